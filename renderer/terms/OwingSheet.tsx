import { useEffect, useState } from 'react'
import { moneyInWords } from '../../shared/money.ts'
import type { Owing } from '../../shared/owing.ts'
import { openingOf, placeOf } from '../../shared/place.ts'
import { Button } from '../paper/Button.tsx'
import { Dialog } from '../paper/Dialog.tsx'
import { PickList } from '../several/PickList.tsx'
import { client, useBinder } from '../store/binderStore.ts'
import { useStyle, useToday } from '../store/read.ts'
import { tellProblem } from '../store/said.ts'
import { openOver } from '../store/walk.ts'
import { whereInWords } from '../words/whereInWords.ts'
import { useWords } from '../words/words.ts'
import css from './terms.module.css'
import { owesInWords, standingInWords } from './words.ts'

/** How many are asked for at once. */
const handful = 100

/** Who owes us, broken promises first, with the sum of it all; opened, moved and told things from here. */
export function OwingSheet({ onClose }: { onClose: () => void }) {
  const { t, language } = useWords()
  const today = useToday()
  const style = useStyle()
  const [most, setMost] = useState(handful)
  const owing = useOwing(most)
  return (
    <Dialog title={t('terms.owing.title')} onClose={onClose} size="medium">
      {owing && (
        <>
          <p className={css['about']} role="status">
            {owing.count === 0
              ? t('terms.owing.nobody')
              : [
                  t('terms.owing.count', { count: owing.count }),
                  owing.sums.map((sum) => moneyInWords(sum, language)).join(' + '),
                  owing.broken > 0 && t('terms.owing.broken', { count: owing.broken })
                ]
                  .filter(Boolean)
                  .join(' · ')}
          </p>
          <PickList
            label={t('terms.owing.title')}
            lines={owing.lines.map(({ spine, owes, standing }) => ({
              spine,
              beside: owesInWords(owes, language, today),
              more: (
                <>
                  {standing.kind !== 'owed' && (
                    <span className={css['promise']} data-broken={standing.kind === 'broken' || undefined}>
                      {standingInWords(standing, language, today)}
                    </span>
                  )}
                  {[whereInWords(spine.filing, today, style, language), spine.town].filter(Boolean).join(' · ')}
                </>
              )
            }))}
            back={{ kind: 'owing' }}
            onOpen={(spine) => {
              onClose()
              void openOver(spine.id, openingOf(placeOf(spine.filing, today, style)))
            }}
          />
          {owing.count > owing.lines.length && (
            <Button look="bare" onPress={() => setMost(Math.min(2000, most + 4 * handful))}>
              {t('terms.owing.more', { count: owing.count - owing.lines.length })}
            </Button>
          )}
        </>
      )}
    </Dialog>
  )
}

/** The list, asked anew whenever something was saved; null until it came. */
function useOwing(most: number): Owing | null {
  const [owing, setOwing] = useState<Owing | null>(null)
  const undo = useBinder((facts) => facts.undo)
  // biome-ignore lint/correctness/useExhaustiveDependencies: every saved act may have changed it
  useEffect(() => {
    let isGone = false
    client()
      .binder.owing({ most })
      .then((answer) => {
        if (!isGone) setOwing(answer)
      }, tellProblem)
    return () => {
      isGone = true
    }
  }, [most, undo])
  return owing
}
