import { Dialog } from '../paper/Dialog.tsx'
import { useBinder } from '../store/binderStore.ts'
import { sentenceOf } from '../store/said.ts'
import { useWords } from '../words/words.ts'

/** The files that could not be read as they stand, each with its sentence. */
export function TroublesSheet({ onClose }: { onClose: () => void }) {
  const { t } = useWords()
  const troubles = useBinder((facts) => facts.troubles)
  return (
    <Dialog title={t('binder.troublesTitle')} onClose={onClose}>
      <p>{t('binder.troublesAbout')}</p>
      <ul data-selectable style={{ marginTop: 12, display: 'grid', gap: 10 }}>
        {troubles.map((trouble) => (
          <li key={trouble.document}>
            <b>{trouble.name}</b>
            <br />
            {sentenceOf(trouble.problem)}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
