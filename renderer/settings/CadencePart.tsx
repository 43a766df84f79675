import { type Cadence, type Cadences, compareIntervals, usualCadence } from '../../shared/cadence.ts'
import { categories } from '../../shared/infoCard.ts'
import { IntervalField } from '../cadence/IntervalField.tsx'
import { Switch } from '../paper/Switch.tsx'
import { changeSettings } from '../store/acts.ts'
import { useSettings } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import css from './CadencePart.module.css'

/** How often the clients of each category are to be talked with; a category that is off proposes nothing. */
export function CadencePart() {
  const { t } = useWords()
  const { cadence = {} } = useSettings()
  const put = (category: 'A' | 'B' | 'C', one: Cadence | undefined) => {
    const { [category]: _, ...others } = cadence
    void changeSettings({ cadence: { ...others, ...(one && { [category]: one }) } as Cadences })
  }
  return (
    <div className={css['part']}>
      <p className={css['hint']}>{t('cadence.settingsHint')}</p>
      {categories.map((category) => {
        const one = cadence[category]
        return (
          <div key={category} className={css['category']}>
            <Switch
              label={t('cadence.categoryOn', { category })}
              isOn={one !== undefined}
              onChange={(isOn) => put(category, isOn ? usualCadence[category] : undefined)}
            />
            {one && (
              <>
                <IntervalField
                  label={t('cadence.ideal')}
                  value={one.ideal}
                  onChange={(ideal) => put(category, widened({ ...one, ideal }, 'ideal'))}
                />
                <IntervalField
                  label={t('cadence.latest')}
                  value={one.latest}
                  onChange={(latest) => put(category, widened({ ...one, latest }, 'latest'))}
                />
              </>
            )}
          </div>
        )
      })}
    </div>
  )
}

/** The latest interval is never shorter than the ideal one: the one not being changed follows. */
function widened(cadence: Cadence, changed: 'ideal' | 'latest'): Cadence {
  if (compareIntervals(cadence.ideal, cadence.latest) <= 0) return cadence
  return changed === 'ideal' ? { ...cadence, latest: cadence.ideal } : { ...cadence, ideal: cadence.latest }
}
