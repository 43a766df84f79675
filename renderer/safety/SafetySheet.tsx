import { PartsDialog } from '../paper/PartsDialog.tsx'
import { useWords } from '../words/words.ts'
import { BigActsPart } from './BigActsPart.tsx'
import { CopiesPart } from './CopiesPart.tsx'
import { DoNotCallPart } from './DoNotCallPart.tsx'
import { RemovedPart } from './RemovedPart.tsx'

const parts = [
  { id: 'removed', show: RemovedPart },
  { id: 'big', show: BigActsPart },
  { id: 'copies', show: CopiesPart },
  { id: 'doNotCall', show: DoNotCallPart }
] as const
export type SafetyPart = (typeof parts)[number]['id']

/** What is kept safe: what was taken out, lists and deals to take back, the days' copies. */
export function SafetySheet({ part = 'removed', onClose }: { part?: SafetyPart; onClose: () => void }) {
  const { t } = useWords()
  return (
    <PartsDialog
      title={t('safety.title')}
      parts={parts.map(({ id, show: Part }) => ({ id, label: t(`safety.part.${id}`), content: <Part /> }))}
      first={part}
      onClose={onClose}
    />
  )
}
