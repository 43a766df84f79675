import { MoreHorizontal } from 'lucide-react'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { Menu, MenuItem, Popover } from 'react-aria-components'
import type { Dossier } from '../../shared/dossier.ts'
import type { HistoryKind } from '../../shared/historyFilter.ts'
import { Button } from '../paper/Button.tsx'
import { strikeEntry } from '../store/acts.ts'
import { useWords } from '../words/words.ts'
import { EarlierVersions } from './EarlierVersions.tsx'
import css from './History.module.css'
import { HistoryEntry } from './HistoryEntry.tsx'
import { HistoryFilter } from './HistoryFilter.tsx'
import { HistoryMail } from './HistoryMail.tsx'
import { HistoryMerged } from './HistoryMerged.tsx'
import { HistoryStamp } from './HistoryStamp.tsx'
import { countedKinds, historyRows, narrowed } from './historyRows.ts'
import menu from './menu.module.css'
import { Signs } from './Signs.tsx'
import { useShown } from './useShown.ts'

/** How many lines stand at first; the rest on request, so that a history of years opens at once. */
const atFirst = 40
/** And of these so many are drawn with the dossier, as many as fit below the note; the rest of them in the next breath. */
const atOnce = 10
/** A shorter history is read, not searched. */
const worthNarrowing = 10

/** What was said and when it was re-filed, newest first. Nothing is ever taken out: a mistake is struck through. */
export function History({ dossier: confirmed }: { dossier: Dossier }) {
  const dossier = useShown(confirmed)
  const { t } = useWords()
  const all = useMemo(() => historyRows(dossier), [dossier])
  const [text, setText] = useState('')
  const [kinds, setKinds] = useState<ReadonlySet<HistoryKind>>(new Set())
  const rows = useMemo(() => narrowed(all, text, kinds), [all, text, kinds])
  const [showsAll, setShowsAll] = useState(false)
  const [menuFor, setMenuFor] = useState<string | null>(null)
  const trigger = useRef<HTMLElement | null>(null)
  const first = useDeferredValue(atFirst, atOnce)
  const shown = showsAll ? rows : rows.slice(0, first)
  if (all.length === 0) {
    return (
      <>
        <p className={css['empty']}>{t('dossier.history.empty')}</p>
        <EarlierVersions id={dossier.id} name={dossier.card.name} />
      </>
    )
  }
  return (
    <>
      {all.length >= worthNarrowing && (
        <HistoryFilter
          text={text}
          onText={setText}
          kinds={countedKinds(all)}
          chosen={kinds}
          onChosen={setKinds}
          found={rows.length}
          isNarrowed={text.trim() !== '' || kinds.size > 0}
        />
      )}
      <ol className={css['history']} aria-label={t('dossier.history.title')}>
        {shown.map((row) =>
          row.kind === 'stamp' ? (
            <HistoryStamp key={row.key} stamp={row.stamp} />
          ) : row.kind === 'merged' ? (
            <HistoryMerged key={row.key} merged={row.merged} />
          ) : row.kind === 'mail' ? (
            <HistoryMail key={row.key} paper={row.paper} />
          ) : (
            <HistoryEntry key={row.key} dossier={dossier.id} entry={row.entry} filed={row.filed} sounds={row.sounds}>
              {!row.entry.struck && (
                <button
                  type="button"
                  className={css['menu']}
                  aria-label={t('dossier.history.menu')}
                  aria-haspopup="menu"
                  aria-expanded={menuFor === row.entry.id}
                  onClick={(event) => {
                    trigger.current = event.currentTarget
                    setMenuFor(row.entry.id)
                  }}
                >
                  <MoreHorizontal size={16} strokeWidth={1.6} aria-hidden="true" />
                </button>
              )}
            </HistoryEntry>
          )
        )}
      </ol>
      {!showsAll && rows.length > atFirst && (
        <Button look="bare" className={css['earlier'] ?? ''} onPress={() => setShowsAll(true)}>
          {t('dossier.history.earlier', { count: rows.length - atFirst })}
        </Button>
      )}
      <Signs history={dossier.history} />
      <EarlierVersions id={dossier.id} name={dossier.card.name} />
      <Popover
        className={menu['popover'] ?? ''}
        triggerRef={trigger}
        isOpen={menuFor !== null}
        onOpenChange={(isOpen) => !isOpen && setMenuFor(null)}
        placement="bottom end"
      >
        <Menu
          className={menu['menu'] ?? ''}
          aria-label={t('dossier.history.menu')}
          autoFocus="first"
          onAction={() => {
            if (menuFor) void strikeEntry(dossier.id, menuFor)
            setMenuFor(null)
          }}
        >
          <MenuItem className={menu['item'] ?? ''}>{t('dossier.history.strike')}</MenuItem>
        </Menu>
      </Popover>
    </>
  )
}
