import { Download } from 'lucide-react'
import type { Exported } from '../../shared/export/exportKinds.ts'
import { localeOf } from '../../shared/words.ts'
import { Button } from '../paper/Button.tsx'
import { useWords } from '../words/words.ts'
import css from './ExportSheet.module.css'

/** What was made: the files in their folder, or one after the other for the browser's downloads. */
export function Made({ exported, onSave }: { exported: Exported; onSave: (file: number, name: string) => void }) {
  const { t, language } = useWords()
  const { files, folder, left } = exported
  const size = (bytes: number) =>
    new Intl.NumberFormat(localeOf[language], {
      style: 'unit',
      unit: bytes < 1_000_000 ? 'kilobyte' : 'megabyte',
      maximumFractionDigits: bytes < 1_000_000 ? 0 : 1
    }).format(Math.max(1, bytes / 1000) / (bytes < 1_000_000 ? 1 : 1000))
  return (
    <>
      <p className={css['made']} role="status">
        {folder === null ? t('export.made', { count: files.length }) : t('export.madeIn', { folder })}
      </p>
      <ul className={css['files']}>
        {files.map(({ kind, name, rows, bytes }, index) => (
          <li key={kind}>
            <span className={css['words']}>
              <span className={css['label']}>{name}</span>
              <span className={css['hint']}>
                {kind === 'everything' ? t('export.documents', { count: rows }) : t('export.rows', { count: rows })} ·{' '}
                {size(bytes)}
              </span>
            </span>
            {folder === null && (
              <Button aria-label={t('export.saveNamed', { name })} onPress={() => onSave(index, name)}>
                <Download size={16} strokeWidth={1.6} aria-hidden="true" />
                {t('export.save')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {left.length > 0 && (
        <p className={css['problem']}>{t('export.left', { count: left.length, names: left.slice(0, 5).join(', ') })}</p>
      )}
    </>
  )
}
