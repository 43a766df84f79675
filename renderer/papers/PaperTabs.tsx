import { FilePlus2 } from 'lucide-react'
import type { Dossier } from '../../shared/dossier.ts'
import { paperKinds, papersOf } from '../../shared/paper.ts'
import { Button } from '../paper/Button.tsx'
import { choosePapers, lookAtPaper } from '../store/papers.ts'
import { useWords } from '../words/words.ts'
import css from './papers.module.css'

/** On the card: the kinds of papers there are as tabs, and the way to bring one. */
export function PaperTabs({ dossier }: { dossier: Dossier }) {
  const { t } = useWords()
  const all = papersOf(dossier)
  const kinds = paperKinds.filter((kind) => all.some((one) => one.kind === kind))
  return (
    <nav className={css['strip']} aria-label={t('papers.title')} data-part="paper-tabs">
      {kinds.map((kind) => {
        const own = all.filter((one) => one.kind === kind)
        return (
          <button
            key={kind}
            type="button"
            className={css['tab']}
            onClick={() => lookAtPaper(own[0]?.id ?? null)}
            aria-label={t('papers.tab', { kind: t(`papers.kind.${kind}`), count: own.length })}
          >
            {t(`papers.kind.${kind}`)} <b className="num">{own.length}</b>
          </button>
        )
      })}
      <Button look="bare" keyCap="Ctrl O" onPress={() => choosePapers(dossier.id)}>
        <FilePlus2 size={14} strokeWidth={1.6} aria-hidden="true" />
        {t('papers.add')}
      </Button>
      {all.length === 0 && (
        <Button look="bare" onPress={() => lookAtPaper(null)}>
          {t('papers.title')}
        </Button>
      )}
    </nav>
  )
}
