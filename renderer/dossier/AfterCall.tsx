import { ChevronDown, ChevronUp, Printer, StickyNote, X } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { calendarOf } from '../../shared/binder.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { lastTalkOf } from '../../shared/history.ts'
import type { Outcome } from '../../shared/outcome.ts'
import { localeOf } from '../../shared/words.ts'
import { DayField } from '../day/DayField.tsx'
import { fileUnderInWords, onInSentence } from '../day/words.ts'
import { Button } from '../paper/Button.tsx'
import { binderStore } from '../store/binderStore.ts'
import { useSettings, useStyle, useToday } from '../store/read.ts'
import { laySheet } from '../store/selectionStore.ts'
import { useWords } from '../words/words.ts'
import css from './AfterCall.module.css'
import { useAfterCallKeys } from './afterCallKeys.ts'
import { CallClock, useMinutes } from './CallClock.tsx'
import { startClock, stopClock } from './callClock.ts'
import { fileCall, hasPhoneLeft, isCall, notYet, type Said } from './fileCall.ts'
import { focusPart } from './focus.ts'
import { History } from './History.tsx'
import { OutcomeDetails } from './OutcomeDetails.tsx'
import { inSight, Outcomes } from './Outcomes.tsx'
import { SlipForm } from './SlipForm.tsx'
import { SpokenTo } from './SpokenTo.tsx'
import { useKeptForm } from './useKeptForm.ts'
import { useWish } from './useWish.ts'
import { WhoseSheet } from './WhoseSheet.tsx'
import { type WhereTo, whereTo } from './whereTo.ts'

interface Props {
  dossier: Dossier
  /** The dossier is filed: the next one may come to the front. */
  onFiled: () => void
}

/** The right page of an opened dossier: write, choose what it came to, say the day, file. Its history below. */
export function AfterCall({ dossier, onFiled }: Props) {
  return <Page key={dossier.id} dossier={dossier} onFiled={onFiled} />
}

function Page({ dossier, onFiled }: Props) {
  const { t, language } = useWords()
  const today = useToday()
  const style = useStyle()
  const settings = useSettings()
  const { form, day, call, change, keep, forget } = useKeptForm(dossier.id)
  const minutes = useMinutes(call, form)
  const [showsMore, setShowsMore] = useState(false)
  const [isAddingSlip, setAddingSlip] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const [complaint, setComplaint] = useState<ReturnType<typeof notYet>>(null)
  const isBusy = useRef(false)

  const { outcomes } = settings
  const outcome = outcomes.find((one) => one.id === form.outcome) ?? null
  const showsAll = showsMore || outcomes.findIndex((one) => one.id === form.outcome) >= inSight
  const spokenTo = form.spokenTo ?? lastTalkOf(dossier.history)?.spokenTo ?? dossier.card.people[0]?.name ?? ''
  const dialled = call?.phone ?? null
  const phoneIsLeft = hasPhoneLeft({ dossier, form, dialled })
  const { reading } = day
  const to = useMemo(
    () =>
      whereTo({
        filing: dossier.filing,
        today,
        style,
        calendar: calendarOf(settings),
        outcome,
        reading,
        retires: form.retires,
        hasPhoneLeft: phoneIsLeft
      }),
    [dossier.filing, today, style, settings, outcome, reading, form.retires, phoneIsLeft]
  )
  const said: Said = { dossier, form, outcome, to, spokenTo, minutes, dialled }

  useWish(dossier)

  const choose = (next: Outcome) => {
    setComplaint(null)
    const retires = form.retires && next.countsAs === 'refusal'
    change({ outcome: next.id, until: binderStore.getState().now, retires })
  }

  async function file() {
    if (isBusy.current) return
    const why = notYet(said)
    setComplaint(why)
    if (why) {
      if (why === 'settle' && reading.kind === 'closed' && reading.offers[0]) {
        setComplaint(null)
        day.take({ ...reading.said, on: reading.offers[0] })
      } else if (why === 'settle' || why === 'sayDay') focusPart('day')
      else if (why === 'sayOutcome' || why === 'nothing') focusPart('outcomes')
      else focusPart(why)
      return
    }
    if (!isCall(said) && to.kind === 'under' && dossier.filing.next?.agreed === 'ink' && !to.said.agreed) {
      setAsking(true)
      return
    }
    isBusy.current = true
    const isFiled = await fileCall(said)
    isBusy.current = false
    if (isFiled) filed()
  }

  function filed() {
    forget()
    stopClock(dossier.id)
    onFiled()
  }

  useAfterCallKeys({
    onFile: () => void file(),
    onOutcome: (key) => {
      const found = outcomes.find((one) => one.key === key)
      if (found) choose(found)
    },
    onSlip: () => setAddingSlip(true)
  })

  return (
    <div className={css['page']} data-part="after-call">
      <header className={css['head']}>
        <h2>{t('dossier.afterCall')}</h2>
        <CallClock call={call} form={form} onChange={(typed) => change({ minutes: typed })} />
        <span className={css['tools']}>
          <Button look="bare" onPress={() => laySheet({ kind: 'print-card', dossiers: [dossier.id] })}>
            <Printer size={16} strokeWidth={1.6} aria-hidden="true" />
            {t('dossier.printCard')}
          </Button>
        </span>
      </header>

      <Outcomes
        outcomes={outcomes}
        chosen={form.outcome}
        showsAll={showsAll}
        onChoose={choose}
        onDone={() => focusPart('note')}
      />
      <div className={css['second']}>
        {outcomes.length > inSight && (
          <AriaButton
            className={css['small'] ?? ''}
            aria-expanded={showsAll}
            onPress={() => setShowsMore(!showsAll)}
            isDisabled={showsAll && !showsMore}
          >
            {t(showsAll ? 'dossier.fewer' : 'dossier.more')}
            {showsAll ? <ChevronUp size={14} aria-hidden="true" /> : <ChevronDown size={14} aria-hidden="true" />}
          </AriaButton>
        )}
        <AriaButton className={css['small'] ?? ''} onPress={() => setAddingSlip(true)}>
          <StickyNote size={14} strokeWidth={1.6} aria-hidden="true" />
          {t('dossier.slip')}
          <span aria-hidden="true">
            <kbd>Alt S</kbd>
          </span>
        </AriaButton>
        {outcome?.reached !== false && (
          <SpokenTo people={dossier.card.people} value={spokenTo} onChange={(name) => change({ spokenTo: name })} />
        )}
      </div>

      <textarea
        className={css['note']}
        data-part="note"
        aria-label={t('dossier.note')}
        placeholder={t('dossier.notePlaceholder')}
        lang={localeOf[settings.language]}
        value={form.note}
        maxLength={20_000}
        onChange={(event) => {
          if (form.note === '' && !call) startClock(dossier.id)
          change({ note: event.target.value })
        }}
        onBlur={keep}
      />

      {(form.slips.length > 0 || isAddingSlip) && (
        <div className={css['slips']}>
          {form.slips.length > 0 && (
            <ul aria-label={t('dossier.slipsPromised')}>
              {form.slips.map((slip) => (
                <li key={slip.id}>
                  <span>{slip.text}</span>
                  {slip.day && <small>{t('dossier.slipBy', { day: onInSentence(slip.day, language, today) })}</small>}
                  <AriaButton
                    className={css['small'] ?? ''}
                    aria-label={t('dossier.slipAway', { text: slip.text })}
                    onPress={() => change({ slips: form.slips.filter((one) => one !== slip) })}
                  >
                    <X size={14} strokeWidth={1.6} aria-hidden="true" />
                  </AriaButton>
                </li>
              ))}
            </ul>
          )}
          {isAddingSlip && (
            <SlipForm
              isAlone
              onCancel={() => {
                setAddingSlip(false)
                focusPart('note')
              }}
              onAdd={(slip) => {
                change({ slips: [...form.slips, slip] })
                setAddingSlip(false)
                focusPart('note')
              }}
            />
          )}
        </div>
      )}

      {outcome && (
        <OutcomeDetails
          outcome={outcome}
          form={form}
          card={dossier.card}
          dialled={dialled}
          goesToArchive={to.kind === 'retire'}
          onChange={(part) => {
            setComplaint(null)
            change(part)
          }}
        />
      )}

      <DayField
        className={css['when'] ?? ''}
        typed={day}
        label={t('day.label')}
        offersToday={outcome?.countsAs === 'attempt'}
        onSubmit={() => void file()}
        proposed={to.kind === 'under' ? to.said : null}
        otherwise={otherwiseInWords(to, t, (on) => onInSentence(on, language, today))}
        beside={
          <Button look="file" keyCap="Ctrl Enter" onPress={() => void file()}>
            {buttonInSentence()}
          </Button>
        }
      />
      {complaint && complaint === notYet(said) && (
        <p className={css['problem']} role="alert">
          {t(`dossier.notYet.${complaint}`)}
        </p>
      )}
      <History dossier={dossier} />
      {isAsking && to.kind === 'under' && (
        <WhoseSheet
          dossiers={[dossier.id]}
          on={to.said.on}
          {...(to.said.at && { at: to.said.at })}
          onClose={() => setAsking(false)}
          onFiled={filed}
        />
      )}
    </div>
  )

  function buttonInSentence(): string {
    if (to.kind === 'under') return fileUnderInWords(to.said, language, today)
    if (to.kind === 'stays') return t('dossier.writeDown')
    if (to.kind === 'retire') return t('dossier.toArchive')
    return t('dossier.file')
  }
}

type Words = ReturnType<typeof useWords>['t']

function otherwiseInWords(
  to: WhereTo,
  t: Words,
  inWords: (on: NonNullable<Extract<WhereTo, { kind: 'stays' }>['on']>) => string
) {
  if (to.kind === 'retire') return t('dossier.goesToArchive')
  if (to.kind !== 'stays') return undefined
  if (to.place === 'stock' || to.place === 'archive' || to.place === 'out' || !to.on) {
    return t(`dossier.stays.${to.place === 'archive' || to.place === 'out' ? to.place : 'stock'}`)
  }
  return t('dossier.stays.under', { day: inWords(to.on) })
}
