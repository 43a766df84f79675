import { type KeyboardEvent, useRef, useState } from 'react'
import { isMonth, monthAfter, monthOf } from '../../shared/day.ts'
import type { Dossier } from '../../shared/dossier.ts'
import type { Id } from '../../shared/id.ts'
import { categories } from '../../shared/infoCard.ts'
import { exitLacks, handedWith, leadExits, phonesToSpare } from '../../shared/qualify.ts'
import { placeOfCard } from '../../shared/there.ts'
import { localeOf } from '../../shared/words.ts'
import { DayField } from '../day/DayField.tsx'
import type { TypedDay } from '../day/useTypedDay.ts'
import { Button } from '../paper/Button.tsx'
import { Dialog } from '../paper/Dialog.tsx'
import { Field } from '../paper/Field.tsx'
import { Picks } from '../paper/Picks.tsx'
import { Ticked } from '../paper/Ticked.tsx'
import { useSettings, useToday } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import { AppointmentFields } from './AppointmentFields.tsx'
import { type ExitChosen, fileExit } from './fileExit.ts'
import type { Form } from './form.ts'
import { LookAgain } from './LookAgain.tsx'
import css from './MoveSheet.module.css'
import { Reasons } from './Reasons.tsx'

interface Props {
  dossier: Dossier
  becomes: Id
  form: Form
  day: TypedDay
  spokenTo: string
  minutes: string | null
  onChange: (part: Partial<Form>) => void
  onClose: () => void
  onFiled: () => void
}

/** How a lead leaves: qualified with an appointment or a summary, back to marketing, or eliminated. What was written stays in the note. */
export function QualifySheet({ dossier, becomes, form, day, spokenTo, minutes, onChange, onClose, onFiled }: Props) {
  const { t } = useWords()
  const today = useToday()
  const settings = useSettings()
  const [chosen, setChosen] = useState<ExitChosen>({
    exit: 'qualified',
    by: 'appointment',
    to: '',
    category: dossier.card.category ?? 'none',
    spares: false
  })
  const [complaint, setComplaint] = useState<ReturnType<typeof exitLacks>>(null)
  const isBusy = useRef(false)
  const lang = localeOf[settings.language]
  const change = (part: Partial<ExitChosen>) => setChosen((before) => ({ ...before, ...part }))
  const lacks = exitLacks({
    exit: chosen.exit,
    by: chosen.by,
    note: form.note,
    hasDay: day.said !== null,
    isMonth: day.said !== null && isMonth(day.said.on),
    lookAgain: form.lookAgain,
    reason: form.reason
  })
  const missing = complaint === lacks ? lacks : null
  const file = async () => {
    setComplaint(lacks)
    if (lacks || isBusy.current) return
    isBusy.current = true
    const isFiled = await fileExit({ becomes, dossier, form, chosen, said: day.said, spokenTo, minutes })
    isBusy.current = false
    if (!isFiled) return
    onClose()
    onFiled()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    void file()
  }
  const spared = phonesToSpare(dossier.card)
  const dayField = (
    <DayField
      typed={day}
      country={placeOfCard(dossier.card)?.country ?? null}
      label={t(chosen.by === 'appointment' ? 'qualify.appointmentOn' : 'qualify.nextOn')}
      onSubmit={() => void file()}
      problem={missing === 'day' || missing === 'dayOnly' ? t(`qualify.lacks.${missing}`) : undefined}
    />
  )
  return (
    <Dialog
      title={t('qualify.title', { name: dossier.card.name })}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button
            look={chosen.exit === 'eliminated' ? 'danger' : 'file'}
            keyCap="Ctrl Enter"
            onPress={() => void file()}
          >
            {t(`qualify.file.${chosen.exit}`)}
          </Button>
        </>
      }
    >
      <div className={css['fields']} onKeyDownCapture={onKeyDown} data-part="qualify">
        <Picks
          label={t('qualify.exit')}
          value={chosen.exit}
          options={leadExits.map((value) => ({ value, label: t(`qualify.exits.${value}`) }))}
          onChange={(exit) => change({ exit })}
        />
        <p className={css['about']}>{t(`qualify.about.${chosen.exit}`)}</p>
        {chosen.exit === 'qualified' && (
          <>
            <div className={css['pair']}>
              <Field
                label={t('qualify.to')}
                placeholder={settings.owner || t('qualify.me')}
                lang={lang}
                maxLength={200}
                value={chosen.to}
                onChange={(to) => change({ to })}
              />
              <Picks
                label={t('qualify.category')}
                value={chosen.category ?? 'none'}
                options={[
                  ...categories.map((value) => ({ value, label: value })),
                  { value: 'none' as const, label: t('dossier.noCategory') }
                ]}
                onChange={(category) => change({ category })}
              />
            </div>
            <Picks
              label={t('qualify.by')}
              value={chosen.by}
              options={handedWith.map((value) => ({ value, label: t(`qualify.with.${value}`) }))}
              onChange={(by) => change({ by })}
            />
            {chosen.by === 'appointment' && (
              <AppointmentFields
                form={form}
                card={dossier.card}
                on={day.said?.on ?? null}
                spokenTo={spokenTo}
                onChange={onChange}
              />
            )}
            <Field
              label={t(chosen.by === 'summary' ? 'qualify.summary' : 'qualify.said')}
              rows={chosen.by === 'summary' ? 4 : 2}
              lang={lang}
              maxLength={20_000}
              value={form.note}
              problem={missing === 'summary' ? t('qualify.lacks.summary') : undefined}
              onChange={(note) => onChange({ note })}
            />
            {dayField}
          </>
        )}
        {chosen.exit === 'nurture' && (
          <>
            <LookAgain
              from={monthAfter(monthOf(today), 1)}
              value={form.lookAgain}
              onChange={(lookAgain) => onChange({ lookAgain })}
            />
            {missing === 'month' && (
              <p className={css['problem']} role="alert">
                {t('qualify.lacks.month')}
              </p>
            )}
          </>
        )}
        {chosen.exit !== 'qualified' && (
          <Reasons
            label={t(chosen.exit === 'nurture' ? 'qualify.notYetBecause' : 'dossier.retireReason')}
            value={form.reason}
            problem={missing === 'reason' ? t('dossier.notYet.reason') : undefined}
            onChange={(reason) => onChange({ reason })}
          />
        )}
        {chosen.exit === 'eliminated' && spared.length > 0 && (
          <Ticked
            label={t('qualify.doNotCall')}
            hint={t('qualify.doNotCallHint', { phones: spared.join(', ') })}
            isOn={chosen.spares}
            onChange={(spares) => change({ spares })}
          />
        )}
      </div>
    </Dialog>
  )
}
