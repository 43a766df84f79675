import { useWords } from '../words/words.ts'
import css from './ClosedBinder.module.css'

const tabs = Array.from({ length: 31 }, (_, index) => index + 1)

/** The binder lying closed on the desk: bookcloth, a label with the name, the tabs of the days at its edge. */
export function ClosedBinder() {
  const { t } = useWords()
  return (
    <div className={css['place']}>
      <div className={css['binder']}>
        <div className={css['pages']} aria-hidden="true" />
        <div className={css['tabs']} aria-hidden="true">
          {tabs.map((number) => (
            <span key={number} className={number === 13 ? css['red'] : undefined} />
          ))}
        </div>
        <div className={css['cover']}>
          <div className={css['label']}>
            <p className={css['brand']}>{t('app.name')}</p>
            <p className={css['motto']}>{t('shelf.motto')}</p>
          </div>
        </div>
      </div>
    </div>
  )
}
