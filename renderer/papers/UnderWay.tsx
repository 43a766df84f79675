import { Button } from '../paper/Button.tsx'
import { usePapersUnderWay } from '../store/papers.ts'
import { useWords } from '../words/words.ts'
import css from './papers.module.css'

/** Files being brought to a dossier: how far they are, and the way to stop. */
export function PapersUnderWay() {
  const { t } = useWords()
  const underWay = usePapersUnderWay()
  if (!underWay) return null
  return (
    <div className={css['underWay']} role="group" aria-label={t('papers.bringing')}>
      <span className={css['name']}>{underWay.name}</span>
      {underWay.files > 1 && (
        <span className="num">{t('papers.page', { page: underWay.file, pages: underWay.files })}</span>
      )}
      <progress value={underWay.done} max={underWay.of || 1} aria-label={t('papers.bringing')} />
      {underWay.cancel && (
        <Button look="bare" onPress={underWay.cancel}>
          {t('papers.cancel')}
        </Button>
      )}
    </div>
  )
}
