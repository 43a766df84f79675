import { PartsDialog } from '../paper/PartsDialog.tsx'
import { useBinder } from '../store/binderStore.ts'
import { useWords } from '../words/words.ts'
import { AbbreviationsPart } from './AbbreviationsPart.tsx'
import { BinderPart } from './BinderPart.tsx'
import { CadencePart } from './CadencePart.tsx'
import { ComputerPart } from './ComputerPart.tsx'
import { HolidaysPart } from './HolidaysPart.tsx'
import { MinutesPart } from './MinutesPart.tsx'
import { OutcomesPart } from './OutcomesPart.tsx'
import { PrintPart } from './PrintPart.tsx'
import css from './SettingsSheet.module.css'
import { WeekPart } from './WeekPart.tsx'

const parts = [
  { id: 'binder', show: BinderPart },
  { id: 'week', show: WeekPart },
  { id: 'holidays', show: HolidaysPart },
  { id: 'minutes', show: MinutesPart },
  { id: 'outcomes', show: OutcomesPart },
  { id: 'cadence', show: CadencePart },
  { id: 'abbreviations', show: AbbreviationsPart },
  { id: 'print', show: PrintPart },
  { id: 'computer', show: ComputerPart }
] as const

// The part looked at last is the one that opens next time.
let lastPart: (typeof parts)[number]['id'] = 'binder'

/** The settings of the binder and of this computer. Each change holds at once; those of the binder are acts, undone like any. */
export function SettingsSheet({ onClose }: { onClose: () => void }) {
  const { t } = useWords()
  const readOnly = useBinder((facts) => facts.open?.readOnly)
  return (
    <PartsDialog
      title={t('settings.title')}
      parts={parts.map(({ id, show: Part }) => ({
        id,
        label: t(`settings.part.${id}`),
        content:
          readOnly && id !== 'computer' ? (
            <p className={css['held']}>{t('settings.readOnly', { holder: readOnly.holder })}</p>
          ) : (
            <Part />
          )
      }))}
      first={lastPart}
      onPart={(part) => {
        lastPart = part
      }}
      onClose={onClose}
    />
  )
}
