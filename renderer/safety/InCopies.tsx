import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { onInWords } from '../../shared/words.ts'
import { Button } from '../paper/Button.tsx'
import { classes } from '../paper/classes.ts'
import { client, receiveSaved } from '../store/binderStore.ts'
import { useToday } from '../store/read.ts'
import { tell, tellProblem } from '../store/said.ts'
import { useWords } from '../words/words.ts'
import { Changes } from './Changes.tsx'
import css from './safety.module.css'
import { useAsked } from './useAsked.ts'

interface Props {
  dossier: Id
  name: string
  onRestored: () => void
}

/** A dossier as the days' copies hold it, where that is another version than now: a way back beyond the history. */
export function InCopies({ dossier, name, onRestored }: Props) {
  const { t, language } = useWords()
  const today = useToday()
  const { answer: copies, again } = useAsked(() => client().safety.inCopies({ dossier }))
  if (!copies || copies.length === 0) return null
  const restore = async (day: Day) => {
    try {
      receiveSaved(await client().safety.restore({ day, dossier }))
      tell(t('safety.wentBack', { name, day: onInWords(day, language, today) }), { canUndo: true })
      onRestored()
      again()
    } catch (thrown) {
      tellProblem(thrown)
    }
  }
  return (
    <section className={classes(css['part'], css['below'])} aria-label={t('safety.inCopies')}>
      <h3 className={css['name']}>{t('safety.inCopies')}</h3>
      <p>{t('safety.inCopiesAbout')}</p>
      <ol className={css['list']} aria-label={t('safety.inCopies')}>
        {copies.map(({ day, changes }) => (
          <li key={day} className={css['line']} data-in-copy={day}>
            <b className={css['name']}>{onInWords(day, language, today)}</b>
            <Changes changes={changes} />
            <div className={css['buttons']}>
              <Button onPress={() => void restore(day)}>
                {t('safety.goBack')}
                <span className="visually-hidden">: {onInWords(day, language, today)}</span>
              </Button>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
