import type { WhichPapers as Which } from '../../shared/printWhat.ts'
import { Choice } from '../paper/Choice.tsx'
import { useWords } from '../words/words.ts'
import { NamedTicks } from './NamedTicks.tsx'
import type { Named } from './wants.ts'

interface Props {
  value: Which
  /** The papers of the only dossier; null where there are several dossiers: then it is all or none. */
  papers: readonly Named[] | null
  onChange: (which: Which) => void
}

/** Which papers go along themselves, their pages behind the dossier's. */
export function WhichPapers({ value, papers, onChange }: Props) {
  const { t } = useWords()
  if (papers?.length === 0) return null
  const isSome = typeof value !== 'string'
  return (
    <>
      <Choice
        label={t('print.papers')}
        value={isSome ? 'some' : value}
        options={[
          { value: 'none', label: t('print.noPapers') },
          { value: 'all', label: t('print.allThePapers') },
          ...(papers ? [{ value: 'some' as const, label: t('print.somePapers') }] : [])
        ]}
        onChange={(chosen) => onChange(chosen === 'some' ? [] : chosen)}
      />
      {isSome && papers && <NamedTicks label={t('print.whichPapers')} all={papers} value={value} onChange={onChange} />}
    </>
  )
}
