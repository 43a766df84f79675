import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { classes } from '../paper/classes.ts'
import { selectionStore } from '../store/selectionStore.ts'
import { useWords } from '../words/words.ts'
import { DayAnswer } from './DayAnswer.tsx'
import { DayChips } from './DayChips.tsx'
import css from './DayField.module.css'
import type { SaidDay } from './reading.ts'
import type { TypedDay } from './useTypedDay.ts'

interface Props {
  typed: TypedDay
  label: string
  /** Enter on a settled day, or on an empty field. */
  onSubmit: () => void
  /** What holds while nothing is typed: a proposed day. Its tab lifts too. */
  proposed?: SaidDay | null
  /** Why it is proposed: "A: every 4 weeks". */
  because?: string | undefined
  /** The sentence shown while nothing is typed and nothing proposed: "stays under Mon 5 July". */
  otherwise?: string | undefined
  /** What is still missing before anything can be filed, as a sentence. */
  problem?: string | undefined
  /** Stands at the end of the line: the button that files. */
  beside?: ReactNode
  /** Later today is a good answer too: nobody was reached. */
  offersToday?: boolean
  placeholder?: string
  /** The client's own country: its holiday on the day is said. */
  country?: string | null
  autoFocus?: boolean
  className?: string
}

/** A day, typed: the line, its answer in full before anything is taken, and the usual days as chips. */
export function DayField({
  typed,
  label,
  onSubmit,
  proposed = null,
  because,
  otherwise,
  problem,
  beside,
  offersToday = false,
  placeholder,
  country = null,
  autoFocus,
  className
}: Props) {
  const { t } = useWords()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [isPicking, setPicking] = useState(false)
  const { reading } = typed
  const shown = reading.kind === 'nothing' ? proposed : typed.said
  useLiftedTab(shown)
  // The button that was pressed goes away with its question: the line takes the focus, so that Enter files.
  const answered: TypedDay = {
    ...typed,
    offer: (said) => {
      typed.offer(said)
      input.current?.focus()
    },
    take: (said) => {
      typed.take(said)
      input.current?.focus()
    }
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault()
      if (reading.kind === 'closed' && reading.offers[0]) typed.take({ ...reading.said, on: reading.offers[0] })
      else if (reading.kind === 'day' || reading.kind === 'nothing') onSubmit()
      return
    }
    if (event.key === 'ArrowDown' && event.altKey) {
      event.preventDefault()
      event.stopPropagation()
      setPicking(true)
      return
    }
    if (event.key === 'Escape' && typed.text !== '') {
      event.preventDefault()
      event.stopPropagation()
      typed.clear()
      return
    }
    // `mar 3` is a day of March, `mar` and then 3 at once is the third answer.
    if (reading.kind !== 'choices' || !/^[1-9]$/.test(event.key) || event.altKey || event.ctrlKey) return
    // Over a text that is marked whole another day is being typed.
    const { selectionStart, selectionEnd, value } = event.currentTarget
    if (selectionStart === 0 && selectionEnd === value.length) return
    const choice = /\s$/.test(typed.text) ? undefined : reading.choices[Number(event.key) - 1]
    if (!choice) return
    event.preventDefault()
    typed.offer(choice)
  }

  return (
    <div className={classes(css['day'], className)}>
      <label className="visually-hidden" htmlFor={id}>
        {label}
      </label>
      <div className={css['row']}>
        <input
          ref={input}
          id={id}
          className={css['input']}
          value={typed.text}
          onChange={(event) => typed.type(event.target.value)}
          onKeyDown={onKeyDown}
          placeholder={placeholder ?? t('day.placeholder')}
          aria-describedby={`${id}-answer`}
          aria-invalid={reading.kind === 'unread' || undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={80}
          data-part="day"
          // biome-ignore lint/a11y/noAutofocus: only where the sheet was opened to type a day
          autoFocus={autoFocus}
        />
        {beside}
      </div>
      {problem && (
        <p className={css['missing']} role="alert">
          {problem}
        </p>
      )}
      <DayAnswer
        id={`${id}-answer`}
        typed={answered}
        proposed={proposed}
        because={because}
        otherwise={otherwise}
        country={country}
      />
      <DayChips typed={answered} offersToday={offersToday} isPicking={isPicking} setPicking={setPicking} />
    </div>
  )
}

function useLiftedTab(said: SaidDay | null) {
  const on = said?.on ?? null
  useEffect(() => {
    selectionStore.setState({ candidate: on })
    return () => selectionStore.setState({ candidate: null })
  }, [on])
}
