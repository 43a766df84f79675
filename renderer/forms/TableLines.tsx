import { Plus } from 'lucide-react'
import { type KeyboardEvent, memo, useCallback, useEffect, useId, useRef } from 'react'
import { Button } from '../paper/Button.tsx'
import { useWords } from '../words/words.ts'
import { type AnswerProps, Label } from './Asked.tsx'
import css from './fill.module.css'

const mostRows = 200

/** A table as an answer: a row is added below, Enter goes to the one below too, an empty one is not kept. */
export function TableLines({ field, value, lang, onChange }: AnswerProps) {
  const { t } = useWords()
  const id = useId()
  const body = useRef<HTMLTableSectionElement>(null)
  const columns = field.columns ?? []
  const rows = Array.isArray(value) && value.every((row) => Array.isArray(row)) ? (value as string[][]) : []
  const shown = rows.length > 0 ? rows : [columns.map(() => '')]
  const isFull = shown.length >= mostRows
  // Where the hands go once the new row is drawn.
  const wanted = useRef<{ row: number; column: number } | null>(null)
  const goTo = (row: number, column: number) =>
    body.current?.rows[row]?.cells[column]?.querySelector<HTMLElement>('input')?.focus()
  useEffect(() => {
    if (!wanted.current) return
    goTo(wanted.current.row, wanted.current.column)
    wanted.current = null
  })
  const add = (column: number) => {
    wanted.current = { row: shown.length, column }
    onChange([...shown, columns.map(() => '')])
  }
  const latest = useRef({ write: (_row: number, _column: number, _text: string) => {} })
  latest.current.write = (row, column, text) =>
    onChange(
      shown.map((cells, n) => (n === row ? columns.map((_, m) => (m === column ? text : (cells[m] ?? ''))) : cells))
    )
  const write = useCallback((row: number, column: number, text: string) => latest.current.write(row, column, text), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
    const cell = event.target instanceof Element ? event.target.closest('td') : null
    const row = cell?.closest('tr')?.sectionRowIndex
    if (!cell || row === undefined) return
    event.preventDefault()
    if (row + 1 < shown.length) goTo(row + 1, cell.cellIndex)
    else if (!isFull && shown[row]?.some((text) => text.trim() !== '')) add(cell.cellIndex)
  }
  return (
    <div className={css['group']}>
      <p className={css['groupLabel']} id={id}>
        <Label field={field} lang={lang} />
      </p>
      <div className={css['wide']}>
        <table
          className={css['table']}
          aria-labelledby={id}
          style={{ '--columns': columns.length } as React.CSSProperties}
        >
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" lang={lang}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body} onKeyDown={onKeyDown}>
            {shown.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have nothing but their place
              <Row key={row} row={row} cells={cells} columns={columns} lang={lang} onWrite={write} />
            ))}
          </tbody>
        </table>
      </div>
      {field.help && <p className={css['help']}>{field.help}</p>}
      <Button look="bare" isDisabled={isFull} onPress={() => add(0)}>
        <Plus size={14} strokeWidth={1.6} aria-hidden="true" />
        {t('forms.addRow')}
      </Button>
    </div>
  )
}

interface RowProps {
  row: number
  cells: readonly string[]
  columns: readonly string[]
  lang: string
  onWrite: (row: number, column: number, text: string) => void
}

const Row = memo(function Row({ row, cells, columns, lang, onWrite }: RowProps) {
  const { t } = useWords()
  return (
    <tr>
      {columns.map((column, n) => (
        <td key={column}>
          <input
            aria-label={t('forms.cell', { column, row: row + 1 })}
            lang={lang}
            maxLength={400}
            value={cells[n] ?? ''}
            onChange={(event) => onWrite(row, n, event.target.value)}
          />
        </td>
      ))}
    </tr>
  )
})
