import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Dossier } from '../../shared/dossier.ts'
import type { Spine } from '../../shared/spine.ts'
import type { Recommended } from '../../shared/terms.ts'
import { Button } from '../paper/Button.tsx'
import { Field } from '../paper/Field.tsx'
import { client } from '../store/binderStore.ts'
import { tellProblem } from '../store/said.ts'
import { useWords } from '../words/words.ts'
import css from './terms.module.css'

const most = 6

interface Props {
  dossier: Dossier
  onPick: (recommended: Recommended | null) => void
  onCancel: () => void
}

/** Picks who recommended a client by typing: a dossier of the binder, or a name alone. Arrows go down the list, Enter takes. */
export function PickRecommender({ dossier, onPick, onCancel }: Props) {
  const { t } = useWords()
  const [text, setText] = useState('')
  const [answer, setAnswer] = useState<{ text: string; spines: readonly Spine[] }>({ text: '', spines: [] })
  const list = useRef<HTMLDivElement>(null)
  const typed = text.trim()
  useEffect(() => {
    if (typed === '') return
    let isGone = false
    client()
      .binder.find({ text: typed, most: most + 1 })
      .then((found) => {
        if (isGone) return
        setAnswer({
          text: typed,
          spines: found.map(({ spine }) => spine).filter((spine) => spine.id !== dossier.id)
        })
      }, tellProblem)
    return () => {
      isGone = true
    }
  }, [typed, dossier.id])
  const shown = typed === '' ? [] : answer.spines.slice(0, most)
  const pick = (spine: Spine) => onPick({ name: spine.name, id: spine.id })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const stop = () => {
      event.preventDefault()
      event.stopPropagation()
      event.nativeEvent.stopImmediatePropagation()
    }
    const isField = event.target instanceof HTMLInputElement
    if (event.key === 'Escape') {
      stop()
      onCancel()
    } else if (event.key === 'Enter' && isField) {
      stop()
      // An answer to other letters is none to these.
      const first = answer.text === typed ? shown[0] : undefined
      if (first) pick(first)
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const stops = [...(list.current?.querySelectorAll<HTMLElement>('input, [data-choice]') ?? [])]
      const at = stops.indexOf(document.activeElement as HTMLElement)
      const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)]
      if (!next) return
      stop()
      next.focus()
    }
  }
  return (
    <div ref={list} className={css['form']} onKeyDown={onKeyDown} data-own-enter data-recommended>
      <Field label={t('terms.pick')} value={text} maxLength={200} autoComplete="off" autoFocus onChange={setText} />
      <div className={css['choices']} role="status" aria-label={t('terms.found')}>
        {shown.map((spine) => (
          <button key={spine.id} type="button" className={css['choice']} data-choice onClick={() => pick(spine)}>
            <b>{spine.name}</b>
            <small>{[spine.town, spine.person].filter(Boolean).join(' · ')}</small>
          </button>
        ))}
        {typed !== '' && answer.text === typed && shown.length === 0 && <p>{t('terms.none')}</p>}
        {typed !== '' && (
          <button type="button" className={css['choice']} data-choice onClick={() => onPick({ name: typed })}>
            {t('terms.justName', { name: typed })}
          </button>
        )}
      </div>
      <div className={css['buttons']}>
        {dossier.card.recommendedBy && <Button onPress={() => onPick(null)}>{t('terms.nobody')}</Button>}
        <Button onPress={onCancel}>{t('app.cancel')}</Button>
      </div>
    </div>
  )
}
