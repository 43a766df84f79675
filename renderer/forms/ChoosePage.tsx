import { type KeyboardEvent, useRef } from 'react'
import type { Dossier } from '../../shared/dossier.ts'
import type { Form } from '../../shared/form.ts'
import { openIn, type Sheet } from '../../shared/sheet.ts'
import { localeOf, shortDay } from '../../shared/words.ts'
import { Button } from '../paper/Button.tsx'
import { fill, fillBlank } from '../store/forms.ts'
import { useSettings, useToday } from '../store/read.ts'
import { laySheet } from '../store/selectionStore.ts'
import { useWords } from '../words/words.ts'
import { Ear } from './Ear.tsx'
import css from './fill.module.css'
import { useSheets } from './useSheets.ts'

/** Which form: begun ones first, then what the level wants, what lies in the dossier, and every blank one. Arrows and Enter, or a click. */
export function ChoosePage({ dossier, onClose }: { dossier: Dossier; onClose: () => void }) {
  const { t, language } = useWords()
  const today = useToday()
  const settings = useSettings()
  const list = useRef<HTMLDivElement>(null)
  const { filled, begun, wanted, all } = useSheets(dossier)
  const lang = localeOf[settings.language]
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      onClose()
      return
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const lines = [...(list.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [])]
    const at = lines.indexOf(document.activeElement as HTMLElement)
    lines[(at + (event.key === 'ArrowDown' ? 1 : -1) + lines.length) % lines.length]?.focus()
    event.preventDefault()
    event.stopPropagation()
  }
  const blank = (form: Form) => (
    <li key={form.id}>
      <button type="button" data-line onClick={() => fillBlank(dossier, form)}>
        <span lang={lang}>{form.name}</span>
      </button>
    </li>
  )
  const lying = (sheet: Sheet) => (
    <li key={sheet.id}>
      <button type="button" data-line onClick={() => fill(dossier.id, sheet)}>
        <span lang={lang}>{sheet.form.name}</span>
        <small>{shortDay(sheet.filled.day, language, today)}</small>
        <Ear open={openIn(sheet).length} />
      </button>
    </li>
  )
  const groups = [
    { title: t('forms.begun'), lines: begun.map(lying) },
    { title: t('forms.wanted'), lines: wanted.map(blank) },
    { title: t('forms.inDossier'), lines: filled.map(lying) },
    { title: t('forms.blank'), lines: all.filter((form) => !wanted.includes(form)).map(blank) }
  ].filter(({ lines }) => lines.length > 0)
  return (
    <div className={css['page']} onKeyDown={onKeyDown} data-own-enter>
      <header className={css['head']}>
        <h1>{t('forms.which')}</h1>
        <Button keyCap="Esc" onPress={onClose}>
          {t('forms.toCard')}
        </Button>
      </header>
      <div
        ref={(element) => {
          list.current = element
          if (element && !element.contains(document.activeElement)) {
            const first = element.querySelector<HTMLElement>('[data-line]')
            if (first && !element.dataset['begun']) {
              element.dataset['begun'] = 'yes'
              first.focus()
            }
          }
        }}
      >
        {groups.map(({ title, lines }) => (
          <section key={title} className={css['choose']}>
            <h2>{title}</h2>
            <ul>{lines}</ul>
          </section>
        ))}
      </div>
      <Button
        className={css['design'] ?? ''}
        look="bare"
        onPress={() => laySheet({ kind: 'print', begin: 'blanks', dossiers: [dossier.id] })}
      >
        {t('print.ofForms')}
      </Button>
      <Button className={css['design'] ?? ''} look="bare" onPress={() => laySheet({ kind: 'forms' })}>
        {t('forms.design')}
      </Button>
    </div>
  )
}
