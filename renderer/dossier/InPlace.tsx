import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { draftUnder, keepText } from '../store/draft.ts'
import { useWords } from '../words/words.ts'
import css from './InPlace.module.css'

/** How long a typed key may wait before it is kept. */
const patience = 250

interface Props {
  /** What the line is, for readers: "Needs". */
  label: string
  value: string
  /** Saves the trimmed text; empty takes the line off the card. */
  onSave: (text: string) => Promise<boolean>
  /** A sentence when the text can't be taken. */
  problemOf?: (text: string) => string | null
  /** More than one line: Enter saves, Shift+Enter begins a new one. */
  hasLines?: boolean
  /** Open from the start: a line just added. */
  isOpen?: boolean
  onClose?: () => void
  lang?: string | undefined
  maxLength?: number
  /** What its text is kept under against a crash while it is written: the dossier and the line. */
  draftKey?: string
  /** How it shows at rest, when not as the text itself: "since 2019". */
  shown?: string
}

/** A line of the card, edited where it stands: a click or Enter opens it, Enter or leaving saves, Esc restores. */
export function InPlace(props: Props) {
  const { t } = useWords()
  // Cut off in the middle of writing: the line lies open with what was written, and takes no focus.
  const [wasCutOff] = useState(() => {
    const kept = props.draftKey === undefined ? null : draftUnder(props.draftKey)
    return kept !== null && kept.trim() !== props.value
  })
  const [isOpen, setOpen] = useState((props.isOpen ?? false) || wasCutOff)
  const button = useRef<HTMLButtonElement>(null)
  const returns = useRef(false)
  useEffect(() => {
    if (!isOpen && returns.current) {
      returns.current = false
      button.current?.focus()
    }
  }, [isOpen])
  if (isOpen) {
    return (
      <Editing
        {...props}
        isQuiet={wasCutOff && !returns.current}
        onRefused={() => setOpen(true)}
        onDone={(byKey) => {
          returns.current = byKey
          setOpen(false)
          props.onClose?.()
        }}
      />
    )
  }
  return (
    <button
      ref={button}
      type="button"
      className={css['line']}
      onClick={() => setOpen(true)}
      lang={props.lang}
      aria-label={t('dossier.editLine', { line: props.label, text: props.shown ?? props.value })}
    >
      {props.shown ?? props.value}
    </button>
  )
}

function Editing({
  label,
  value,
  onSave,
  problemOf,
  hasLines,
  lang,
  maxLength = 200,
  draftKey,
  isQuiet,
  onRefused,
  onDone
}: Props & { isQuiet: boolean; onRefused: () => void; onDone: (byKey: boolean) => void }) {
  const [text, setText] = useState(() => (draftKey && draftUnder(draftKey)) ?? value)
  const [problem, setProblem] = useState<string | null>(null)
  const id = useId()
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const isDone = useRef(false)
  const quiet = useRef(isQuiet)
  useEffect(() => {
    if (quiet.current) return
    field.current?.focus()
    field.current?.select()
  }, [])
  useEffect(() => {
    if (!draftKey || isDone.current) return
    const timer = setTimeout(() => {
      if (!isDone.current && text !== (draftUnder(draftKey) ?? value)) keepText(draftKey, text === value ? null : text)
    }, patience)
    return () => clearTimeout(timer)
  }, [text, draftKey, value])
  function forget() {
    if (draftKey && draftUnder(draftKey) !== null) keepText(draftKey, null)
  }
  function end(byKey: boolean) {
    isDone.current = true
    onDone(byKey)
  }

  function save(byKey: boolean) {
    if (isDone.current) return
    const trimmed = text.trim()
    const wrong = trimmed === value ? null : (problemOf?.(trimmed) ?? null)
    if (wrong) {
      setProblem(wrong)
      return
    }
    if (trimmed === value) forget()
    else {
      // Kept until it is saved: refused, the line lies open again with what was written.
      if (draftKey) keepText(draftKey, text)
      void onSave(trimmed).then((isSaved) => (isSaved ? forget() : onRefused()))
    }
    end(byKey)
    // An emptied line is gone from the card, and what had the focus with it.
    if (trimmed === '' && byKey) document.querySelector<HTMLElement>('[data-part="add-line"]')?.focus()
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      event.nativeEvent.stopImmediatePropagation()
      forget()
      end(true)
    } else if (event.key === 'Enter' && !(hasLines && event.shiftKey)) {
      event.preventDefault()
      event.stopPropagation()
      event.nativeEvent.stopImmediatePropagation()
      save(true)
    }
  }

  const shared = {
    id,
    ref: field,
    className: css['input'],
    value: text,
    'aria-label': label,
    'aria-invalid': problem !== null || undefined,
    'aria-describedby': problem ? `${id}-problem` : undefined,
    maxLength,
    lang,
    spellCheck: hasLines ?? false,
    onChange: (event: { target: { value: string } }) => {
      setText(event.target.value)
      setProblem(null)
    },
    onBlur: () => save(false),
    onKeyDown
  }
  return (
    <span className={css['edit']} data-own-enter>
      {hasLines ? <textarea {...shared} rows={2} /> : <input {...shared} type="text" autoComplete="off" />}
      {problem && (
        <span className={css['problem']} id={`${id}-problem`} role="alert">
          {problem}
        </span>
      )}
    </span>
  )
}
