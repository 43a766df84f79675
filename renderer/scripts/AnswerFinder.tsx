import { X } from 'lucide-react'
import { type KeyboardEvent, useId, useState } from 'react'
import type { Id } from '../../shared/id.ts'
import { type Answerable, answersFor } from '../../shared/scriptFind.ts'
import type { SlotValues } from '../../shared/scriptSlots.ts'
import { meet } from '../store/scripts.ts'
import { useWords } from '../words/words.ts'
import { Said } from './Said.tsx'
import css from './script.module.css'

interface Props {
  dossier: Id
  all: readonly Answerable[]
  met: Readonly<Record<Id, number>>
  lang: string
  values: SlotValues
}

const most = 5

/**
 * "They say…": two letters find the objection or question; the arrows choose, Enter lays its answer here, counts it and gives the focus
 * back to the note. Esc leaves without.
 */
export function AnswerFinder({ dossier, all, met, lang, values }: Props) {
  const { t } = useWords()
  const list = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const [isHere, setHere] = useState(false)
  const [answered, setAnswered] = useState<Answerable | null>(null)
  const found = isHere && typed.trim() !== '' ? answersFor(typed, all).slice(0, most) : []
  const chosen = found[Math.min(at, found.length - 1)]
  const back = () => document.querySelector<HTMLElement>('[data-part="after-call"] [data-part="note"]')?.focus()
  const take = (one: Answerable) => {
    if (one.kind === 'objections') meet(dossier, { id: one.item.id, text: one.item.text })
    setAnswered(one)
    setTyped('')
    setAt(0)
    back()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setAt(Math.min(found.length - 1, at + 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1))
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      if (chosen) take(chosen)
    } else if (event.key === 'Escape') {
      setTyped('')
      setAnswered(null)
      back()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <footer className={css['foot']} data-part="answer">
      {found.length > 0 && (
        <div className={css['found']} role="listbox" id={list} aria-label={t('scripts.theySay')}>
          {found.map((one, n) => (
            <div
              key={one.item.id}
              id={`${list}-${n}`}
              role="option"
              tabIndex={-1}
              aria-selected={one === chosen}
              lang={lang}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(one)}
              onKeyDown={onKeyDown}
            >
              <span>{one.item.text}</span>
              <small>
                {one.kind === 'faq'
                  ? t('scripts.kind.faq')
                  : (met[one.item.id] ?? 0) > 0
                    ? t('scripts.times', { count: met[one.item.id] ?? 0 })
                    : ''}
              </small>
            </div>
          ))}
        </div>
      )}
      {answered && found.length === 0 && (
        <div className={css['answered']} role="status">
          <button
            type="button"
            aria-label={t('app.close')}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => setAnswered(null)}
          >
            <X size={14} strokeWidth={1.6} aria-hidden="true" />
          </button>
          <b lang={lang}>{answered.item.text}</b>
          {answered.item.answer && <Said text={answered.item.answer} values={values} lang={lang} />}
          {answered.kind === 'objections' && (
            <small>
              {t('scripts.counted')}{' '}
              <button
                type="button"
                className={css['uncount']}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => {
                  meet(dossier, { id: answered.item.id, text: answered.item.text }, false)
                  setAnswered(null)
                }}
              >
                {t('scripts.uncount')}
              </button>
            </small>
          )}
        </div>
      )}
      <label className={css['finder']}>
        <input
          value={typed}
          maxLength={80}
          autoComplete="off"
          placeholder={`${t('scripts.theySay')} ${t('scripts.twoLetters')}`}
          aria-label={t('scripts.theySay')}
          role="combobox"
          aria-expanded={found.length > 0}
          aria-controls={list}
          aria-activedescendant={chosen ? `${list}-${found.indexOf(chosen)}` : undefined}
          onChange={(event) => {
            setTyped(event.target.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
          onFocus={() => setHere(true)}
          onBlur={() => setHere(false)}
        />
        <i aria-hidden="true">
          <kbd>Alt O</kbd>
        </i>
      </label>
      {isHere && typed.trim() !== '' && found.length === 0 && <p className={css['nothing']}>{t('scripts.noAnswer')}</p>}
    </footer>
  )
}
