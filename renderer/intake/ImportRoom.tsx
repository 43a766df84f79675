import { useEffect, useState } from 'react'
import type { Binder } from '../../shared/binder.ts'
import type { Day } from '../../shared/day.ts'
import type { TakenReport } from '../../shared/mapping.ts'
import type { WorkCalendar } from '../../shared/workdays.ts'
import { Button } from '../paper/Button.tsx'
import { Dialog } from '../paper/Dialog.tsx'
import { ProgressLine } from '../paper/ProgressLine.tsx'
import { sentenceOf } from '../store/said.ts'
import { useWords } from '../words/words.ts'
import { ChooseFile } from './ChooseFile.tsx'
import { type Dealing, dealOf, isDealable, usualDealing } from './dealing.ts'
import css from './ImportRoom.module.css'
import { Preview } from './Preview.tsx'
import { Taken } from './Taken.tsx'
import { type IntakeBridge, useIntake } from './useIntake.ts'

interface Props {
  bridge: IntakeBridge
  /** Of the open binder: its working days, and how its days are counted. */
  settings: Binder
  calendar: WorkCalendar
  today: Day
  /** A file dropped on the binder; without one the room asks for it. */
  file?: File
  onClose: () => void
  /** The list lies in the binder and its report was read. */
  onTaken: (report: TakenReport) => void
}

/** The room a list comes in by: choose it, see what it would become, correct it, take it. Nothing changes before the last button. */
export function ImportRoom({ bridge, settings, calendar, today, file, onClose, onTaken }: Props) {
  const { t } = useWords()
  const intake = useIntake(bridge)
  const { step, problem, bring } = intake
  const [dealing, setDealing] = useState<Dealing>(() => usualDealing(settings, calendar, today))
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the file the room was opened with
  useEffect(() => {
    if (file) void bring(file)
  }, [])

  const hindrance = hindranceOf()
  function hindranceOf(): 'lettersFirst' | 'noName' | 'nothingToTake' | 'badDay' | null {
    if (step.kind !== 'preview') return null
    const { preview } = step
    if (preview.encodingIsGuess) return 'lettersFirst'
    if (!preview.columns.includes('name') && !preview.columns.includes('person')) return 'noName'
    if (preview.willTake === 0) return 'nothingToTake'
    return preview.undated > 0 && !isDealable(dealing, today) ? 'badDay' : null
  }

  async function saveNotTaken() {
    const saved = await intake.notTaken()
    if (saved) download(saved)
  }

  return (
    <Dialog
      title={t('intake.title')}
      size={step.kind === 'preview' ? 'full' : 'medium'}
      onClose={() => (step.kind === 'taken' ? onTaken(step.report) : onClose())}
      foot={foot()}
    >
      {problem && problem.kind !== 'cancelled' && (
        <p className={css['problem']} role="alert">
          {sentenceOf(problem)}
        </p>
      )}
      {content()}
    </Dialog>
  )

  function content() {
    switch (step.kind) {
      case 'choose':
        return <ChooseFile onFile={(chosen) => void bring(chosen)} />
      case 'sending':
        return <ProgressLine label={t('intake.sending', { name: step.name })} done={step.done} of={step.of} />
      case 'reading':
        return <ProgressLine label={t('intake.reading', { name: step.name })} done={step.done} of={step.of} />
      case 'taking':
        return <ProgressLine label={t('intake.taking')} done={step.done} of={step.of} />
      case 'preview':
        return (
          <Preview
            preview={step.preview}
            isStale={step.isStale}
            today={today}
            calendar={calendar}
            dealing={dealing}
            onDealing={setDealing}
            onCorrect={(change) => void intake.correct(change)}
            onSaveNotTaken={() => void saveNotTaken()}
          />
        )
      case 'taken':
        return <Taken report={step.report} today={today} onSaveNotTaken={() => void saveNotTaken()} />
    }
  }

  function foot() {
    switch (step.kind) {
      case 'taken':
        return (
          <Button look="primary" autoFocus onPress={() => onTaken(step.report)}>
            {t('intake.done')}
          </Button>
        )
      case 'sending':
      case 'reading':
        return <Button onPress={intake.startOver}>{t('app.cancel')}</Button>
      case 'taking':
        return null
      case 'choose':
        return <Button onPress={onClose}>{t('app.cancel')}</Button>
      case 'preview':
        return (
          <>
            {hindrance && (
              <p className={css['hindrance']} role="status">
                {t(`intake.${hindrance}`)}
              </p>
            )}
            <Button onPress={intake.startOver}>{t('intake.other')}</Button>
            <Button onPress={onClose}>{t('app.cancel')}</Button>
            <Button
              look="file"
              isDisabled={hindrance !== null || step.isStale}
              onPress={() => void intake.take(step.preview.undated > 0 ? dealOf(dealing) : null)}
            >
              {t('intake.take', { count: step.preview.willTake })}
            </Button>
          </>
        )
    }
  }
}

function download(file: File) {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = file.name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
