import { type Weekday, weekdays } from '../../shared/day.ts'
import { weekdayName } from '../../shared/words.ts'
import { Choice } from '../paper/Choice.tsx'
import { NumberLine } from '../paper/NumberLine.tsx'
import { Picks } from '../paper/Picks.tsx'
import { dayOfWeekday, WeekdayToggles } from '../paper/WeekdayToggles.tsx'
import { changeSettings } from '../store/acts.ts'
import { useSettings } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import css from './Part.module.css'
import week from './WeekPart.module.css'
import { limitsIn, openWeekdaysOf, withLimit, withOpenWeekdays, withUse } from './week.ts'

const uses = ['both', 'calls', 'meetings'] as const

/** The working week: what a day of it may hold, and what it is for. */
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
              <div key={weekday} className={week['weekday']}>
                <NumberLine
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
                <Choice
                  isQuiet
                  label={t('settings.use', { weekday: weekdayName(dayOfWeekday(weekday), language) })}
                  value={settings.weekdays[`${weekday}`].use}
                  options={uses.map((use) => ({ value: use, label: t(`settings.useFor.${use}`) }))}
                  onChange={(use) => void changeSettings({ weekdays: withUse(settings, weekday, use) })}
                />
              </div>
            ))}
        </div>
        <p className={css['lead']}>{t('settings.useHint')}</p>
      </div>
    </div>
  )

  function limitOn(weekday: Weekday): number {
    return settings.weekdays[`${weekday}`].limit
  }
}
