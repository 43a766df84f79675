import { Quote } from 'lucide-react'
import type { Dossier } from '../../shared/dossier.ts'
import type { Id } from '../../shared/id.ts'
import type { Part } from '../../shared/script.ts'
import type { SlotValues } from '../../shared/scriptSlots.ts'
import { classes } from '../paper/classes.ts'
import { useWords } from '../words/words.ts'
import { AnswerLine } from './AnswerLine.tsx'
import { QuestionLine } from './QuestionLine.tsx'
import { Said } from './Said.tsx'
import css from './script.module.css'

interface Props {
  part: Part
  dossier: Dossier
  values: SlotValues
  /** How often each objection was met so far. */
  met: Readonly<Record<Id, number>>
  lang: string
}

/** A part of a script under its heading: what one says, whom one calls, questions, objections, what they ask. */
export function PartView({ part, dossier, values, met, lang }: Props) {
  const { t } = useWords()
  const isWord = part.kind === 'say' && part.how === 'word'
  return (
    <section className={classes(css['part'], css[part.kind], isWord && css['word'])}>
      {part.name && (
        <h2 lang={lang} data-script-heading={part.id}>
          {part.name}
        </h2>
      )}
      {part.kind === 'say' && (
        <small className={css['how']}>
          {isWord && <Quote size={12} strokeWidth={1.8} aria-hidden="true" />}
          {t(isWord ? 'scripts.how.word' : 'scripts.how.own')}
        </small>
      )}
      {part.text && <Said text={part.text} values={values} lang={lang} />}
      {part.items && part.items.length > 0 && (
        <ul className={css['items']}>
          {part.items.map((item) => (
            <li key={item.id}>
              {part.kind === 'questions' ? (
                <QuestionLine item={item} dossier={dossier} values={values} lang={lang} />
              ) : (
                <AnswerLine
                  item={item}
                  kind={part.kind === 'faq' ? 'faq' : 'objections'}
                  dossier={dossier.id}
                  count={met[item.id] ?? 0}
                  values={values}
                  lang={lang}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
