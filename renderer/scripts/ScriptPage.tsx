import { Pencil } from 'lucide-react'
import { useMemo } from 'react'
import type { Dossier } from '../../shared/dossier.ts'
import type { Id } from '../../shared/id.ts'
import { scriptsFor } from '../../shared/script.ts'
import { answerables } from '../../shared/scriptFind.ts'
import { slotValues } from '../../shared/scriptSlots.ts'
import { localeOf } from '../../shared/words.ts'
import { Button } from '../paper/Button.tsx'
import { Choice } from '../paper/Choice.tsx'
import { useSettings, useToday } from '../store/read.ts'
import { closeScript, openScript, useScripts, useSpokenTo } from '../store/scripts.ts'
import { laySheet } from '../store/selectionStore.ts'
import { useWords } from '../words/words.ts'
import { AnswerFinder } from './AnswerFinder.tsx'
import { goToHeading } from './leaf.ts'
import { PartView } from './PartView.tsx'
import css from './script.module.css'

/** The script of this contact on the left page: its headings, what one says with the card's words in it, what one asks, what they answer. */
export function ScriptPage({ dossier, chosen }: { dossier: Dossier; chosen: Id | null }) {
  const { t } = useWords()
  const today = useToday()
  const settings = useSettings()
  const answer = useScripts()
  const spokenTo = useSpokenTo(dossier)
  const kind = dossier.filing.next?.kind
  const { level } = dossier.card
  const scripts = useMemo(() => scriptsFor(answer?.scripts ?? [], { kind, level }), [answer, kind, level])
  const script = scripts.find(({ id }) => id === chosen) ?? scripts[0]
  const all = useMemo(() => answerables(scripts, script?.id ?? null), [scripts, script])
  const lang = localeOf[settings.language]
  const values = slotValues({
    dossier,
    spokenTo,
    owner: settings.owner,
    language: settings.language,
    today
  })
  const met = answer?.met ?? {}
  return (
    <section className={css['page']} data-part="script" aria-label={t('scripts.title')}>
      <header className={css['head']}>
        {script && scripts.length > 1 ? (
          <Choice
            className={css['which'] ?? ''}
            isQuiet
            label={t('scripts.which')}
            value={script.id}
            options={scripts.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(id) => openScript(dossier.id, id)}
          />
        ) : (
          <h1 lang={lang}>{script?.name ?? t('scripts.title')}</h1>
        )}
        <Button
          look="bare"
          aria-label={t('scripts.edit')}
          onPress={() => laySheet({ kind: 'scripts', ...(script && { script: script.id }) })}
        >
          <Pencil size={16} strokeWidth={1.6} aria-hidden="true" />
        </Button>
        <Button keyCap="Alt T" onPress={closeScript}>
          {t('app.close')}
        </Button>
      </header>
      {answer && !script && <p className={css['none']}>{t('scripts.none')}</p>}
      {script && (
        <>
          <nav key={script.id} className={css['headings']} aria-label={t('scripts.headings')}>
            {script.parts
              .filter(({ name }) => name)
              .map(({ id, name }) => (
                <button
                  key={id}
                  type="button"
                  lang={lang}
                  data-to={id}
                  // The note keeps the focus: one goes on writing.
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => {
                    const heading = document.querySelector<HTMLElement>(
                      `[data-part="script"] [data-script-heading="${id}"]`
                    )
                    if (heading) goToHeading(heading)
                  }}
                >
                  {name}
                </button>
              ))}
          </nav>
          <div className={css['text']} data-part="script-text" key={script.id}>
            <span className="visually-hidden" role="status" data-part="heading-said" />
            {script.parts.map((part) => (
              <PartView key={part.id} part={part} dossier={dossier} values={values} met={met} lang={lang} />
            ))}
          </div>
          <AnswerFinder
            key={`${script.id}-find`}
            dossier={dossier.id}
            all={all}
            met={met}
            lang={lang}
            values={values}
          />
        </>
      )}
    </section>
  )
}
