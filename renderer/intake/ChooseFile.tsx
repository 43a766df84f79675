import { FileSpreadsheet } from 'lucide-react'
import { DropZone, FileTrigger, Text } from 'react-aria-components'
import { Button } from '../paper/Button.tsx'
import { useWords } from '../words/words.ts'
import css from './ImportRoom.module.css'

/** Where a file is dropped or chosen. Any kind is taken: what it is, its first bytes say. */
export function ChooseFile({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useWords()
  return (
    <>
      <p className={css['lead']}>{t('intake.lead')}</p>
      <DropZone
        className={css['drop'] ?? ''}
        onDrop={async (event) => {
          const dropped = event.items.find((item) => item.kind === 'file')
          if (dropped?.kind === 'file') onFile(await dropped.getFile())
        }}
      >
        <FileSpreadsheet size={32} strokeWidth={1.4} aria-hidden="true" />
        <Text slot="label">{t('intake.drop')}</Text>
        <FileTrigger
          onSelect={(files) => {
            const chosen = files?.[0]
            if (chosen) onFile(chosen)
          }}
        >
          <Button look="primary" autoFocus>
            {t('intake.choose')}
          </Button>
        </FileTrigger>
      </DropZone>
    </>
  )
}
