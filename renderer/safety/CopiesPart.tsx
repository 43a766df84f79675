import { useEffect, useState } from 'react'
import type { Day } from '../../shared/day.ts'
import { problemOf } from '../../shared/problem.ts'
import type { Copies } from '../../shared/safety.ts'
import { onInWords } from '../../shared/words.ts'
import { Button } from '../paper/Button.tsx'
import { freshId } from '../store/acts.ts'
import { bridge, client, receiveSaved, useBinder } from '../store/binderStore.ts'
import { lookInside } from '../store/copies.ts'
import { useToday } from '../store/read.ts'
import { sentenceOf, tell, tellProblem } from '../store/said.ts'
import { fetchSlice } from '../store/walk.ts'
import { useWords } from '../words/words.ts'
import { AnotherDisk } from './AnotherDisk.tsx'
import { CopyUnderWay } from './CopyUnderWay.tsx'
import { Sure } from './Sure.tsx'
import css from './safety.module.css'
import { useAsked } from './useAsked.ts'

/** The days' copies: where they lie, whether they are made, and the way back to one. */
export function CopiesPart() {
  const { t, language } = useWords()
  const today = useToday()
  const readOnly = useBinder((facts) => facts.open?.readOnly)
  const asked = useAsked(() => client().safety.copies({}))
  const [later, setLater] = useState<Copies | null>(null)
  const [isBusy, setBusy] = useState(false)
  const copies = later ?? asked.answer
  const { again } = asked
  useEffect(
    () =>
      bridge().notices((notice) => {
        if (notice.kind !== 'copies') return
        setLater(null)
        again()
      }),
    [again]
  )
  const run = async (job: () => Promise<void>) => {
    setBusy(true)
    try {
      await job()
    } catch (thrown) {
      if (problemOf(thrown).kind === 'cancelled') tell(t('safety.copyStopped'))
      else tellProblem(thrown)
    }
    setBusy(false)
  }
  const copyNow = () =>
    run(async () => {
      const id = freshId()
      if (copies) setLater({ ...copies, underWay: id })
      setLater(await client().safety.copyNow({ id }))
      tell(t('safety.copied'))
    })
  const choose = () => run(async () => setLater((await client().safety.chooseCopies({})) ?? copies))
  const takeDisk = (ref: string) =>
    void run(async () => {
      setLater(await client().safety.copyToDisk({ ref }))
      await copyNow()
    })
  const restore = (day: Day) =>
    run(async () => {
      receiveSaved(await client().safety.restore({ day, dossier: null }))
      tell(t('safety.restored', { day: onInWords(day, language, today) }), { canUndo: true })
      void fetchSlice()
    })
  if (!copies) return null
  const isOld = copies.daysAgo !== null && copies.daysAgo >= 7
  return (
    <div className={css['part']}>
      <p data-selectable>{t('safety.copiesAbout', { where: copies.where })}</p>
      {isOld && (
        <p className={css['sure']} role="alert">
          {t('safety.copyOld', { count: copies.daysAgo ?? 0 })}
        </p>
      )}
      {copies.problem && (
        <p className={css['sure']} role="alert">
          {t('safety.copyFailed')} {sentenceOf(copies.problem)}
        </p>
      )}
      {!readOnly && !copies.underWay && <AnotherDisk key={copies.where} isBusy={isBusy} onTake={takeDisk} />}
      {copies.underWay && <CopyUnderWay key={copies.underWay} id={copies.underWay} />}
      {!readOnly && (
        <div className={css['buttons']}>
          <Button isDisabled={isBusy || copies.underWay !== null} onPress={() => void copyNow()}>
            {t('safety.copyNow')}
          </Button>
          {copies.canChoose && (
            <Button isDisabled={isBusy} onPress={() => void choose()}>
              {t('safety.chooseFolder')}
            </Button>
          )}
        </div>
      )}
      {copies.copies.length === 0 && <p>{t('safety.copiesNone')}</p>}
      <ul className={css['list']}>
        {copies.copies.map(({ day, dossiers }) => (
          <li key={day} className={css['line']} data-copy={day}>
            <div className={css['head']}>
              <b className={css['name']}>{onInWords(day, language, today)}</b>
              <span>{t('safety.copyLine', { count: dossiers })}</span>
            </div>
            <div className={css['buttons']}>
              <Button isDisabled={isBusy} onPress={() => void run(() => lookInside(day))}>
                {t('safety.copyOpen')}
                <span className="visually-hidden">: {onInWords(day, language, today)}</span>
              </Button>
              {!readOnly && (
                <Sure
                  label={t('safety.copyRestore')}
                  question={t('safety.copyRestoreSure', { day: onInWords(day, language, today) })}
                  yes={t('safety.copyRestore')}
                  onYes={() => void restore(day)}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}
