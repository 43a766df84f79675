import { useEffect, useState } from 'react'
import type { HolidaysKept } from '../../shared/binder.ts'
import type { CountryHolidays } from '../../shared/bridge.ts'
import { dayInWords, localeOf } from '../../shared/words.ts'
import { Button } from '../paper/Button.tsx'
import { Choice } from '../paper/Choice.tsx'
import { CountryField } from '../paper/CountryField.tsx'
import { Switch } from '../paper/Switch.tsx'
import { changeSettings } from '../store/acts.ts'
import { client, useBinder } from '../store/binderStore.ts'
import { useSettings, useToday } from '../store/read.ts'
import { tellProblem } from '../store/said.ts'
import { useWords } from '../words/words.ts'
import { AbsencesPart } from './AbsencesPart.tsx'
import { ClosedDays } from './ClosedDays.tsx'
import { comingHolidays, holidaysKept, holidaysOf, withAll, withHoliday } from './daysOff.ts'
import css from './HolidaysPart.module.css'
import part from './Part.module.css'

/** The days no work is done: public holidays, absences, and single days closed or worked. */
export function HolidaysPart() {
  const { t } = useWords()
  const settings = useSettings()
  const kept = holidaysKept(settings)
  return (
    <div className={part['part']}>
      <Switch
        label={t('settings.keepHolidays')}
        hint={t('settings.keepHolidaysHint')}
        isOn={kept.isOn}
        onChange={(isOn) => void changeSettings({ holidays: { ...kept, isOn } })}
      />
      {kept.isOn && <Kept kept={kept} />}
      <AbsencesPart />
      <ClosedDays />
    </div>
  )
}

function Kept({ kept }: { kept: HolidaysKept }) {
  const { t, language } = useWords()
  const today = useToday()
  const settings = useSettings()
  const coming = comingHolidays(
    useBinder((facts) => facts.holidays),
    today
  )
  const list = useCountry(kept.country)
  const regions = list?.regions ?? []
  const off = new Set(kept.off)
  const change = (holidays: HolidaysKept) => void changeSettings({ holidays })
  const days = coming.map(({ day }) => day)
  return (
    <section className={part['group']} aria-label={t('settings.holidays')}>
      <div className={part['two']}>
        <CountryField
          label={t('settings.holidaysOf')}
          value={kept.country}
          onChange={(country) => country !== kept.country && change(holidaysOf(kept, country, null))}
        />
        {regions.length > 0 && (
          <Choice
            label={t('settings.region')}
            value={kept.region ?? 'none'}
            options={[
              { value: 'none', label: t('settings.wholeCountry') },
              ...regions.map(({ code, name }) => ({ value: code, label: name }))
            ]}
            onChange={(region) => change(holidaysOf(kept, kept.country, region === 'none' ? null : region))}
          />
        )}
      </div>
      {list && !list.isListed && <p className={part['lead']}>{t('settings.noHolidays')}</p>}
      {coming.length > 0 && (
        <>
          <p className={part['lead']}>{t('settings.holidaysHint')}</p>
          <ul className={css['list']} lang={localeOf[settings.language]}>
            {coming.map(({ day, name }) => (
              <li key={day} className={css['row']}>
                <Switch
                  label={`${dayInWords(day, language, today)} · ${name}`}
                  isOn={!off.has(day)}
                  onChange={(isKept) => change(withHoliday(kept, day, isKept))}
                />
              </li>
            ))}
          </ul>
          <div className={css['all']}>
            <Button isDisabled={days.every((day) => off.has(day))} onPress={() => change(withAll(kept, days, false))}>
              {t('settings.workOnAll')}
            </Button>
            <Button isDisabled={!days.some((day) => off.has(day))} onPress={() => change(withAll(kept, days, true))}>
              {t('settings.keepAll')}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}

/** What the lists know of a country; null until it is there. */
function useCountry(country: string): CountryHolidays | null {
  const [found, setFound] = useState<{ country: string; list: CountryHolidays } | null>(null)
  useEffect(() => {
    let isAway = false
    client()
      .app.holidays({ country })
      .then(
        (list) => !isAway && setFound({ country, list }),
        (thrown: unknown) => tellProblem(thrown)
      )
    return () => {
      isAway = true
    }
  }, [country])
  return found?.country === country ? found.list : null
}
