import type { Day } from '../../shared/day.ts'
import type { TakenReport } from '../../shared/mapping.ts'
import { dayInWords } from '../../shared/words.ts'
import { Button } from '../paper/Button.tsx'
import { useWords } from '../words/words.ts'
import css from './ImportRoom.module.css'

/** What was done, in numbers that add up, and how it is undone. */
export function Taken({
  report,
  today,
  onSaveNotTaken
}: {
  report: TakenReport
  today: Day
  onSaveNotTaken: () => void
}) {
  const { t, language } = useWords()
  return (
    <div className={css['taken']}>
      <p className={css['takenHead']} role="status">
        {t('intake.taken', { count: report.taken })}
      </p>
      <ul>
        {report.dated > 0 && <li>{t('intake.takenDated', { number: report.dated })}</li>}
        {report.missed > 0 && <li>{t('intake.takenMissed', { number: report.missed })}</li>}
        {report.dealt > 0 && report.lastDealt && (
          <li>
            {t('intake.takenDealt', {
              number: report.dealt,
              day: dayInWords(report.lastDealt as Day, language, today)
            })}
          </li>
        )}
        {report.stock > 0 && <li>{t('intake.takenStock', { number: report.stock })}</li>}
        {report.doubles > 0 && <li>{t('intake.doubles', { count: report.doubles })}</li>}
        {report.doNotCall > 0 && <li>{t('intake.doNotCall', { count: report.doNotCall })}</li>}
        {report.refused > 0 && <li>{t('intake.refusedCount', { count: report.refused })}</li>}
      </ul>
      {report.doubles + report.doNotCall + report.refused > 0 && (
        <Button onPress={onSaveNotTaken}>{t('intake.saveNotTaken')}</Button>
      )}
      {report.taken > 0 && <p className={css['hint']}>{t('intake.takenUndo')}</p>}
    </div>
  )
}
