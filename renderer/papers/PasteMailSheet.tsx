import { useState } from 'react'
import type { Id } from '../../shared/id.ts'
import { Button } from '../paper/Button.tsx'
import { Dialog } from '../paper/Dialog.tsx'
import { Field } from '../paper/Field.tsx'
import { bringPapers } from '../store/papers.ts'
import { useWords } from '../words/words.ts'

/** The text of a mail, pasted: it is kept with the correspondence and stands in the history. */
export function PasteMailSheet({ dossier, onClose }: { dossier: Id; onClose: () => void }) {
  const { t } = useWords()
  const [subject, setSubject] = useState('')
  const [text, setText] = useState('')
  const keep = () => {
    onClose()
    const name = `${subject.trim() || t('papers.pasted')}.txt`
    void bringPapers(dossier, [new File([text], name, { type: 'text/plain' })], 'correspondence')
  }
  return (
    <Dialog
      title={t('papers.paste')}
      size="medium"
      onClose={onClose}
      foot={
        <Button look="primary" isDisabled={text.trim() === ''} onPress={keep}>
          {t('papers.save')}
        </Button>
      }
    >
      <Field label={t('papers.mail.subject')} value={subject} onChange={setSubject} maxLength={150} autoFocus />
      <Field label={t('papers.text')} value={text} onChange={setText} rows={12} maxLength={400_000} />
    </Dialog>
  )
}
