import { type Day, isDay, type Month, type Time } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { onInSentence } from '../day/words.ts'
import { Button } from '../paper/Button.tsx'
import { Dialog } from '../paper/Dialog.tsx'
import { fileUnder, namesOf, seenOf } from '../store/acts.ts'
import { useToday } from '../store/read.ts'
import { useWords } from '../words/words.ts'

interface Props {
  dossiers: Id[]
  on: Day | Month
  at?: Time
  onClose: () => void
  onFiled?: () => void
}

/** Ink moved by hand: who asked for another day? They: it stays ink. I, or Enter: pencil. */
export function WhoseSheet({ dossiers, on, at, onClose, onFiled }: Props) {
  const { t, language } = useWords()
  const today = useToday()
  const file = async (whose?: 'they' | 'i') => {
    onClose()
    if (await fileUnder(dossiers, on, { ...(at && isDay(on) && { at }) }, 'moved', whose)) onFiled?.()
  }
  return (
    <Dialog
      title={t('dossier.whose.title')}
      onClose={onClose}
      size="small"
      foot={
        <>
          <Button onPress={() => void file('they')}>{t('dossier.whose.they')}</Button>
          <Button onPress={() => void file('i')}>{t('dossier.whose.i')}</Button>
          <Button look="primary" keyCap="Enter" autoFocus onPress={() => void file()}>
            {t('dossier.whose.skip')}
          </Button>
        </>
      }
    >
      <p>
        {dossiers.length === 1
          ? t('dossier.whose.text', { name: namesOf(dossiers), day: onInSentence(on, language, today) })
          : t('dossier.whose.several', {
              count: dossiers.filter((id) => seenOf(id)?.agreed === 'ink').length,
              name: namesOf(dossiers),
              day: onInSentence(on, language, today)
            })}
      </p>
    </Dialog>
  )
}
