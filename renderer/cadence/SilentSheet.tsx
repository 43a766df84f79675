import { useEffect, useState } from 'react'
import { openingOf, placeOf } from '../../shared/place.ts'
import type { SilentLine } from '../../shared/silent.ts'
import { shortDay } from '../../shared/words.ts'
import { Button } from '../paper/Button.tsx'
import { Dialog } from '../paper/Dialog.tsx'
import { PickList } from '../several/PickList.tsx'
import { client, useBinder } from '../store/binderStore.ts'
import { useStyle, useToday } from '../store/read.ts'
import { tellProblem } from '../store/said.ts'
import { openOver } from '../store/walk.ts'
import { whereInWords } from '../words/whereInWords.ts'
import { useWords } from '../words/words.ts'
import css from './cadence.module.css'

/** How many are asked for at once. */
const handful = 100

interface Silent {
  lines: readonly SilentLine[]
  count: number
  past: number
}

/** The clients nobody talked with for the longest, those past their latest interval first; opened, moved and told things from here. */
export function SilentSheet({ onClose }: { onClose: () => void }) {
  const { t, language } = useWords()
  const today = useToday()
  const style = useStyle()
  const [most, setMost] = useState(handful)
  const silent = useSilent(most)
  return (
    <Dialog title={t('cadence.silent')} onClose={onClose} size="medium">
      {silent && (
        <>
          <p className={css['about']}>
            {silent.count === 0
              ? t('cadence.nobody')
              : silent.past > 0
                ? t('cadence.pastCount', { count: silent.past })
                : t('cadence.nonePast')}
          </p>
          <PickList
            label={t('cadence.silent')}
            lines={silent.lines.map(({ spine, last, past }) => ({
              spine,
              beside:
                past > 0 ? (
                  <span className={css['past']}>{t('cadence.past', { count: past })}</span>
                ) : (
                  spine.category && t('dossier.category', { category: spine.category })
                ),
              more: [
                last ? t('cadence.lastTalk', { day: shortDay(last, language, today) }) : t('cadence.neverTalked'),
                whereInWords(spine.filing, today, style, language),
                spine.town
              ]
                .filter(Boolean)
                .join(' · ')
            }))}
            back={{ kind: 'silent' }}
            onOpen={(spine) => {
              onClose()
              void openOver(spine.id, openingOf(placeOf(spine.filing, today, style)))
            }}
          />
          {silent.count > silent.lines.length && (
            <Button look="bare" onPress={() => setMost(most + 4 * handful)}>
              {t('cadence.more', { count: silent.count - silent.lines.length })}
            </Button>
          )}
        </>
      )}
    </Dialog>
  )
}

/** The list, asked anew whenever something was saved; null until it came. */
function useSilent(most: number): Silent | null {
  const [silent, setSilent] = useState<Silent | null>(null)
  const undo = useBinder((facts) => facts.undo)
  // biome-ignore lint/correctness/useExhaustiveDependencies: every saved act may have changed it
  useEffect(() => {
    let isGone = false
    client()
      .binder.silent({ from: 0, most: Math.min(most, 2000) })
      .then((answer) => {
        if (!isGone) setSilent(answer)
      }, tellProblem)
    return () => {
      isGone = true
    }
  }, [most, undo])
  return silent
}
