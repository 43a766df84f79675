import { useEffect, useRef, useState } from 'react'
import type { DoublePair } from '../../shared/found.ts'
import type { Spine } from '../../shared/spine.ts'
import { Button } from '../paper/Button.tsx'
import { Dialog } from '../paper/Dialog.tsx'
import { client, useBinder } from '../store/binderStore.ts'
import { askAgain, keepTwo } from '../store/merge.ts'
import { useStyle, useToday } from '../store/read.ts'
import { tellProblem } from '../store/said.ts'
import { laySheet } from '../store/selectionStore.ts'
import { whereInWords } from '../words/whereInWords.ts'
import { useWords } from '../words/words.ts'
import css from './merge.module.css'

const handful = 100

/**
 * Likely doubles of the whole binder, two by two, each with why; from here they are compared and merged, or kept as the two clients
 * they are. Those kept as two stand on a page of their own, and can be asked about again.
 */
export function DoublesSheet({ onClose }: { onClose: () => void }) {
  const { t } = useWords()
  const [which, setWhich] = useState<'likely' | 'apart'>('likely')
  const [most, setMost] = useState(handful)
  const found = useLikely(most, which)
  const readOnly = useBinder((facts) => facts.open?.readOnly)
  const list = useRef<HTMLDivElement>(null)
  const isLikely = which === 'likely'
  const turn = (to: typeof which) => {
    setWhich(to)
    setMost(handful)
  }
  const put = ({ into, from }: DoublePair, at: number) => {
    // The pair goes away under the focus: it goes on to the next one.
    focusAfter.current = at
    void (isLikely ? keepTwo(into, from) : askAgain(into, from))
  }
  const focusAfter = useRef<number | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at whenever another list came
  useEffect(() => {
    const at = focusAfter.current
    if (at === null) return
    focusAfter.current = null
    const stops = [...(list.current?.querySelectorAll<HTMLElement>('[data-two]') ?? [])]
    const next = stops[at] ?? stops.at(-1) ?? list.current?.querySelector<HTMLElement>('button')
    next?.focus()
  }, [found])
  return (
    <Dialog title={t('merge.doublesTitle')} onClose={onClose} size="medium">
      {found && (
        <div ref={list}>
          <p className={css['about']} role="status">
            {isLikely
              ? found.count === 0
                ? t('merge.doublesNone')
                : t('merge.doublesAbout', { count: found.count })
              : t('merge.keptApart', { count: found.count })}
          </p>
          <ul className={css['pairs']}>
            {found.pairs.map((pair, at) => (
              <li key={`${pair.into.id} ${pair.from.id}`}>
                <span className={css['pair']}>
                  <Who spine={pair.into} />
                  <Who spine={pair.from} />
                </span>
                <small>{t(`newDossier.because.${pair.because}`)}</small>
                <span className={css['doings']}>
                  {isLikely && (
                    <Button
                      aria-label={t('merge.compareNamed', { a: pair.into.name, b: pair.from.name })}
                      onPress={() =>
                        laySheet({ kind: 'merge', dossiers: [pair.into.id, pair.from.id], back: { kind: 'doubles' } })
                      }
                    >
                      {t('merge.compare')}
                    </Button>
                  )}
                  <Button
                    look="bare"
                    data-two
                    isDisabled={Boolean(readOnly)}
                    aria-label={t(isLikely ? 'merge.twoNamed' : 'merge.againNamed', {
                      a: pair.into.name,
                      b: pair.from.name
                    })}
                    onPress={() => put(pair, at)}
                  >
                    {t(isLikely ? 'merge.two' : 'merge.again')}
                  </Button>
                </span>
              </li>
            ))}
          </ul>
          {found.count > found.pairs.length && (
            <Button look="bare" onPress={() => setMost(most + 4 * handful)}>
              {t('merge.more', { count: found.count - found.pairs.length })}
            </Button>
          )}
          {isLikely && found.apart > 0 && (
            <Button look="bare" onPress={() => turn('apart')}>
              {t('merge.keptApart', { count: found.apart })}
            </Button>
          )}
          {!isLikely && (
            <Button look="bare" onPress={() => turn('likely')}>
              {t('merge.backToLikely')}
            </Button>
          )}
        </div>
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

interface Pairs {
  pairs: readonly DoublePair[]
  count: number
  apart: number
}

/** The pairs, asked anew whenever something was saved; null until they came. */
function useLikely(most: number, which: 'likely' | 'apart'): Pairs | null {
  const [found, setFound] = useState<(Pairs & { which: string }) | null>(null)
  const undo = useBinder((facts) => facts.undo)
  // biome-ignore lint/correctness/useExhaustiveDependencies: every saved act may have changed them
  useEffect(() => {
    let isGone = false
    client()
      .binder.likelyDoubles({ most: Math.min(most, 2000), which })
      .then((answer) => {
        if (!isGone) setFound({ ...answer, which })
      }, tellProblem)
    return () => {
      isGone = true
    }
  }, [most, which, undo])
  return found?.which === which ? found : null
}
