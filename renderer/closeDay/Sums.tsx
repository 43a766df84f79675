import type { DaySum } from '../../shared/daySum.ts'
import { useWords } from '../words/words.ts'
import css from './CloseDaySheet.module.css'

/** The day in numbers, each with its word; promises as kept of all that fell due. */
export function Sums({ sum, owed }: { sum: DaySum; owed: number }) {
  const { t } = useWords()
  const promises = sum.kept + sum.broken + owed
  const numbers: { name: string; number: string; isBad?: boolean }[] = [
    { name: t('closeDay.planned', { count: sum.planned }), number: String(sum.planned) },
    { name: t('closeDay.done', { count: sum.done }), number: String(sum.done) },
    { name: t('closeDay.moved', { count: sum.moved }), number: String(sum.moved) },
    { name: t('closeDay.fresh', { count: sum.fresh }), number: String(sum.fresh) },
    { name: t('closeDay.undone', { count: sum.undone }), number: String(sum.undone), isBad: sum.undone > 0 }
  ]
  if (promises > 0) {
    const name = t('closeDay.kept', { count: promises })
    numbers.push({ name, number: `${sum.kept} / ${promises}`, isBad: sum.kept < promises })
  }
  return (
    <>
      <dl className={css['sums']}>
        {numbers.map(({ name, number, isBad }) => (
          <div key={name} data-bad={isBad || undefined}>
            <dt>{name}</dt>
            <dd>{number}</dd>
          </div>
        ))}
      </dl>
      <p className={css['about']}>
        {[
          t('closeDay.calls', { count: sum.calls }),
          t('closeDay.reached', { count: sum.reached }),
          sum.minutes > 0 && t('closeDay.minutes', { count: sum.minutes })
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  )
}
