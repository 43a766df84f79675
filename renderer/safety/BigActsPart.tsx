import type { BigAct } from '../../shared/safety.ts'
import { onInWords } from '../../shared/words.ts'
import { Button } from '../paper/Button.tsx'
import { client, receiveSaved, useBinder } from '../store/binderStore.ts'
import { useToday } from '../store/read.ts'
import { tell, tellProblem } from '../store/said.ts'
import { fetchSlice } from '../store/walk.ts'
import { useWords } from '../words/words.ts'
import css from './safety.module.css'
import { useAsked } from './useAsked.ts'

/** Lists brought in, months dealt and days levelled of the last 30 days, each to be taken back. */
export function BigActsPart() {
  const { t, language } = useWords()
  const today = useToday()
  const readOnly = useBinder((facts) => facts.open?.readOnly)
  const { answer: acts, again } = useAsked(() => client().safety.bigActs({}))
  const takeBack = async ({ act, untouched }: BigAct) => {
    try {
      receiveSaved(await client().safety.takeBack({ act }))
      tell(t('safety.tookBack', { count: untouched }), { canUndo: true })
      void fetchSlice()
      again()
    } catch (thrown) {
      tellProblem(thrown)
    }
  }
  return (
    <div className={css['part']}>
      <p>{acts?.length === 0 ? t('safety.bigNone') : t('safety.bigAbout')}</p>
      <ul className={css['list']}>
        {acts?.map((one) => (
          <li key={one.act} className={css['line']} data-big={one.act}>
            <div className={css['head']}>
              <b className={css['name']}>{[t(`safety.big.${one.kind}`), one.label].filter(Boolean).join(': ')}</b>
              <span>
                {onInWords(one.at.day, language, today)}, {one.at.time} ·{' '}
                {t('safety.bigLine', { count: one.count, untouched: one.untouched })}
              </span>
            </div>
            {one.touched.length > 0 && (
              <p className={css['about']}>{t('safety.touched', { names: one.touched.join(', ') })}</p>
            )}
            {!readOnly && (
              <div className={css['buttons']}>
                <Button onPress={() => void takeBack(one)}>
                  {t('safety.takeBack')}
                  <span className="visually-hidden">: {one.label ?? t(`safety.big.${one.kind}`)}</span>
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
