import type { Spine } from '../../shared/spine.ts'
import { Button } from '../paper/Button.tsx'
import { clearDesk, putBack } from '../store/acts.ts'
import { useWords } from '../words/words.ts'
import css from './CloseDaySheet.module.css'

const named = 4

/** What still lies on the desk: the rings close over an empty one only. One key files it all under tomorrow, in pencil. */
export function OnDesk({ desk, isAsked }: { desk: Spine[]; isAsked: boolean }) {
  const { t } = useWords()
  const ids = desk.map(({ id }) => id)
  const names = desk.slice(0, named).map(({ name }) => name)
  return (
    <section className={css['desk']} data-part="desk">
      <p role={isAsked ? 'alert' : undefined}>
        <b>{t('closeDay.onDesk', { count: desk.length })}</b>{' '}
        {[...names, ...(desk.length > named ? [`+${desk.length - named}`] : [])].join(' · ')}
      </p>
      <div className={css['buttons']}>
        <Button look="primary" keyCap="Alt D" onPress={() => void clearDesk(ids)}>
          {t('binder.clearDesk', { count: ids.length })}
        </Button>
        <Button onPress={() => void putBack(ids)}>{t('binder.putAllBack')}</Button>
      </div>
    </section>
  )
}
