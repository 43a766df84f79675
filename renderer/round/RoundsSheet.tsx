import { useEffect, useState } from 'react'
import { openingOf, placeOf } from '../../shared/place.ts'
import type { RoundCount } from '../../shared/round.ts'
import type { Spine } from '../../shared/spine.ts'
import { localeOf, shortDay } from '../../shared/words.ts'
import { Button } from '../paper/Button.tsx'
import { Dialog } from '../paper/Dialog.tsx'
import { PickList } from '../several/PickList.tsx'
import { client, useBinder } from '../store/binderStore.ts'
import { useSettings, useStyle, useToday } from '../store/read.ts'
import { endRound } from '../store/rounds.ts'
import { tellProblem } from '../store/said.ts'
import { openOver } from '../store/walk.ts'
import { whereInWords } from '../words/whereInWords.ts'
import { useWords } from '../words/words.ts'
import css from './round.module.css'

/** How many of those not told are listed. */
const listed = 300

/** Every round with how it stands: who was told, who is left, and its end. */
export function RoundsSheet({ onClose }: { onClose: () => void }) {
  const { t } = useWords()
  const rounds = useRounds()
  return (
    <Dialog title={t('round.title')} onClose={onClose} size="medium">
      {rounds && rounds.length === 0 && <p className={css['empty']}>{t('round.empty')}</p>}
      <div className={css['rounds']}>
        {rounds?.map((one) => (
          <RoundCard key={one.round.id} count={one} onClose={onClose} />
        ))}
      </div>
    </Dialog>
  )
}

function RoundCard({ count, onClose }: { count: RoundCount; onClose: () => void }) {
  const { t, language } = useWords()
  const today = useToday()
  const settings = useSettings()
  const [isOpen, setOpen] = useState(false)
  const { round, told, left } = count
  const { ended, until } = round
  const all = told + left
  return (
    <article className={css['round']} data-round>
      <h3 lang={localeOf[settings.language]}>{round.text}</h3>
      <p className={css['facts']}>
        <b>{t('round.toldOf', { told, count: all })}</b>
        {' · '}
        {ended
          ? t('round.endedOn', { day: shortDay(ended.day, language, today) })
          : until
            ? t(until < today ? 'round.ranOut' : 'round.until', { day: shortDay(until, language, today) })
            : t('round.since', { day: shortDay(round.since, language, today) })}
      </p>
      <div className={css['bar']} aria-hidden="true">
        <i style={{ width: all === 0 ? 0 : `${(100 * told) / all}%` }} />
      </div>
      {!ended && (
        <div className={css['buttons']}>
          {left > 0 && (
            <Button aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
              {t('round.notTold', { count: left })}
            </Button>
          )}
          <Button onPress={() => void endRound(count)}>{t('round.end')}</Button>
        </div>
      )}
      {isOpen && !ended && left > 0 && <Untold count={count} onClose={onClose} />}
    </article>
  )
}

function Untold({ count: { round, left }, onClose }: { count: RoundCount; onClose: () => void }) {
  const { t, language } = useWords()
  const today = useToday()
  const style = useStyle()
  const tally = useBinder((facts) => facts.tally)
  const [spines, setSpines] = useState<readonly Spine[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when one more was told or something was moved
  useEffect(() => {
    let isGone = false
    client()
      .binder.untold({ round: round.id, most: listed })
      .then((answer) => {
        if (!isGone) setSpines(answer.spines)
      }, tellProblem)
    return () => {
      isGone = true
    }
  }, [round.id, left, tally])
  return (
    <div className={css['list']}>
      <PickList
        label={t('round.notTold', { count: left })}
        lines={spines.map((spine) => ({
          spine,
          beside: whereInWords(spine.filing, today, style, language),
          more: [spine.town, spine.person, spine.phone].filter(Boolean).join(' · ')
        }))}
        back={{ kind: 'rounds' }}
        onOpen={(spine) => {
          onClose()
          void openOver(spine.id, openingOf(placeOf(spine.filing, today, style)))
        }}
      />
      {left > spines.length && spines.length > 0 && (
        <p className={css['facts']}>{t('round.moreLeft', { count: left - spines.length })}</p>
      )}
    </div>
  )
}

/** The rounds, asked anew whenever something was saved; null until they came. */
function useRounds(): readonly RoundCount[] | null {
  const [rounds, setRounds] = useState<readonly RoundCount[] | null>(null)
  const undo = useBinder((facts) => facts.undo)
  // biome-ignore lint/correctness/useExhaustiveDependencies: every saved act may have changed them
  useEffect(() => {
    let isGone = false
    client()
      .binder.rounds({})
      .then((answer) => {
        if (!isGone) setRounds(answer)
      }, tellProblem)
    return () => {
      isGone = true
    }
  }, [undo])
  return rounds
}
