import { ArrowDown, ArrowLeft, ArrowUp, ExternalLink, FilePlus2, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Dossier } from '../../shared/dossier.ts'
import { type PaperKind, paperKinds, papersOf } from '../../shared/paper.ts'
import { openedAs, viewOf } from '../../shared/paperMedia.ts'
import { shortDay } from '../../shared/words.ts'
import { Button } from '../paper/Button.tsx'
import { IconButton } from '../paper/IconButton.tsx'
import { backToCard, changePaper, choosePapers, lookAtPaper, removePaper } from '../store/papers.ts'
import { useToday } from '../store/read.ts'
import { laySheet, useSelection } from '../store/selectionStore.ts'
import { useWords } from '../words/words.ts'
import { openWith } from './openWith.ts'
import { PaperView } from './PaperView.tsx'
import { PinTo } from './PinTo.tsx'
import css from './papers.module.css'
import { TakenOff } from './TakenOff.tsx'

/** The papers of a dossier in place of its card: their tabs, their list, and the one that is looked at. */
export function PapersPage({ dossier }: { dossier: Dossier }) {
  const { t, language } = useWords()
  const today = useToday()
  const chosen = useSelection((selection) => selection.papers?.paper ?? null)
  const [tab, setTab] = useState<PaperKind | null>(null)
  const all = papersOf(dossier)
  const paper = all.find(({ id }) => id === chosen)
  const shown = all.filter(({ kind }) => tab === null || kind === tab)
  const kinds = paperKinds.filter((kind) => all.some((one) => one.kind === kind))
  const at = all.findIndex(({ id }) => id === chosen)
  return (
    <div className={css['page']} data-part="papers">
      <header className={css['head']}>
        <Button look="bare" keyCap="Esc" onPress={backToCard}>
          <ArrowLeft size={16} strokeWidth={1.6} aria-hidden="true" />
          {t('papers.card')}
        </Button>
        <h1>{t('papers.title')}</h1>
        <Button look="bare" keyCap="Ctrl O" onPress={() => choosePapers(dossier.id, tab)}>
          <FilePlus2 size={16} strokeWidth={1.6} aria-hidden="true" />
          {t('papers.add')}
        </Button>
        <Button look="bare" onPress={() => laySheet({ kind: 'paste-mail', dossier: dossier.id })}>
          {t('papers.paste')}
        </Button>
      </header>
      {kinds.length > 1 && (
        <div className={css['tabs']}>
          {[null, ...kinds].map((kind) => (
            <button
              key={kind ?? 'all'}
              type="button"
              className={css['tab']}
              aria-pressed={tab === kind}
              onClick={() => setTab(kind)}
            >
              {kind === null ? t('papers.all') : t(`papers.kind.${kind}`)}
            </button>
          ))}
        </div>
      )}
      {all.length === 0 && <p className={css['say']}>{t('papers.none')}</p>}
      <ul className={css['list']} aria-label={t('papers.title')}>
        {shown.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              className={css['row']}
              aria-current={one.id === chosen || undefined}
              onClick={() => lookAtPaper(one.id)}
            >
              <span className={css['name']}>{one.name}</span>
              <small>
                {[t(`papers.kind.${one.kind}`), shortDay(one.day ?? one.added.day, language, today)].join(' · ')}
              </small>
            </button>
          </li>
        ))}
      </ul>
      <TakenOff dossier={dossier} />
      {paper && (
        <section className={css['open']} aria-label={paper.name}>
          <div className={css['tools']}>
            {openedAs(paper.media) && (
              <Button look="bare" onPress={() => void openWith(dossier.id, paper)}>
                <ExternalLink size={16} strokeWidth={1.6} aria-hidden="true" />
                {t('papers.openWith')}
              </Button>
            )}
            <IconButton
              icon={Pencil}
              label={t('papers.change')}
              onPress={() => laySheet({ kind: 'paper', dossier: dossier.id, paper: paper.id })}
            />
            <IconButton
              icon={ArrowUp}
              label={t('papers.earlier')}
              isDisabled={at <= 0}
              onPress={() => void changePaper(dossier.id, paper.id, {}, all[at - 1]?.id)}
            />
            <IconButton
              icon={ArrowDown}
              label={t('papers.later')}
              isDisabled={at === all.length - 1}
              onPress={() => void changePaper(dossier.id, paper.id, {}, all[at + 2]?.id ?? null)}
            />
            <IconButton icon={Trash2} label={t('papers.remove')} onPress={() => void removePaper(dossier.id, paper)} />
          </div>
          {viewOf(paper.media) === 'sound' && <PinTo dossier={dossier} paper={paper} />}
          <PaperView key={paper.id} dossier={dossier.id} paper={paper} />
        </section>
      )}
    </div>
  )
}
