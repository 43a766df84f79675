import type { Id } from '../../shared/id.ts'
import { localeOf, wholeDay } from '../../shared/words.ts'
import { Dialog } from '../paper/Dialog.tsx'
import { useBinder } from '../store/binderStore.ts'
import { useSettings } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import { messageText } from './callNote.ts'
import { HandOn } from './HandOn.tsx'
import css from './IncomingSheet.module.css'

/** A message for a colleague, ready to be handed on: copied, or mailed; once more for the head of the department. */
export function MessageSheet({
  dossier: id,
  entry: entryId,
  onClose
}: {
  dossier: Id
  entry: Id
  onClose: () => void
}) {
  const { t } = useWords()
  const settings = useSettings()
  const dossier = useBinder((facts) => (facts.dossier?.id === id ? facts.dossier : null))
  const entry = dossier?.history.find((one) => one.id === entryId)
  if (!dossier || !entry?.message) return null
  const { language } = settings
  const text = messageText({
    message: entry.message,
    client: dossier.card.name,
    caller: entry.spokenTo ?? dossier.card.name,
    day: wholeDay(entry.at.day, language),
    time: entry.at.time,
    by: entry.by,
    language
  })
  const subject = t('incoming.subject', { lng: language, name: entry.message.to, caller: dossier.card.name })
  return (
    <Dialog title={t('incoming.messageFor', { name: entry.message.to })} onClose={onClose}>
      <pre className={css['letter']} lang={localeOf[language]}>
        {text}
      </pre>
      <div className={css['ways']}>
        <HandOn autoFocus reader={{ kind: 'colleague', name: entry.message.to }} subject={subject} text={text} />
        <HandOn
          reader={{ kind: 'head' }}
          subject={subject}
          text={`${t('incoming.headCopy', { lng: language })}\n\n${text}`}
        />
      </div>
    </Dialog>
  )
}
