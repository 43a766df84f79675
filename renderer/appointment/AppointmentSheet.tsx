import { CalendarPlus, Copy, Mail, Printer } from 'lucide-react'
import { useState } from 'react'
import type { Dossier } from '../../shared/dossier.ts'
import type { Next } from '../../shared/filing.ts'
import type { Id } from '../../shared/id.ts'
import { spokenLanguage } from '../../shared/spokenLanguage.ts'
import { type Language, languages, localeOf } from '../../shared/words.ts'
import { Button } from '../paper/Button.tsx'
import { Choice } from '../paper/Choice.tsx'
import { Dialog } from '../paper/Dialog.tsx'
import { Field } from '../paper/Field.tsx'
import { languageNames } from '../paper/LanguageRow.tsx'
import { binderStore, useBinder } from '../store/binderStore.ts'
import { copyText } from '../store/copyText.ts'
import { useSettings } from '../store/read.ts'
import { tell, tellProblem } from '../store/said.ts'
import { laySheet } from '../store/selectionStore.ts'
import { writeMail } from '../store/writeMail.ts'
import { placeLine } from '../words/placeLine.ts'
import { useWords } from '../words/words.ts'
import css from './AppointmentSheet.module.css'
import { calendarEvent } from './calendarEvent.ts'
import { canOpenCalendar, giveCalendar } from './giveCalendar.ts'
import { letterFor, personFor, subjectFor } from './letter.ts'

/** The appointment of the opened dossier: its confirmation in the client's language, to copy or mail, and its calendar file. */
export function AppointmentSheet({ dossier: id, onClose }: { dossier: Id; onClose: () => void }) {
  const dossier = useBinder((facts) => (facts.dossier?.id === id ? facts.dossier : null))
  const next = dossier?.filing.next
  return dossier && next ? <Open key={next.on} dossier={dossier} next={next} onClose={onClose} /> : null
}

function Open({ dossier, next, onClose }: { dossier: Dossier; next: Next; onClose: () => void }) {
  const { t } = useWords()
  const settings = useSettings()
  const person = personFor(next, dossier.card.people)
  const by = settings.owner || settings.name
  const written = (language: Language) => letterFor({ next, person, by, language })
  const [language, setLanguage] = useState<Language>(spokenLanguage(person?.language) ?? settings.language)
  // What was changed by hand is kept for each language while one looks at the others.
  const [changed, setChanged] = useState<Partial<Record<Language, string>>>({})
  const text = changed[language] ?? written(language)
  const to = [...(person?.mails ?? []), ...dossier.card.mails][0]
  const event = calendarEvent(dossier, {
    now: binderStore.getState().now,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    minutes: settings.minutes,
    description: text
  })
  const give = (way: 'save' | 'open') =>
    event &&
    tried(
      giveCalendar(way, `${dossier.card.name} - ${next.on}`, event).then(
        (isDone) => isDone && way === 'save' && tell(t('appointment.saved'))
      )
    )
  const tried = (what: Promise<unknown>) => void what.catch(tellProblem)
  return (
    <Dialog
      title={t('appointment.sheet', { name: dossier.card.name })}
      onClose={onClose}
      foot={
        <>
          <div className={css['calendar']}>
            <Button isDisabled={event === null} onPress={() => give('save')}>
              <CalendarPlus size={16} strokeWidth={1.6} aria-hidden="true" />
              {t('appointment.save')}
            </Button>
            {canOpenCalendar() && (
              <Button isDisabled={event === null} onPress={() => give('open')}>
                {t('appointment.openCalendar')}
              </Button>
            )}
          </div>
          <Button onPress={() => laySheet({ kind: 'print', begin: 'meeting', dossiers: [dossier.id] })}>
            <Printer size={16} strokeWidth={1.6} aria-hidden="true" />
            {t('print.appointment')}
          </Button>
          <Button onPress={() => tried(copyText(text).then(() => tell(t('appointment.copied'))))}>
            <Copy size={16} strokeWidth={1.6} aria-hidden="true" />
            {t('appointment.copy')}
          </Button>
          <Button
            look="primary"
            onPress={() =>
              tried(writeMail({ ...(to && { to }), subject: subjectFor({ next, person, by, language }), body: text }))
            }
          >
            <Mail size={16} strokeWidth={1.6} aria-hidden="true" />
            {t('appointment.mail')}
          </Button>
        </>
      }
    >
      <div className={css['sheet']}>
        {placeLine(next) && <p className={css['place']}>{placeLine(next)}</p>}
        <Choice
          label={t('appointment.language')}
          value={language}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
          onChange={setLanguage}
        />
        <Field
          label={t('appointment.text')}
          rows={10}
          maxLength={4000}
          lang={localeOf[language]}
          value={text}
          onChange={(typed) => setChanged({ ...changed, [language]: typed })}
        />
        {!event && <p className={css['hint']}>{t('appointment.noTime')}</p>}
      </div>
    </Dialog>
  )
}
