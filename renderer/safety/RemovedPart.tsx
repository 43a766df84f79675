import type { Id } from '../../shared/id.ts'
import { onInWords } from '../../shared/words.ts'
import { Button } from '../paper/Button.tsx'
import { bringBack } from '../store/acts.ts'
import { client, receiveSaved, useBinder } from '../store/binderStore.ts'
import { useToday } from '../store/read.ts'
import { tell, tellProblem } from '../store/said.ts'
import { useWords } from '../words/words.ts'
import { Sure } from './Sure.tsx'
import css from './safety.module.css'
import { useAsked } from './useAsked.ts'

/** What was taken out of the binder: it comes back from here, or goes for good. */
export function RemovedPart() {
  const { t, language } = useWords()
  const today = useToday()
  const readOnly = useBinder((facts) => facts.open?.readOnly)
  const { answer: removed, again } = useAsked(() => client().safety.removed({}))
  const back = async (id: Id, name: string) => {
    if (await bringBack([id], name)) again()
  }
  const throwAway = async (dossiers: Id[]) => {
    try {
      receiveSaved(await client().safety.throwAway({ dossiers }))
      tell(t('safety.thrown'))
      again()
    } catch (thrown) {
      tellProblem(thrown)
    }
  }
  return (
    <div className={css['part']}>
      <p>{removed?.length === 0 ? t('safety.removedNone') : t('safety.removedAbout')}</p>
      <ul className={css['list']}>
        {removed?.map(({ id, name, town, removed: at, mergedInto }) => (
          <li key={id} className={css['line']} data-removed={id}>
            <div className={css['head']}>
              <b className={css['name']}>{name}</b>
              <span>
                {[
                  town,
                  t('safety.removedLine', { day: onInWords(at.day, language, today) }),
                  mergedInto && t('safety.mergedInto', { name: mergedInto })
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </div>
            {!readOnly && (
              <div className={css['buttons']}>
                <Button look="primary" onPress={() => void back(id, name)}>
                  {t('safety.bringBack')}
                  <span className="visually-hidden">: {name}</span>
                </Button>
                <Sure
                  label={t('safety.throwAway')}
                  question={t('safety.throwSure', { name })}
                  yes={t('safety.yes')}
                  onYes={() => void throwAway([id])}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
      {removed && removed.length > 1 && !readOnly && (
        <Sure
          label={t('safety.throwAll')}
          question={t('safety.throwAllSure', { count: removed.length })}
          yes={t('safety.yes')}
          onYes={() => void throwAway(removed.map(({ id }) => id))}
        />
      )}
    </div>
  )
}
