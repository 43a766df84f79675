import { Check, Copy, Mail } from 'lucide-react'
import { useState } from 'react'
import type { Id } from '../../shared/id.ts'
import { localeOf, wholeDay } from '../../shared/words.ts'
import { Button } from '../paper/Button.tsx'
import { Dialog } from '../paper/Dialog.tsx'
import { useBinder } from '../store/binderStore.ts'
import { copyText } from '../store/copyText.ts'
import { useSettings } from '../store/read.ts'
import { tellProblem } from '../store/said.ts'
import { writeMail } from '../store/writeMail.ts'
import { useWords } from '../words/words.ts'
import { messageText } from './callNote.ts'
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
  const [copied, setCopied] = useState<'colleague' | 'head' | null>(null)
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
  const texts = { colleague: text, head: `${t('incoming.headCopy', { lng: language })}\n\n${text}` }
  const copy = async (whose: 'colleague' | 'head') => {
    try {
      await copyText(texts[whose])
      setCopied(whose)
    } catch (thrown) {
      tellProblem(thrown)
    }
  }
  const subject = t('incoming.subject', { lng: language, name: entry.message.to, caller: dossier.card.name })
  return (
    <Dialog title={t('incoming.messageFor', { name: entry.message.to })} onClose={onClose}>
      <pre className={css['letter']} lang={localeOf[language]}>
        {text}
      </pre>
      <div className={css['ways']}>
        {(['colleague', 'head'] as const).map((whose) => (
          <div key={whose} className={css['way']} role="group" aria-label={t(`incoming.give.${whose}`)}>
            <span>{t(`incoming.give.${whose}`)}</span>
            <Button autoFocus={whose === 'colleague'} onPress={() => void copy(whose)}>
              {copied === whose ? (
                <Check size={16} strokeWidth={1.6} aria-hidden="true" />
              ) : (
                <Copy size={16} strokeWidth={1.6} aria-hidden="true" />
              )}
              {t(copied === whose ? 'incoming.copied' : 'incoming.copy')}
            </Button>
            <Button onPress={() => void writeMail({ subject, body: texts[whose] })}>
              <Mail size={16} strokeWidth={1.6} aria-hidden="true" />
              {t('incoming.mail')}
            </Button>
          </div>
        ))}
      </div>
      <p className="visually-hidden" role="status">
        {copied ? t('incoming.copied') : ''}
      </p>
    </Dialog>
  )
}
