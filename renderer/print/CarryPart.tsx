import type { Day } from '../../shared/day.ts'
import { dayInWords } from '../../shared/words.ts'
import { Field } from '../paper/Field.tsx'
import { NumberLine } from '../paper/NumberLine.tsx'
import { Ticked } from '../paper/Ticked.tsx'
import { useWords } from '../words/words.ts'
import css from './PrintRoom.module.css'

/** Whether what is printed is taken along: by whom, and how many working days it stays away. */
export interface Carry {
  isOn: boolean
  to: string
  days: number
}

interface Props {
  carry: Carry
  back: Day
  today: Day
  onChange: (carry: Carry) => void
}

/** Taking along what is printed: an out card for each dossier, and the dossier is out until it is back. */
export function CarryPart({ carry, back, today, onChange }: Props) {
  const { t, language } = useWords()
  return (
    <div className={css['parts']}>
      <Ticked label={t('back.carry')} isOn={carry.isOn} onChange={(isOn) => onChange({ ...carry, isOn })} />
      {carry.isOn && (
        <>
          <Field label={t('back.who')} value={carry.to} maxLength={200} onChange={(to) => onChange({ ...carry, to })} />
          <NumberLine
            label={t('back.until')}
            hint={`${t('back.untilHint')}: ${dayInWords(back, language, today)}`}
            value={carry.days}
            min={1}
            max={60}
            onChange={(days) => onChange({ ...carry, days })}
          />
        </>
      )}
    </div>
  )
}
