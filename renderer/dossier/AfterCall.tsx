import { CalendarClock, ChevronDown, ChevronUp, Printer, Signpost, StickyNote } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { agreesAppointment } from '../../shared/appointment.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { isLead } from '../../shared/qualify.ts'
import { roundsToTell } from '../../shared/round.ts'
import { roundsOf } from '../../shared/spine.ts'
import { placeOfCard } from '../../shared/there.ts'
import { localeOf } from '../../shared/words.ts'
import { becauseInWords } from '../cadence/words.ts'
import { DayField } from '../day/DayField.tsx'
import { Button } from '../paper/Button.tsx'
import { RoundSlips } from '../round/RoundSlips.tsx'
import { lineDraft } from '../store/draft.ts'
import { useTimesGivenBack } from '../store/givenBack.ts'
import { isKept } from '../store/keeping.ts'
import { useSettings, useToday } from '../store/read.ts'
import { tellRound } from '../store/rounds.ts'
import { laySheet } from '../store/selectionStore.ts'
import { useWords } from '../words/words.ts'
import css from './AfterCall.module.css'
import { useAfterCallKeys } from './afterCallKeys.ts'
import { CallBackMenu } from './CallBackMenu.tsx'
import { CallClock } from './CallClock.tsx'
import { startClock } from './callClock.ts'
import { focusPart } from './focus.ts'
import { History } from './History.tsx'
import { OutcomeDetails } from './OutcomeDetails.tsx'
import { Outcomes, usuallyInSight } from './Outcomes.tsx'
import { QualifySheet } from './QualifySheet.tsx'
import { SlipsPromised } from './SlipsPromised.tsx'
import { SpokenTo } from './SpokenTo.tsx'
import { useAfterCall } from './useAfterCall.ts'
import { useShown } from './useShown.ts'
import { useWish } from './useWish.ts'
import { WhoseSheet } from './WhoseSheet.tsx'
import { buttonInWords, otherwiseInWords } from './whereToWords.ts'

interface Props {
  dossier: Dossier
  /** The dossier is filed: the next one may come to the front. */
  onFiled: () => void
}

/** The right page of an opened dossier: write, choose what it came to, say the day, file. Its history below. */
export function AfterCall({ dossier, onFiled }: Props) {
  const times = useTimesGivenBack(dossier.id)
  return <Page key={`${dossier.id} ${times}`} dossier={dossier} onFiled={onFiled} />
}

function Page({ dossier, onFiled }: Props) {
  const { t, language } = useWords()
  const today = useToday()
  const settings = useSettings()
  const page = useAfterCall(dossier, onFiled)
  const shown = useShown(dossier)
  const { form, day, call, change, outcome, outcomes, to, complaint, choose, file } = page
  const [showsMore, setShowsMore] = useState(false)
  const slipKey = lineDraft(dossier.id, 'promise')
  const [isAddingSlip, setAddingSlip] = useState(() => isKept(slipKey))
  const [isPromising, setPromising] = useState(false)
  const [isQualifying, setQualifying] = useState(false)
  const inSight = usuallyInSight + page.asked
  const showsAll = showsMore || outcomes.findIndex((one) => one.id === form.outcome) >= inSight

  const appointment = outcomes.find((one) => one.countsAs === 'appointment')

  /** To the appointment's place; one that is only moved keeps its outcome. */
  const toPlace = () => {
    if (!outcome || !agreesAppointment(outcome)) {
      if (!appointment) return
      choose(appointment)
    }
    setTimeout(() => focusPart('place'))
  }

  const isLeadNow = isLead({ level: shown.card.level, filing: shown.filing })
  const qualify = () => {
    if (isLeadNow) setQualifying(true)
  }
  useWish(dossier, qualify)
  useAfterCallKeys({
    onFile: file,
    onOutcome: (key) => {
      const found = outcomes.find((one) => one.key === key)
      if (found) choose(found)
      return found !== undefined
    },
    onSlip: () => setAddingSlip(true),
    onCallBack: () => setPromising(true),
    onPlace: toPlace,
    onQualify: qualify,
    onTold: () => {
      const first = roundsToTell(roundsOf(shown), today)[0]
      if (first) void tellRound(dossier.id, first)
    }
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
        inSight={inSight}
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
        {appointment && (
          <AriaButton className={css['small'] ?? ''} onPress={toPlace}>
            <CalendarClock size={14} strokeWidth={1.6} aria-hidden="true" />
            {t('appointment.title')}
            <span aria-hidden="true">
              <kbd>Alt P</kbd>
            </span>
          </AriaButton>
        )}
        {isLeadNow && (
          <AriaButton className={css['small'] ?? ''} onPress={qualify}>
            <Signpost size={14} strokeWidth={1.6} aria-hidden="true" />
            {t('qualify.open')}
            <span aria-hidden="true">
              <kbd>Alt Q</kbd>
            </span>
          </AriaButton>
        )}
        <CallBackMenu isOpen={isPromising} onOpenChange={setPromising} onPromise={page.promise} />
        {outcome?.reached !== false && (
          <SpokenTo
            people={dossier.card.people}
            value={page.spokenTo}
            onChange={(name) => change({ spokenTo: name })}
          />
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
        onBlur={page.keep}
      />

      <RoundSlips dossier={dossier.id} rounds={roundsOf(shown)} keyCap="Alt Y" />

      <SlipsPromised
        slips={form.slips}
        draftKey={slipKey}
        isAdding={isAddingSlip}
        onChange={(slips) => change({ slips })}
        onClose={() => {
          setAddingSlip(false)
          focusPart('note')
        }}
      />

      {outcome && (
        <OutcomeDetails
          outcome={outcome}
          form={form}
          card={dossier.card}
          on={to.kind === 'under' ? to.said.on : null}
          spokenTo={page.spokenTo}
          dialled={page.dialled}
          goesToArchive={to.kind === 'retire'}
          onChange={change}
        />
      )}

      <DayField
        className={css['when'] ?? ''}
        typed={day}
        country={placeOfCard(dossier.card)?.country ?? null}
        label={t('day.label')}
        offersToday={outcome?.countsAs === 'attempt'}
        onSubmit={file}
        problem={complaint ? t(`dossier.notYet.${complaint}`) : undefined}
        proposed={to.kind === 'under' ? to.said : null}
        because={to.kind === 'under' && to.because ? becauseInWords(to.because) : undefined}
        otherwise={otherwiseInWords(to, language, today)}
        beside={
          <Button look="file" keyCap="Ctrl Enter" onPress={file}>
            {buttonInWords(to, language, today)}
          </Button>
        }
      />
      {page.promisedBy && (
        <p className={css['promise']} role="status">
          {t('dossier.promisedBy', { time: page.promisedBy })}
        </p>
      )}
      <History dossier={dossier} />
      {isQualifying && (
        <QualifySheet
          dossier={shown}
          becomes={page.becomes}
          form={form}
          day={day}
          spokenTo={page.spokenTo}
          minutes={page.minutes}
          onChange={change}
          onClose={() => setQualifying(false)}
          onFiled={page.filed}
        />
      )}
      {page.isAsking && to.kind === 'under' && (
        <WhoseSheet
          dossiers={[dossier.id]}
          on={to.said.on}
          {...(to.said.at && { at: to.said.at })}
          onClose={page.stopAsking}
          onFiled={page.filed}
        />
      )}
    </div>
  )
}
