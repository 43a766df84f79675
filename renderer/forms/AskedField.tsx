import { ArrowDown, ArrowUp, GripVertical, Trash2 } from 'lucide-react'
import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react'
import { type Field as Asked, type FieldKind, type Form, fieldKinds, hasChoices } from '../../shared/form.ts'
import type { Edge } from '../drag/carry.ts'
import { reorder } from '../drag/reorder.ts'
import { Button } from '../paper/Button.tsx'
import { Choice } from '../paper/Choice.tsx'
import { classes } from '../paper/classes.ts'
import { Field } from '../paper/Field.tsx'
import { Ticked } from '../paper/Ticked.tsx'
import { useWords } from '../words/words.ts'
import css from './designer.module.css'
import { laid, stepped, withField } from './order.ts'

interface Props {
  field: Asked
  /** The form it belongs to: fields are dragged within one. */
  list: string
  lang: string
  isOpen: boolean
  /** Both stay the same functions, so that a letter typed draws only its own question anew. */
  onOpen: (id: string) => void
  onForm: (how: (form: Form) => Form) => void
}

/** One question being designed: closed a line that can be dragged (Alt with the arrows does the same), open its label, help and kind. */
export const AskedField = memo(function AskedField({ field, list, lang, isOpen, onOpen, onForm }: Props) {
  const { t } = useWords()
  const line = useRef<HTMLLIElement>(null)
  const grip = useRef<HTMLSpanElement>(null)
  const [edge, setEdge] = useState<Edge | null>(null)
  const onChange = (change: Partial<Asked> | null) => onForm((form) => withField(form, field.id, change))
  const onStep = (way: 1 | -1) => onForm((form) => stepped(form, field.id, way))
  useEffect(() => {
    if (!line.current || !grip.current) return
    return reorder({
      element: line.current,
      handle: grip.current,
      list,
      id: field.id,
      onEdge: setEdge,
      onDrop: (carried, where) => onForm((form) => laid(form, carried, field.id, where))
    })
  }, [field.id, list, onForm])
  const name = field.label || t('forms.noLabel')
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    event.stopPropagation()
    const { activeElement } = document
    onStep(event.key === 'ArrowDown' ? 1 : -1)
    // The line is drawn at its new place; the hands stay on it.
    requestAnimationFrame(() => {
      if (activeElement instanceof HTMLElement && activeElement.isConnected) activeElement.focus()
      else document.querySelector<HTMLElement>(`[data-asked="${field.id}"] button`)?.focus()
    })
  }
  return (
    <li
      ref={line}
      className={classes(css['field'], isOpen && css['open'], edge && css[edge])}
      data-asked={field.id}
      onKeyDown={onKeyDown}
    >
      <div className={css['line']}>
        <span ref={grip} className={css['grip']} title={t('forms.drag')}>
          <GripVertical size={16} strokeWidth={1.6} aria-hidden="true" />
        </span>
        <button type="button" className={css['what']} aria-expanded={isOpen} onClick={() => onOpen(field.id)}>
          <span lang={lang}>{name}</span>
          <small>
            {t(`forms.kind.${field.kind}`)}
            {field.must && ` · ${t('forms.must')}`}
          </small>
        </button>
        <Button look="bare" aria-label={t('forms.up', { name })} onPress={() => onStep(-1)}>
          <ArrowUp size={14} strokeWidth={1.6} aria-hidden="true" />
        </Button>
        <Button look="bare" aria-label={t('forms.down', { name })} onPress={() => onStep(1)}>
          <ArrowDown size={14} strokeWidth={1.6} aria-hidden="true" />
        </Button>
        <Button look="bare" aria-label={t('forms.fieldAway', { name })} onPress={() => onChange(null)}>
          <Trash2 size={14} strokeWidth={1.6} aria-hidden="true" />
        </Button>
      </div>
      {isOpen && (
        <div className={css['edit']}>
          <Field
            label={t('forms.label')}
            value={field.label}
            maxLength={200}
            lang={lang}
            autoFocus
            onChange={(label) => onChange({ label })}
          />
          <Choice
            label={t('forms.kindLabel')}
            value={field.kind}
            options={fieldKinds.map((kind) => ({ value: kind, label: t(`forms.kind.${kind}`) }))}
            onChange={(kind: FieldKind) => onChange({ kind })}
          />
          <Field
            label={t('forms.help')}
            value={field.help ?? ''}
            maxLength={400}
            lang={lang}
            onChange={(help) => onChange({ help })}
          />
          <Ticked label={t('forms.isMust')} isOn={field.must ?? false} onChange={(must) => onChange({ must })} />
          {hasChoices(field.kind) && (
            <Field
              className={css['wide'] ?? ''}
              label={t('forms.choices')}
              hint={t('forms.oneALine')}
              rows={4}
              lang={lang}
              value={(field.choices ?? []).join('\n')}
              onChange={(text) => onChange({ choices: linesIn(text, 40) })}
            />
          )}
          {field.kind === 'table' && (
            <Field
              className={css['wide'] ?? ''}
              label={t('forms.columns')}
              hint={t('forms.oneALine')}
              rows={3}
              lang={lang}
              value={(field.columns ?? []).join('\n')}
              onChange={(text) => onChange({ columns: linesIn(text, 8) })}
            />
          )}
        </div>
      )}
    </li>
  )
})

const linesIn = (text: string, most: number) =>
  text
    .split('\n')
    .slice(0, most)
    .map((line) => line.slice(0, 200))
