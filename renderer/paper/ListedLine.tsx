import { PhoneOff } from 'lucide-react'
import { useWords } from '../words/words.ts'
import css from './ListedLine.module.css'

/** Under a phone being typed: which of them nobody calls again. Nothing is refused; whoever rings us may be written down. */
export function ListedLine({ phones }: { phones: readonly string[] }) {
  const { t } = useWords()
  return (
    <div role="status">
      {phones.length > 0 && (
        <p className={css['listed']}>
          <PhoneOff size={16} strokeWidth={1.6} aria-hidden="true" />
          {t('safety.doNotCallTyped', { phones: phones.join(', ') })}
        </p>
      )}
    </div>
  )
}
