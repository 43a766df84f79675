import { parseDate } from '@internationalized/date'
import { DateField, DateInput, DateSegment, Label, Radio, RadioGroup } from 'react-aria-components'
import { type Day, isDay } from '../../shared/day.ts'
import { dayInWords } from '../../shared/words.ts'
import type { WorkCalendar } from '../../shared/workdays.ts'
import { useLoadOf, useSettings } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import { type Dealing, dealtDayOf, fullnessOf, isDealable } from './dealing.ts'
import css from './ImportRoom.module.css'

interface Props {
  count: number
  dealing: Dealing
  calendar: WorkCalendar
  today: Day
  onChange: (dealing: Dealing) => void
}

/** Where the rows without a day go: stock, or so many a working day from a day on. */
export function Undated({ count, dealing, calendar, today, onChange }: Props) {
  const { t, language } = useWords()
  const last = dealtDayOf(count, dealing, calendar, today)
  const settings = useSettings()
  const loadOf = useLoadOf()
  const inMinutes = settings.limitIn === 'minutes'
  const full =
    last && fullnessOf(count, dealing, calendar, today, loadOf, inMinutes ? settings.minutes['first-call'] : 1)
  return (
    <div className={css['undated']}>
      <RadioGroup
        value={dealing.isDealt ? 'deal' : 'stock'}
        onChange={(value) => onChange({ ...dealing, isDealt: value === 'deal' })}
      >
        <Label className={css['ask'] ?? ''}>{t('intake.undated', { count })}</Label>
        <div className={css['radios']}>
          <Radio value="stock" className={css['radio'] ?? ''}>
            {t('intake.leaveInStock')}
          </Radio>
          <Radio value="deal" className={css['radio'] ?? ''}>
            {t('intake.dealThem')}
          </Radio>
        </div>
      </RadioGroup>
      {dealing.isDealt && (
        <div className={css['deal']}>
          <label>
            <span>{t('intake.perDay')}</span>
            <input
              className="num"
              type="number"
              min={1}
              max={500}
              value={dealing.perDay || ''}
              onChange={(event) => onChange({ ...dealing, perDay: Math.floor(event.target.valueAsNumber) || 0 })}
            />
          </label>
          <DateField
            value={isDay(dealing.from) ? parseDate(dealing.from) : null}
            minValue={parseDate(today)}
            shouldForceLeadingZeros
            onChange={(from) => onChange({ ...dealing, from: from?.toString() ?? '' })}
          >
            <Label>{t('intake.fromDay')}</Label>
            <DateInput className={css['date'] ?? ''}>
              {(segment) => <DateSegment segment={segment} className={css['segment'] ?? ''} />}
            </DateInput>
          </DateField>
          <p role="status">
            {last && t('intake.lastDealt', { day: dayInWords(last, language, today) })}
            {full &&
              ` ${t('intake.dealtFullest', {
                day: dayInWords(full.day, language, today),
                load: t(inMinutes ? 'day.ofLimitInMinutes' : 'day.ofLimit', { held: full.held, limit: full.limit })
              })}`}
            {full && full.over > 0 && <b className={css['warn']}>{t('intake.dealtOver', { count: full.over })}</b>}
            {!isDealable(dealing, today) && t('intake.badDay')}
          </p>
        </div>
      )}
    </div>
  )
}
