import { Printer, Trash2 } from 'lucide-react'
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import type { Dossier } from '../../shared/dossier.ts'
import { openIn, type Sheet, sheetsOf } from '../../shared/sheet.ts'
import { localeOf } from '../../shared/words.ts'
import { Button } from '../paper/Button.tsx'
import { keepSheet, putSheet, takeSheetAway } from '../store/forms.ts'
import { useSettings } from '../store/read.ts'
import { laySheet } from '../store/selectionStore.ts'
import { useWords } from '../words/words.ts'
import { Ear } from './Ear.tsx'
import { FillFields } from './FillFields.tsx'
import css from './fill.module.css'

/** How long a typed key may wait before it is kept. */
const patience = 250

/** A form being filled on the left page: kept with every key, put into the dossier with Ctrl+Enter, complete or not. */
export function FillPage({ dossier, begin, onClose }: { dossier: Dossier; begin: Sheet; onClose: () => void }) {
  const { t } = useWords()
  const settings = useSettings()
  const [sheet, setSheet] = useState(begin)
  const page = useRef<HTMLDivElement>(null)
  const isOver = useRef(false)
  const isBusy = useRef(false)
  const isLying = sheetsOf(dossier).some(({ id }) => id === begin.id)
  const kept = useRef(begin)
  const latest = useRef(sheet)
  const keep = useRef(() => {})
  latest.current = sheet
  keep.current = () => {
    if (isOver.current || kept.current === latest.current) return
    kept.current = latest.current
    keepSheet(dossier.id, begin.id, latest.current)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed is kept a moment after the last key
  useEffect(() => {
    const timer = setTimeout(() => keep.current(), patience)
    return () => clearTimeout(timer)
  }, [sheet])
  useEffect(() => () => keep.current(), [])
  useEffect(() => {
    const first = openIn(begin)[0]?.id
    const element = page.current
    const at = first ? element?.querySelector<HTMLElement>(`[data-field="${first}"]`) : null
    const control = (at ?? element)?.querySelector<HTMLElement>(
      '[data-fields] input, [data-fields] textarea, input, textarea'
    )
    control?.focus()
  }, [begin])

  const change = useCallback(
    (how: (values: Sheet['values']) => Sheet['values']) =>
      setSheet((before) => ({ ...before, values: how(before.values) })),
    []
  )
  const put = async () => {
    if (isBusy.current) return
    isBusy.current = true
    const isPut = await putSheet(dossier.id, sheet)
    isBusy.current = false
    if (!isPut) return
    isOver.current = true
    onClose()
  }
  const takeAway = async () => {
    if (isLying && !(await takeSheetAway(dossier.id, sheet))) return
    isOver.current = true
    keepSheet(dossier.id, begin.id, null)
    onClose()
  }
  // Before a choice under the focus takes Enter for itself.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void put()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const open = openIn(sheet).length
  return (
    <div className={css['page']} ref={page} onKeyDownCapture={onKeyDown} data-own-enter data-part="fill">
      <header className={css['head']}>
        <h1 lang={localeOf[settings.language]}>{sheet.form.name}</h1>
        <Button keyCap="Esc" onPress={onClose}>
          {t('forms.toCard')}
        </Button>
      </header>
      <p className={css['whose']}>
        <span>{dossier.card.name}</span>
        <Ear open={open} />
      </p>
      <div data-fields>
        <FillFields form={sheet.form} values={sheet.values} onChange={change} />
      </div>
      <footer className={css['foot']}>
        <Button look="bare" onPress={() => void takeAway()}>
          <Trash2 size={14} strokeWidth={1.6} aria-hidden="true" />
          {t(isLying ? 'forms.takeAway' : 'forms.drop')}
        </Button>
        {isLying && sheet === begin && (
          <Button
            look="bare"
            onPress={() => laySheet({ kind: 'print', begin: 'sheets', dossiers: [dossier.id], sheets: [begin.id] })}
          >
            <Printer size={14} strokeWidth={1.6} aria-hidden="true" />
            {t('print.printForm')}
          </Button>
        )}
        <Button look="primary" keyCap="Ctrl Enter" onPress={() => void put()}>
          {t('forms.putIn')}
        </Button>
      </footer>
    </div>
  )
}
