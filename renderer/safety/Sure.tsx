import { useState } from 'react'
import { Button } from '../paper/Button.tsx'
import { useWords } from '../words/words.ts'
import css from './safety.module.css'

interface Props {
  label: string
  question: string
  yes: string
  look?: 'plain' | 'danger'
  onYes: () => void
}

/** A button for what should not happen by a slip of the hand: it asks once, in its own place. */
export function Sure({ label, question, yes, look = 'plain', onYes }: Props) {
  const { t } = useWords()
  const [isAsking, setAsking] = useState(false)
  if (!isAsking) {
    return (
      <Button look={look} onPress={() => setAsking(true)}>
        {label}
      </Button>
    )
  }
  return (
    <div className={css['sure']} role="alert">
      <p>{question}</p>
      <div className={css['buttons']}>
        <Button
          look="danger"
          onPress={() => {
            setAsking(false)
            onYes()
          }}
        >
          {yes}
        </Button>
        <Button autoFocus onPress={() => setAsking(false)}>
          {t('safety.no')}
        </Button>
      </div>
    </div>
  )
}
