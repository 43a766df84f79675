import { Plus } from 'lucide-react'
import { useId } from 'react'
import { Button } from '../paper/Button.tsx'
import { useWords } from '../words/words.ts'
import { type AnswerProps, Label } from './Asked.tsx'
import css from './fill.module.css'

const mostRows = 200

/** A table as an answer: a row is added below, an empty one is not kept. */
export function TableLines({ field, value, lang, onChange }: AnswerProps) {
  const { t } = useWords()
  const id = useId()
  const columns = field.columns ?? []
  const rows = Array.isArray(value) && value.every((row) => Array.isArray(row)) ? (value as string[][]) : []
  const shown = rows.length > 0 ? rows : [columns.map(() => '')]
  const write = (row: number, column: number, text: string) =>
    onChange(
      shown.map((cells, n) => (n === row ? columns.map((_, m) => (m === column ? text : (cells[m] ?? ''))) : cells))
    )
  return (
    <div className={css['group']}>
      <p className={css['groupLabel']} id={id}>
        <Label field={field} lang={lang} />
      </p>
      <table className={css['table']} aria-labelledby={id}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" lang={lang}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have nothing but their place
            <tr key={row}>
              {columns.map((column, n) => (
                <td key={column}>
                  <input
                    aria-label={t('forms.cell', { column, row: row + 1 })}
                    lang={lang}
                    maxLength={400}
                    value={cells[n] ?? ''}
                    onChange={(event) => write(row, n, event.target.value)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {field.help && <p className={css['help']}>{field.help}</p>}
      <Button
        look="bare"
        isDisabled={shown.length >= mostRows}
        onPress={() => onChange([...shown, columns.map(() => '')])}
      >
        <Plus size={14} strokeWidth={1.6} aria-hidden="true" />
        {t('forms.addRow')}
      </Button>
    </div>
  )
}
