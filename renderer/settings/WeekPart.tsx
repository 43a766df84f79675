import { type Weekday, weekdays } from '../../shared/day.ts'
import { weekdayName } from '../../shared/words.ts'
import { NumberLine } from '../paper/NumberLine.tsx'
import { dayOfWeekday, WeekdayToggles } from '../paper/WeekdayToggles.tsx'
import { changeSettings } from '../store/acts.ts'
import { useSettings } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import { ClosedDays } from './ClosedDays.tsx'
import css from './Part.module.css'
import { Picks } from './Picks.tsx'
import week from './WeekPart.module.css'
import { limitsIn, openWeekdaysOf, withLimit, withOpenWeekdays } from './week.ts'

/** The working week, what a day of it may hold, and the days that are closed besides. */
export function WeekPart() {
  const { t, language } = useWords()
  const settings = useSettings()
  const open = openWeekdaysOf(settings)
  return (
    <div className={css['part']}>
      <WeekdayToggles
        label={t('settings.workingDays')}
        value={open}
        onChange={(days) => void changeSettings({ weekdays: withOpenWeekdays(settings, days) })}
      />
      <div className={css['group']}>
        <Picks
          label={t('settings.limitIn')}
          value={settings.limitIn}
          options={[
            { value: 'dossiers', label: t('settings.inDossiers') },
            { value: 'minutes', label: t('settings.inMinutes') }
          ]}
          onChange={(unit) => {
            if (unit !== settings.limitIn) void changeSettings(limitsIn(settings, unit))
          }}
        />
        <p className={css['lead']}>{t('settings.limitHint')}</p>
        <div className={week['limits']}>
          {weekdays
            .filter((weekday) => open.includes(weekday))
            .map((weekday) => (
              <NumberLine
                key={weekday}
                label={weekdayName(dayOfWeekday(weekday), language)}
                value={limitOn(weekday)}
                min={1}
                max={2000}
                onChange={(limit) => {
                  if (limit !== limitOn(weekday)) {
                    void changeSettings({ weekdays: withLimit(settings, weekday, limit) })
                  }
                }}
              />
            ))}
        </div>
      </div>
      <ClosedDays />
    </div>
  )

  function limitOn(weekday: Weekday): number {
    return settings.weekdays[`${weekday}`].limit
  }
}
