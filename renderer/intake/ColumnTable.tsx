import { useId } from 'react'
import { columnKinds, type MappedColumn, type TablePreview } from '../../shared/mapping.ts'
import { Choice } from '../paper/Choice.tsx'
import { classes } from '../paper/classes.ts'
import { useWords } from '../words/words.ts'
import css from './ColumnTable.module.css'

/** The file as it stands, with what each column holds above it. */
export function ColumnTable({
  preview,
  onColumns
}: {
  preview: TablePreview
  onColumns: (columns: MappedColumn[]) => void
}) {
  const { t } = useWords()
  const title = useId()
  const options = columnKinds.map((kind) => ({ value: kind, label: t(`intake.column.${kind}`) }))
  const headerOf = (index: number) => preview.headers[index] || t('intake.columnNumber', { number: index + 1 })
  return (
    <section className={css['part']} aria-labelledby={title}>
      <h3 id={title} className={css['title']}>
        {t('intake.table')}
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys */}
      <div className={css['scroll']} tabIndex={0} role="group" aria-labelledby={title}>
        <table className={css['table']}>
          <thead>
            <tr>
              {preview.columns.map((kind, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <th key={index} scope="col" className={classes(kind === 'skip' && css['skipped'])}>
                  <span className={css['header']}>{headerOf(index)}</span>
                  <Choice
                    isQuiet
                    label={t('intake.columnHolds', { header: headerOf(index) })}
                    value={kind}
                    options={options}
                    onChange={(chosen) => onColumns(preview.columns.map((one, at) => (at === index ? chosen : one)))}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.cells.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
              <tr key={row}>
                {preview.columns.map((kind, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                  <td key={index} className={classes(kind === 'skip' && css['skipped'])}>
                    {cells[index]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
