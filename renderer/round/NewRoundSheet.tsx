import { type KeyboardEvent, useEffect, useState } from 'react'
import { isDay, lastDayOf, type Month } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { Round } from '../../shared/round.ts'
import { localeOf } from '../../shared/words.ts'
import { useTypedDay } from '../day/useTypedDay.ts'
import { saidInWords } from '../day/words.ts'
import { Button } from '../paper/Button.tsx'
import { Dialog } from '../paper/Dialog.tsx'
import { Field } from '../paper/Field.tsx'
import { client } from '../store/binderStore.ts'
import { useSettings, useToday } from '../store/read.ts'
import { layRound } from '../store/rounds.ts'
import { tellProblem } from '../store/said.ts'
import { useWords } from '../words/words.ts'
import css from './round.module.css'

/** One thing to tell all these clients at their next contact, perhaps until a day; or they join a round that runs. */
export function NewRoundSheet({ dossiers, onClose }: { dossiers: Id[]; onClose: () => void }) {
  const { t, language } = useWords()
  const today = useToday()
  const settings = useSettings()
  const [text, setText] = useState('')
  const until = useTypedDay()
  const running = useRunning()
  const { reading } = until
  const said = reading.kind === 'day' || reading.kind === 'closed' ? reading.said : null
  const on = said && (isDay(said.on) ? said.on : lastDayOf(said.on as Month))
  const isUnclear = reading.kind !== 'nothing' && on === null
  const [isMissing, setMissing] = useState(false)
  const lay = (round: Parameters<typeof layRound>[1]) => {
    onClose()
    void layRound(dossiers, round)
  }
  const take = () => {
    if (text.trim() === '') setMissing(true)
    else if (!isUnclear) lay({ text: text.trim(), until: on })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    event.stopPropagation()
    take()
  }
  return (
    <Dialog
      title={t('round.newTitle', { count: dossiers.length })}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button look="file" keyCap="Enter" onPress={take}>
            {t('round.lay')}
          </Button>
        </>
      }
    >
      <div className={css['fields']} onKeyDown={onKeyDown}>
        <Field
          label={t('round.what')}
          placeholder={t('round.whatPlaceholder')}
          value={text}
          maxLength={1000}
          lang={localeOf[settings.language]}
          problem={isMissing && text.trim() === '' ? t('round.whatMissing') : undefined}
          autoFocus
          onChange={setText}
        />
        <div>
          <Field
            label={t('round.untilLabel')}
            hint={t('round.hint')}
            value={until.text}
            maxLength={80}
            problem={isUnclear ? t('dossier.slipDayUnclear') : undefined}
            onChange={until.type}
          />
          <p className={css['answer']} role="status">
            {on && saidInWords({ on }, language, today)}
          </p>
        </div>
      </div>
      {running.length > 0 && (
        <section className={css['running']}>
          <h3>{t('round.orJoin')}</h3>
          {running.map((round) => (
            <Button key={round.id} onPress={() => lay(round)}>
              <span>{round.text}</span>
            </Button>
          ))}
        </section>
      )}
    </Dialog>
  )
}

/** The rounds that run: not ended, not run out. */
function useRunning(): Round[] {
  const today = useToday()
  const [rounds, setRounds] = useState<Round[]>([])
  useEffect(() => {
    let isGone = false
    client()
      .binder.rounds({})
      .then((all) => {
        if (!isGone)
          setRounds(all.map(({ round }) => round).filter(({ ended, until }) => !ended && (!until || until >= today)))
      }, tellProblem)
    return () => {
      isGone = true
    }
  }, [today])
  return rounds
}
