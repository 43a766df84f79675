import type { ProposedRow } from '../../shared/proposed.ts'
import { DayField } from '../day/DayField.tsx'
import { useTypedDay } from '../day/useTypedDay.ts'
import { fileUnderInWords } from '../day/words.ts'
import { Button } from '../paper/Button.tsx'
import { useToday } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import type { Edit } from './edits.ts'
import css from './PlanList.module.css'

interface Props {
  row: ProposedRow
  edit: Edit | undefined
  /** An edit, null for "as proposed", undefined for no change. */
  onDone: (edit?: Edit | null) => void
}

/** Another day for one row of a plan, typed. */
export function RowDay({ row, edit, onDone }: Props) {
  const { t, language } = useWords()
  const today = useToday()
  const typed = useTypedDay()
  const { said } = typed
  const take = () => {
    if (said) onDone({ kind: 'moved', said })
    else if (typed.reading.kind === 'nothing') onDone()
  }
  return (
    <div
      className={css['rowDay']}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        event.stopPropagation()
        onDone()
      }}
    >
      <h3>{t('plan.anotherDay', { name: row.name })}</h3>
      <DayField
        typed={typed}
        label={t('plan.anotherDay', { name: row.name })}
        proposed={{ on: row.to }}
        onSubmit={take}
        autoFocus
        beside={
          <>
            <Button look="primary" keyCap="Enter" isDisabled={!said} onPress={take}>
              {said ? fileUnderInWords(said, language, today) : t('dossier.file')}
            </Button>
            {edit && <Button onPress={() => onDone(null)}>{t('plan.asProposed')}</Button>}
          </>
        }
      />
    </div>
  )
}
