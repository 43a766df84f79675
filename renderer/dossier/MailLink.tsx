import { Button } from 'react-aria-components'
import { openLink } from '../store/openLink.ts'
import { useWords } from '../words/words.ts'
import css from './CardPage.module.css'

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
