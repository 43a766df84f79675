import { useMemo } from 'react'
import type { Dossier } from '../../shared/dossier.ts'
import type { Paper } from '../../shared/paper.ts'
import { shortDay } from '../../shared/words.ts'
import { Choice } from '../paper/Choice.tsx'
import { changePaper } from '../store/papers.ts'
import { useSettings, useToday } from '../store/read.ts'
import { outcomeName } from '../words/outcomeName.ts'
import { useWords } from '../words/words.ts'
import css from './papers.module.css'

/** How many of the last conversations are offered. */
const most = 60
/** No entry has such an id. */
const none = '-'

/** Which conversation a recording is of: it stands with that entry of the history. */
export function PinTo({ dossier, paper }: { dossier: Dossier; paper: Paper }) {
  const { t, language } = useWords()
  const today = useToday()
  const { outcomes } = useSettings()
  const options = useMemo(() => {
    const last = dossier.history.filter(({ struck }) => !struck).slice(-most)
    const own = dossier.history.find(({ id }) => id === paper.entry)
    const entries = own && !last.includes(own) ? [own, ...last] : last
    return [
      { value: none, label: t('papers.pinNone') },
      ...entries.toReversed().map(({ id, at, outcome, note }) => ({
        value: id,
        label: [
          `${shortDay(at.day, language, today)} ${at.time}`,
          outcome && outcomeName(outcome, outcomes),
          note.split('\n', 1)[0]?.slice(0, 60)
        ]
          .filter(Boolean)
          .join(' · ')
      }))
    ]
  }, [dossier.history, paper.entry, outcomes, language, today, t])
  const value = options.some((one) => one.value === paper.entry) ? (paper.entry ?? none) : none
  return (
    <Choice
      label={t('papers.pin')}
      className={css['pin'] ?? ''}
      value={value}
      options={options}
      onChange={(entry) => void changePaper(dossier.id, paper.id, { entry: entry === none ? null : entry })}
    />
  )
}
