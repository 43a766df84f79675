import { Check, Copy, Mail } from 'lucide-react'
import { useState } from 'react'
import { isMailAddress, mailOf, type Reader } from '../../shared/colleagues.ts'
import { Button } from '../paper/Button.tsx'
import { Field } from '../paper/Field.tsx'
import { keepInSettings } from '../store/acts.ts'
import { copyText } from '../store/copyText.ts'
import { useSettings } from '../store/read.ts'
import { tellProblem } from '../store/said.ts'
import { writeMail } from '../store/writeMail.ts'
import { useWords } from '../words/words.ts'
import css from './IncomingSheet.module.css'

interface Props {
  reader: Reader
  subject: string
  text: string
  autoFocus?: boolean
}

/** One way to hand a message on: copied, or mailed to an address that is kept for the next one. */
export function HandOn({ reader, subject, text, autoFocus = false }: Props) {
  const { t } = useWords()
  const settings = useSettings()
  const kept = mailOf(settings.colleagues, reader)
  const [typed, setTyped] = useState<string | null>(null)
  // An address just kept may still be on its way when the message is opened again.
  const mail = typed ?? kept
  // While it is being typed an address is never right yet.
  const [isLeft, setLeft] = useState(false)
  const [isCopied, setCopied] = useState(false)
  const to = mail.trim()
  const isWrong = to !== '' && !isMailAddress(to)
  const keep = () => {
    if (isWrong || to === kept) return
    void keepInSettings({ list: 'colleagues', reader, mail: to })
  }
  const copy = async () => {
    try {
      await copyText(text)
      setCopied(true)
    } catch (thrown) {
      tellProblem(thrown)
    }
  }
  const send = () => {
    keep()
    void writeMail({ ...(!isWrong && to && { to }), subject, body: text })
  }
  const title = t(`incoming.give.${reader.kind}`)
  return (
    <div className={css['way']} role="group" aria-label={title}>
      <Field
        className={css['to'] ?? ''}
        label={title}
        placeholder={t('incoming.mailTo')}
        inputMode="email"
        autoComplete="off"
        maxLength={320}
        value={mail}
        problem={isWrong && isLeft ? t('incoming.noMail') : undefined}
        onChange={setTyped}
        onFocus={() => setLeft(false)}
        onBlur={() => {
          setLeft(true)
          keep()
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) send()
        }}
      />
      <Button autoFocus={autoFocus} onPress={() => void copy()}>
        {isCopied ? (
          <Check size={16} strokeWidth={1.6} aria-hidden="true" />
        ) : (
          <Copy size={16} strokeWidth={1.6} aria-hidden="true" />
        )}
        {t(isCopied ? 'incoming.copied' : 'incoming.copy')}
      </Button>
      <Button onPress={send}>
        <Mail size={16} strokeWidth={1.6} aria-hidden="true" />
        {t('incoming.mail')}
      </Button>
      <p className="visually-hidden" role="status">
        {isCopied ? t('incoming.copied') : ''}
      </p>
    </div>
  )
}
