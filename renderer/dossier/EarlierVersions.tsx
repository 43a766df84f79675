import type { Id } from '../../shared/id.ts'
import { onInWords } from '../../shared/words.ts'
import { Button } from '../paper/Button.tsx'
import { useBinder } from '../store/binderStore.ts'
import { leaveCopy } from '../store/copies.ts'
import { useToday } from '../store/read.ts'
import { tell } from '../store/said.ts'
import { laySheet } from '../store/selectionStore.ts'
import { useWords } from '../words/words.ts'
import css from './History.module.css'

/** The ways back in time under a history: the versions kept of it, or, in a day's copy, bringing this one back from there. */
export function EarlierVersions({ id, name }: { id: Id; name: string }) {
  const { t, language } = useWords()
  const today = useToday()
  const copyOf = useBinder((facts) => facts.open?.readOnly?.copyOf)
  if (!copyOf) {
    return (
      <Button look="bare" className={css['earlier'] ?? ''} onPress={() => laySheet({ kind: 'versions', dossier: id })}>
        {t('safety.versions')}
      </Button>
    )
  }
  const bring = async () => {
    const day = onInWords(copyOf, language, today)
    if (await leaveCopy(id)) tell(t('safety.wentBack', { name, day }), { canUndo: true })
  }
  return (
    <Button look="bare" className={css['earlier'] ?? ''} onPress={() => void bring()}>
      {t('safety.copyBringOne')}
    </Button>
  )
}
