import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { hasItems, type Item, type Part, partKinds, waysToSay } from '../../shared/script.ts'
import { Button } from '../paper/Button.tsx'
import { Choice } from '../paper/Choice.tsx'
import { Field } from '../paper/Field.tsx'
import { freshId } from '../store/acts.ts'
import { useWords } from '../words/words.ts'
import css from './editor.module.css'
import { ItemEditor } from './ItemEditor.tsx'
import { writtenIn } from './putIntoText.ts'
import { steppedIn } from './steppedIn.ts'

interface Props {
  part: Part
  lang: string
  isFirst: boolean
  isLast: boolean
  onChange: (what: Partial<Part> | null) => void
  onStep: (way: 1 | -1) => void
}

/** A part being written: its heading, what it is, and its text or its items. Alt with the arrows lays it before or after another. */
export function PartEditor({ part, lang, isFirst, isLast, onChange, onStep }: Props) {
  const { t } = useWords()
  const name = part.name || t(`scripts.kind.${part.kind}`)
  const items = part.items ?? []
  const changeItem = (id: string, what: Partial<Item> | null) =>
    onChange({ items: items.flatMap((item) => (item.id === id ? (what ? [{ ...item, ...what }] : []) : [item])) })
  const add = () => {
    const item: Item = { id: freshId(), text: '' }
    onChange({ items: [...items, item] })
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-item="${item.id}"] input`)?.focus())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    if (event.target instanceof Element && event.target.closest('[data-item]')) return
    event.preventDefault()
    event.stopPropagation()
    const { activeElement } = document
    onStep(event.key === 'ArrowDown' ? 1 : -1)
    requestAnimationFrame(() => activeElement instanceof HTMLElement && activeElement.focus())
  }
  return (
    <section
      className={css['part']}
      data-part-edited={part.id}
      aria-label={name}
      onKeyDown={onKeyDown}
      onFocus={(event) => writtenIn(event.target)}
    >
      <div className={css['partHead']}>
        <Field
          label={t('scripts.heading')}
          value={part.name}
          maxLength={200}
          lang={lang}
          onChange={(text) => onChange({ name: text })}
        />
        <Choice
          label={t('scripts.isWhat')}
          value={part.kind}
          options={partKinds.map((value) => ({ value, label: t(`scripts.kind.${value}`) }))}
          onChange={(kind) =>
            onChange({ kind, ...(hasItems(kind) && items.length === 0 && { items: [{ id: freshId(), text: '' }] }) })
          }
        />
        {part.kind === 'say' && (
          <Choice
            label={t('scripts.isSaid')}
            value={part.how ?? 'own'}
            options={waysToSay.map((value) => ({ value, label: t(`scripts.how.${value}`) }))}
            onChange={(how) => onChange({ how })}
          />
        )}
        <span className={css['tools']}>
          <Button look="bare" aria-label={t('scripts.up', { name })} isDisabled={isFirst} onPress={() => onStep(-1)}>
            <ArrowUp size={14} strokeWidth={1.6} aria-hidden="true" />
          </Button>
          <Button look="bare" aria-label={t('scripts.down', { name })} isDisabled={isLast} onPress={() => onStep(1)}>
            <ArrowDown size={14} strokeWidth={1.6} aria-hidden="true" />
          </Button>
          <Button look="bare" aria-label={t('scripts.partAway', { name })} onPress={() => onChange(null)}>
            <Trash2 size={14} strokeWidth={1.6} aria-hidden="true" />
          </Button>
        </span>
      </div>
      {hasItems(part.kind) ? (
        <>
          <ul className={css['items']}>
            {items.map((item, at) => (
              <ItemEditor
                key={item.id}
                item={item}
                kind={part.kind}
                lang={lang}
                onChange={(what) => changeItem(item.id, what)}
                onStep={(way) => onChange({ items: steppedIn(items, at, way) })}
              />
            ))}
          </ul>
          <Button onPress={add}>
            <Plus size={14} strokeWidth={1.6} aria-hidden="true" />
            {t(`scripts.addTo.${part.kind as 'questions' | 'objections' | 'faq'}`)}
          </Button>
        </>
      ) : (
        <Field
          label={t('scripts.text')}
          rows={Math.min(
            14,
            Math.max(3, (part.text ?? '').split('\n').length + Math.floor((part.text ?? '').length / 90))
          )}
          value={part.text ?? ''}
          maxLength={10_000}
          lang={lang}
          onChange={(text) => onChange({ text })}
        />
      )}
    </section>
  )
}
