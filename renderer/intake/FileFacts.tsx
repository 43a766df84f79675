import { Check } from 'lucide-react'
import { Checkbox } from 'react-aria-components'
import type { TablePreview } from '../../shared/mapping.ts'
import { Choice } from '../paper/Choice.tsx'
import { useWords } from '../words/words.ts'
import css from './ImportRoom.module.css'
import { delimiterNames, encodingName, encodingNames } from './names.ts'
import type { Reading } from './useIntake.ts'

/** How the file was read, each fact to be corrected: its letters, what parts its columns, whether it has a header. */
export function FileFacts({ preview, onCorrect }: { preview: TablePreview; onCorrect: (change: Reading) => void }) {
  const { t } = useWords()
  return (
    <div className={css['facts']}>
      <Choice
        label={t('intake.letters')}
        value={preview.encoding}
        options={encodingNames.map((encoding) => ({ value: encoding as string, label: encodingName(t, encoding) }))}
        onChange={(encoding) => onCorrect({ encoding })}
      />
      <Choice
        label={t('intake.parted')}
        value={preview.delimiter}
        options={delimiterNames(t, preview.delimiter)}
        onChange={(delimiter) => onCorrect({ delimiter })}
      />
      <Checkbox
        className={css['check'] ?? ''}
        isSelected={preview.hasHeader}
        onChange={(hasHeader) => onCorrect({ hasHeader })}
      >
        <span className={css['box']} aria-hidden="true">
          {preview.hasHeader && <Check size={13} strokeWidth={2.4} />}
        </span>
        {t('intake.hasHeader')}
      </Checkbox>
      {preview.isRemembered && <p className={css['hint']}>{t('intake.remembered')}</p>}
    </div>
  )
}
