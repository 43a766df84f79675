import { Pencil, Plus } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { SlipLine, SlipList } from '../../shared/pile.ts'
import { openingOf, placeOf } from '../../shared/place.ts'
import { localeOf } from '../../shared/words.ts'
import { Button } from '../paper/Button.tsx'
import { Choice } from '../paper/Choice.tsx'
import { classes } from '../paper/classes.ts'
import { Dialog } from '../paper/Dialog.tsx'
import { putSlip } from '../store/acts.ts'
import { client, useBinder } from '../store/binderStore.ts'
import { useSettings, useStyle, useToday } from '../store/read.ts'
import { tellProblem } from '../store/said.ts'
import { openOver, openUp } from '../store/walk.ts'
import { useWords } from '../words/words.ts'
import { EditSlip } from './EditSlip.tsx'
import { type GroupedBy, groupedBy, groupings } from './grouped.ts'
import { SlipForm } from './SlipForm.tsx'
import css from './SlipsSheet.module.css'
import { slipFacts } from './slipFacts.ts'
import { putSlipBack, tickOff } from './tick.ts'

type Which = 'all' | 'waiting'
/** How many slips are asked for at once; more on demand. */
const handful = 300

/** Everything small that is still open in the whole binder, or only what is waited for: opened, changed and ticked off here. */
export function SlipsSheet({ first = 'all', onClose }: { first?: Which; onClose: () => void }) {
  const { t, language } = useWords()
  const today = useToday()
  const style = useStyle()
  const settings = useSettings()
  const [which, setWhich] = useState<Which>(first)
  const [by, setBy] = useState<GroupedBy>(first === 'waiting' ? 'whom' : 'day')
  const [most, setMost] = useState(handful)
  const [writing, setWriting] = useState<string | null>(null)
  const readOnly = useBinder((facts) => facts.open?.readOnly)
  const list = useSlips(which, most)
  const lines = useRef<HTMLDivElement>(null)
  const isHere = list !== null
  // The arrows walk the list at once; who has gone elsewhere meanwhile is left there.
  useEffect(() => {
    if (!isHere || document.activeElement?.closest('[role=dialog] :is(button, input)')) return
    lines.current?.querySelector<HTMLElement>('[data-open]')?.focus()
  }, [isHere])

  const open = ({ dossier, slip }: SlipLine) => {
    onClose()
    if (dossier) void openOver(dossier.id)
    else if (slip.day) {
      openUp(openingOf(placeOf({ next: { on: slip.day, kind: 'other', agreed: 'pencil', order: '' } }, today, style)))
    }
  }
  const lineOf = (line: SlipLine) => {
    const id = `${line.dossier?.id ?? ''} ${line.slip.id}`
    if (writing === id) {
      return (
        <li key={id}>
          <EditSlip line={line} onDone={() => setWriting(null)} isAlone />
        </li>
      )
    }
    return <Line key={id} line={line} onOpen={() => open(line)} {...(!readOnly && { onEdit: () => setWriting(id) })} />
  }

  return (
    <Dialog title={t('slips.title')} size="large" onClose={onClose}>
      <div className={css['head']}>
        <div className={css['which']} role="group" aria-label={t('slips.which')}>
          {(['all', 'waiting'] as const).map((one) => (
            <AriaButton
              key={one}
              className={css['choice'] ?? ''}
              aria-pressed={which === one}
              onPress={() => setWhich(one)}
            >
              {t(`slips.${one}`)}
            </AriaButton>
          ))}
        </div>
        <Choice
          className={css['by'] ?? ''}
          label={t('slips.by')}
          value={by}
          options={groupings.map((one) => ({ value: one, label: t(`slips.by_${one}`) }))}
          onChange={setBy}
        />
        {!readOnly && (
          <Button onPress={() => setWriting('new')}>
            <Plus size={16} strokeWidth={1.6} aria-hidden="true" />
            {t('dossier.addSlip')}
          </Button>
        )}
      </div>
      {writing === 'new' && (
        <SlipForm
          needsDay
          isAlone
          day={today}
          draftKey="slip:new"
          onRefused={() => setWriting('new')}
          onCancel={() => setWriting(null)}
          onAdd={(slip) => {
            setWriting(null)
            return putSlip(null, slip)
          }}
        />
      )}
      <div ref={lines} onKeyDown={walk} data-part="slips">
        {list?.open.length === 0 && (
          <p className={css['none']}>{t(which === 'all' ? 'slips.none' : 'slips.noneWaiting')}</p>
        )}
        {groupedBy(list?.open ?? [], by, { today, language, noWhom: t('slips.noWhom'), noDay: t('slips.noDay') }).map(
          ({ key, title, lines, isLate }) => (
            <section key={key} className={css['group']}>
              <h3 data-late={isLate || undefined} {...(by === 'whom' && { lang: localeOf[settings.language] })}>
                {title}
                <small>{lines.length}</small>
              </h3>
              <ul>{lines.map(lineOf)}</ul>
            </section>
          )
        )}
        {list && list.count > list.open.length && (
          <Button onPress={() => setMost(Math.min(2000, most + handful))} isDisabled={most >= 2000}>
            {t('slips.more', { count: list.count - list.open.length })}
          </Button>
        )}
        {list && list.ticked.length > 0 && (
          <section className={css['group']}>
            <h3>
              {t('slips.doneToday')}
              <small>{list.ticked.length}</small>
            </h3>
            <ul>{list.ticked.map(lineOf)}</ul>
          </section>
        )}
      </div>
    </Dialog>
  )
}

/** The slips asked for; asked anew whenever anything was saved. */
function useSlips(which: Which, most: number): SlipList | null {
  const [list, setList] = useState<SlipList | null>(null)
  const tally = useBinder((facts) => facts.tally)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new tally says that something was saved
  useEffect(() => {
    let isHere = true
    client()
      .binder.slips({ which, most })
      .then((answer) => isHere && setList(answer), tellProblem)
    return () => {
      isHere = false
    }
  }, [which, most, tally])
  return list
}

/** Arrow keys go from slip to slip; the key that opens, Enter, is the button's own. */
function walk(event: KeyboardEvent<HTMLDivElement>) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  if (event.target instanceof HTMLInputElement && event.target.type !== 'checkbox') return
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-slip]')]
  const at = all.findIndex((line) => line.contains(event.target as Node))
  const next = all[at + (event.key === 'ArrowDown' ? 1 : -1)]
  if (!next) return
  event.preventDefault()
  next.querySelector<HTMLElement>('[data-open]')?.focus()
}

function Line({ line, onOpen, onEdit }: { line: SlipLine; onOpen: () => void; onEdit?: () => void }) {
  const { t, language } = useWords()
  const today = useToday()
  const settings = useSettings()
  const { dossier, slip } = line
  const isDone = slip.done !== undefined
  return (
    <li className={classes(css['line'], isDone && css['done'])} data-slip>
      <input
        type="checkbox"
        aria-label={t(isDone ? 'slips.putBack' : 'binder.tickOff', { text: slip.text })}
        checked={isDone}
        disabled={!onEdit}
        onChange={(event) => {
          focusBeside(event.currentTarget)
          void (isDone ? putSlipBack(line) : tickOff(line, today))
        }}
      />
      <button type="button" className={css['text']} onClick={onOpen} data-open>
        <span lang={localeOf[settings.language]}>{slip.text}</span>
        {dossier && <b lang={localeOf[settings.language]}>{dossier.name}</b>}
        <small>{slipFacts(line, { t, language, today })}</small>
      </button>
      {onEdit && !isDone && (
        <AriaButton className={css['pen'] ?? ''} aria-label={t('slips.change', { text: slip.text })} onPress={onEdit}>
          <Pencil size={14} strokeWidth={1.6} aria-hidden="true" />
        </AriaButton>
      )}
    </li>
  )
}

// What is ticked leaves the list: the focus goes to its neighbour before.
function focusBeside(box: HTMLElement) {
  const all = [...(box.closest('[data-part=slips]')?.querySelectorAll<HTMLElement>('[data-slip]') ?? [])]
  const at = all.findIndex((line) => line.contains(box))
  const beside = all[at + 1] ?? all[at - 1]
  beside?.querySelector<HTMLElement>('input')?.focus()
}
