import { reasonIn } from '../../shared/mapping/refusedTable.ts'
import type { TablePreview } from '../../shared/mapping.ts'
import { Button } from '../paper/Button.tsx'
import { useWords } from '../words/words.ts'
import css from './ImportRoom.module.css'

/** The rows that stay outside, each with its reason, and the way to save them for mending. */
export function NotTaken({ preview, onSave }: { preview: TablePreview; onSave: () => void }) {
  const { t, language } = useWords()
  const shown = preview.refused.slice(0, 100)
  const left = preview.refusedCount + preview.doubles + preview.doNotCall
  return (
    <details className={css['notTaken']}>
      <summary>
        {t('intake.notTaken')}: <span className="num">{left}</span>
      </summary>
      <ul>
        {shown.map((row) => (
          <li key={row.row}>
            <span className={css['rowNumber']}>{t('intake.row', { row: row.row })}</span>
            <span>{row.name}</span>
            <span>
              {reasonIn(language, row.reason)}
              {row.cell && `: ${row.cell}`}
            </span>
          </li>
        ))}
      </ul>
      {left > shown.length && <p className={css['hint']}>{t('intake.moreNotTaken')}</p>}
      <Button onPress={onSave}>{t('intake.saveNotTaken')}</Button>
    </details>
  )
}
