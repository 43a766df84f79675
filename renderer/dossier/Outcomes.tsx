import { type KeyboardEvent, useRef } from 'react'
import type { Outcome } from '../../shared/outcome.ts'
import { useSettings } from '../store/read.ts'
import { outcomeName } from '../words/outcomeName.ts'
import { useWords } from '../words/words.ts'
import css from './AfterCall.module.css'
import { outcomeKeyOf } from './outcomeKey.ts'

/** How many outcomes are in sight; the others are under "more". */
export const usuallyInSight = 6

interface Props {
  outcomes: readonly Outcome[]
  chosen: string | null
  /** How many are in sight unless all are. */
  inSight: number
  showsAll: boolean
  onChoose: (outcome: Outcome) => void
  /** The choice is made: on to the note. */
  onDone: () => void
}

/** What the call came to: six in sight, four more. Its key chooses while the focus is here; arrows walk. */
export function Outcomes({ outcomes, chosen, inSight, showsAll, onChoose, onDone }: Props) {
  const { t } = useWords()
  const settings = useSettings()
  const group = useRef<HTMLDivElement>(null)
  const shown = showsAll ? outcomes : outcomes.slice(0, inSight)
  const stop = shown.some((one) => one.id === chosen) ? chosen : shown[0]?.id

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const key = outcomeKeyOf(event)
    const outcome = key && outcomes.find((one) => one.key === key)
    if (outcome) {
      event.preventDefault()
      event.stopPropagation()
      onChoose(outcome)
      onDone()
      return
    }
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      const at = radios().indexOf(document.activeElement as HTMLElement)
      if (shown[at]) {
        onChoose(shown[at])
        onDone()
      }
      return
    }
    const step = { ArrowRight: 1, ArrowDown: 3, ArrowLeft: -1, ArrowUp: -3 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    event.stopPropagation()
    const all = radios()
    const at = all.indexOf(document.activeElement as HTMLElement)
    const to = at + step
    const next = all[to < 0 ? all.length - 1 : to >= all.length ? 0 : to]
    next?.focus()
    const walked = shown[all.indexOf(next as HTMLElement)]
    if (walked) onChoose(walked)
  }

  const radios = () => [...(group.current?.querySelectorAll<HTMLElement>('[role="radio"]') ?? [])]

  return (
    <div
      ref={group}
      className={css['outcomes']}
      role="radiogroup"
      aria-label={t('dossier.outcome')}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      data-part="outcomes"
    >
      {shown.map((outcome) => (
        <button
          key={outcome.id}
          type="button"
          role="radio"
          aria-checked={outcome.id === chosen}
          tabIndex={outcome.id === stop ? 0 : -1}
          className={css['outcome']}
          aria-keyshortcuts={outcome.key ? `Alt+${outcome.key}` : undefined}
          onClick={() => {
            onChoose(outcome)
            onDone()
          }}
        >
          {outcome.key && (
            <i aria-hidden="true">
              <kbd>{outcome.key}</kbd>
            </i>
          )}
          <span>{outcomeName(outcome.id, settings.outcomes)}</span>
        </button>
      ))}
    </div>
  )
}
