import type { Opening } from '../../shared/place.ts'
import { heapUnder, missedSince } from '../../shared/tally.ts'
import { dayInWords } from '../../shared/words.ts'
import { useStyle, useTally, useToday } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import { BigNumber } from './BigNumber.tsx'
import css from './LeftPage.module.css'

type PlaceKind = Exclude<Opening['kind'], 'day' | 'month'>

/** The sheet of a place that is no insert: what it is for, and how much lies there. */
export function PlacePage({ place }: { place: PlaceKind }) {
  const { t, language } = useWords()
  const tally = useTally()
  const today = useToday()
  const style = useStyle()
  const count = heapUnder(tally, { kind: place }, today, style).dossiers
  const since = place === 'missed' ? missedSince(tally, today) : null
  return (
    <div className={css['insert']}>
      <div className={css['top']}>
        <span className={css['kind']} />
        <span className={css['small']}>{count}</span>
      </div>
      <BigNumber text={String(count)} isClosed={place === 'missed' && count > 0} />
      <div className={css['date']}>
        <h1 tabIndex={-1} data-heading>
          {t(`binder.place.${place}`)}
        </h1>
        {since && <p>{t('binder.since', { day: dayInWords(since, language, today) })}</p>}
      </div>
      <p className={css['about']}>{t(`binder.about_${place}`)}</p>
    </div>
  )
}
