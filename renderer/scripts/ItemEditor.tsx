import { Trash2 } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { answeredLines, type Item, type PartKind } from '../../shared/script.ts'
import { Button } from '../paper/Button.tsx'
import { Choice } from '../paper/Choice.tsx'
import { Field } from '../paper/Field.tsx'
import { Ticked } from '../paper/Ticked.tsx'
import { useWords } from '../words/words.ts'
import css from './editor.module.css'

interface Props {
  item: Item
  kind: PartKind
  lang: string
  onChange: (what: Partial<Item> | null) => void
  onStep: (way: 1 | -1) => void
}

/** A question with its answers, one a line, and where they land; or what they say, and our answer. */
export function ItemEditor({ item, kind, lang, onChange, onStep }: Props) {
  const { t } = useWords()
  const isQuestion = kind === 'questions'
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    event.stopPropagation()
    const { activeElement } = document
    onStep(event.key === 'ArrowDown' ? 1 : -1)
    requestAnimationFrame(() => activeElement instanceof HTMLElement && activeElement.focus())
  }
  return (
    <li className={css['item']} data-item={item.id} onKeyDown={onKeyDown}>
      <Field
        label={t(isQuestion ? 'scripts.question' : kind === 'faq' ? 'scripts.theyAsk' : 'scripts.theySay')}
        value={item.text}
        maxLength={400}
        lang={lang}
        onChange={(text) => onChange({ text })}
      />
      <Button
        look="bare"
        aria-label={t('scripts.itemAway', { name: item.text || t(`scripts.kind.${kind}`) })}
        onPress={() => onChange(null)}
      >
        <Trash2 size={14} strokeWidth={1.6} aria-hidden="true" />
      </Button>
      {isQuestion ? (
        <>
          <Field
            className={css['wide'] ?? ''}
            label={t('scripts.answers')}
            hint={t('scripts.answersHint')}
            rows={Math.min(8, Math.max(2, item.answers?.length ?? 0))}
            value={(item.answers ?? []).join('\n')}
            maxLength={4000}
            lang={lang}
            onChange={(text) =>
              onChange({
                answers: text
                  .split('\n')
                  .slice(0, 30)
                  .map((line) => line.slice(0, 200))
              })
            }
          />
          <Choice
            label={t('scripts.landsIn')}
            value={item.line ?? 'notes'}
            options={answeredLines.map((value) => ({ value, label: t(`dossier.line.${value}`) }))}
            onChange={(line) => onChange({ line })}
          />
          <Ticked label={t('scripts.onlyOne')} isOn={item.one ?? false} onChange={(one) => onChange({ one })} />
        </>
      ) : (
        <Field
          className={css['wide'] ?? ''}
          label={t('scripts.answer')}
          rows={3}
          value={item.answer ?? ''}
          maxLength={4000}
          lang={lang}
          onChange={(answer) => onChange({ answer })}
        />
      )}
    </li>
  )
}
