import { Button } from 'react-aria-components'
import { useWords } from '../words/words.ts'
import css from './CardPage.module.css'
import { openLink } from './openLink.ts'

/** An address to press: it opens in the system's mail program. */
export function MailLink({ mail }: { mail: string }) {
  const { t } = useWords()
  return (
    <Button
      className={css['mail'] ?? ''}
      aria-label={t('dossier.writeTo', { mail })}
      onPress={() => void openLink(`mailto:${encodeURIComponent(mail).replace('%40', '@')}`)}
    >
      {mail}
    </Button>
  )
}
