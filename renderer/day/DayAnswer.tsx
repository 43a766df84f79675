import { Button } from 'react-aria-components'
import { isDay } from '../../shared/day.ts'
import { dayInWords } from '../../shared/words.ts'
import { classes } from '../paper/classes.ts'
import { useLoadOf, useSettings, useToday } from '../store/read.ts'
import { closedInWords } from '../words/closedWords.ts'
import { useWords } from '../words/words.ts'
import { DayEcho } from './DayEcho.tsx'
import css from './DayField.module.css'
import type { SaidDay } from './reading.ts'
import type { TypedDay } from './useTypedDay.ts'
import { saidInWords } from './words.ts'

interface Props {
  id: string
  typed: TypedDay
  proposed: SaidDay | null
  because?: string | undefined
  otherwise: string | undefined
  /** The client's own country. */
  country: string | null
}

/** The line under a day field, read aloud as it changes: the day in full, or the question that settles it. */
export function DayAnswer({ id, typed, proposed, because, otherwise, country }: Props) {
  return (
    <div id={id} className={css['answer']} role="status">
      <Answer typed={typed} proposed={proposed} because={because} otherwise={otherwise} country={country} />
    </div>
  )
}

function Answer({ typed, proposed, because, otherwise, country }: Omit<Props, 'id'>) {
  const { t, language } = useWords()
  const today = useToday()
  const { reading } = typed
  switch (reading.kind) {
    case 'nothing':
      if (proposed) {
        return (
          <>
            <DayEcho said={{ ...proposed, ...(reading.agreed && { agreed: reading.agreed }) }} country={country} />
            {because && (
              <span className={css['because']} data-because>
                {because}
              </span>
            )}
          </>
        )
      }
      return otherwise ? <span className={css['said']}>{otherwise}</span> : <span>{t('day.nothing')}</span>
    case 'unread':
      return <span className={css['problem']}>{t(`day.unread.${reading.why}`)}</span>
    case 'day':
      return <DayEcho said={reading.said} country={country} />
    case 'closed':
      return (
        <>
          <span>
            {t('day.closed', {
              day: saidInWords(reading.said, language, today),
              because: closedInWords(reading.because)
            })}
          </span>
          {reading.offers.map((on, index) => (
            <Offer
              key={on}
              said={{ ...reading.said, on }}
              keyCap={index === 0 ? 'Enter' : undefined}
              onPress={() => typed.take({ ...reading.said, on })}
            />
          ))}
          <Button className={css['offer'] ?? ''} onPress={() => typed.take(reading.said)}>
            {t('day.keepClosed')}
          </Button>
        </>
      )
    case 'choices':
      return (
        <>
          <span>{t(reading.why === 'lightest' ? 'day.lightest' : 'day.whichOne')}</span>
          {reading.choices.map((said, index) => (
            <Offer
              key={said.on}
              said={said}
              keyCap={String(index + 1)}
              isPlain
              withLoad={reading.why === 'lightest'}
              onPress={() => typed.offer(said)}
            />
          ))}
        </>
      )
  }
}

function Offer({
  said,
  keyCap,
  isPlain,
  withLoad,
  onPress
}: {
  said: SaidDay
  keyCap: string | undefined
  isPlain?: boolean
  withLoad?: boolean
  onPress: () => void
}) {
  const { t, language } = useWords()
  const today = useToday()
  const loadOf = useLoadOf()
  const { limitIn } = useSettings()
  const load = withLoad && isDay(said.on) ? loadOf(said.on) : null
  return (
    <Button
      className={classes(css['offer'])}
      data-first={(keyCap !== undefined && !isPlain) || undefined}
      onPress={onPress}
    >
      {said.at || !isDay(said.on) ? saidInWords(said, language, today) : dayInWords(said.on, language, today)}
      {load && (
        <span className={css['load']}>
          {t(limitIn === 'minutes' ? 'day.ofLimitInMinutes' : 'day.ofLimit', { held: load.held, limit: load.limit })}
        </span>
      )}
      {keyCap && (
        <span aria-hidden="true">
          <kbd>{keyCap}</kbd>
        </span>
      )}
    </Button>
  )
}
