import { Megaphone } from 'lucide-react'
import type { Id } from '../../shared/id.ts'
import { roundsToTell, type SpineRound } from '../../shared/round.ts'
import { localeOf, shortDay } from '../../shared/words.ts'
import { Button } from '../paper/Button.tsx'
import { useSettings, useToday } from '../store/read.ts'
import { tellRound } from '../store/rounds.ts'
import { useWords } from '../words/words.ts'
import css from './round.module.css'

interface Props {
  dossier: Id
  rounds: readonly SpineRound[] | undefined
  /** The key that tells the first of them, as it stands on a button. */
  keyCap: string
}

/** What is still to be told to this client, each with the button that notes it was told. */
export function RoundSlips({ dossier, rounds, keyCap }: Props) {
  const { t, language } = useWords()
  const today = useToday()
  const settings = useSettings()
  const left = roundsToTell(rounds, today)
  if (left.length === 0) return null
  return (
    <ul className={css['slips']} aria-label={t('round.toTell')} data-rounds>
      {left.map((one, n) => (
        <li key={one.round}>
          <Megaphone size={16} strokeWidth={1.6} aria-hidden="true" />
          <span className={css['text']}>
            <span lang={localeOf[settings.language]}>{one.text}</span>
            {one.until && <small>{t('round.until', { day: shortDay(one.until, language, today) })}</small>}
          </span>
          <Button
            className={css['told'] ?? ''}
            aria-label={t('round.toldLabel', { text: one.text })}
            {...(n === 0 && { keyCap })}
            onPress={() => void tellRound(dossier, one)}
          >
            {t('round.told')}
          </Button>
        </li>
      ))}
    </ul>
  )
}
