import { useEffect, useState } from 'react'
import type { DoublePair } from '../../shared/found.ts'
import type { Spine } from '../../shared/spine.ts'
import { Button } from '../paper/Button.tsx'
import { Dialog } from '../paper/Dialog.tsx'
import { client, useBinder } from '../store/binderStore.ts'
import { useStyle, useToday } from '../store/read.ts'
import { tellProblem } from '../store/said.ts'
import { laySheet } from '../store/selectionStore.ts'
import { whereInWords } from '../words/whereInWords.ts'
import { useWords } from '../words/words.ts'
import css from './merge.module.css'

const handful = 100

/** Likely doubles of the whole binder, two by two, each with why; from here they are compared and merged. */
export function DoublesSheet({ onClose }: { onClose: () => void }) {
  const { t } = useWords()
  const [most, setMost] = useState(handful)
  const found = useLikely(most)
  return (
    <Dialog title={t('merge.doublesTitle')} onClose={onClose} size="medium">
      {found && (
        <>
          <p className={css['about']}>
            {found.count === 0 ? t('merge.doublesNone') : t('merge.doublesAbout', { count: found.count })}
          </p>
          <ul className={css['pairs']}>
            {found.pairs.map(({ into, from, because }) => (
              <li key={`${into.id} ${from.id}`}>
                <span className={css['pair']}>
                  <Who spine={into} />
                  <Who spine={from} />
                </span>
                <small>{t(`newDossier.because.${because}`)}</small>
                <Button
                  aria-label={t('merge.compareNamed', { a: into.name, b: from.name })}
                  onPress={() => laySheet({ kind: 'merge', dossiers: [into.id, from.id], back: { kind: 'doubles' } })}
                >
                  {t('merge.compare')}
                </Button>
              </li>
            ))}
          </ul>
          {found.count > found.pairs.length && (
            <Button look="bare" onPress={() => setMost(most + 4 * handful)}>
              {t('merge.more', { count: found.count - found.pairs.length })}
            </Button>
          )}
        </>
      )}
    </Dialog>
  )
}

function Who({ spine }: { spine: Spine }) {
  const { language } = useWords()
  const today = useToday()
  const style = useStyle()
  return (
    <span className={css['who']}>
      <b>{spine.name}</b>
      <small>{[spine.town, whereInWords(spine.filing, today, style, language)].filter(Boolean).join(' · ')}</small>
    </span>
  )
}

/** The pairs, asked anew whenever something was saved; null until they came. */
function useLikely(most: number): { pairs: readonly DoublePair[]; count: number } | null {
  const [found, setFound] = useState<{ pairs: readonly DoublePair[]; count: number } | null>(null)
  const undo = useBinder((facts) => facts.undo)
  // biome-ignore lint/correctness/useExhaustiveDependencies: every saved act may have changed them
  useEffect(() => {
    let isGone = false
    client()
      .binder.likelyDoubles({ most: Math.min(most, 2000) })
      .then((answer) => {
        if (!isGone) setFound(answer)
      }, tellProblem)
    return () => {
      isGone = true
    }
  }, [most, undo])
  return found
}
