import type { Dossier } from '../../shared/dossier.ts'
import { papersAway } from '../../shared/paper.ts'
import { shortDay } from '../../shared/words.ts'
import { Button } from '../paper/Button.tsx'
import { layPaperBack } from '../store/papers.ts'
import { useToday } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import css from './papers.module.css'

/** The papers taken off lately, folded away, each with the way back. */
export function TakenOff({ dossier }: { dossier: Dossier }) {
  const { t, language } = useWords()
  const today = useToday()
  const away = papersAway(dossier, today)
  if (away.length === 0) return null
  return (
    <details className={css['away']}>
      <summary>{t('papers.takenOff', { count: away.length })}</summary>
      <ul>
        {away.map(({ paper, removed }) => (
          <li key={paper.id}>
            <span className={css['name']}>{paper.name}</span>
            <small>{shortDay(removed.day, language, today)}</small>
            <Button
              look="bare"
              aria-label={t('papers.layBackNamed', { name: paper.name })}
              onPress={() => void layPaperBack(dossier.id, paper)}
            >
              {t('papers.layBack')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
