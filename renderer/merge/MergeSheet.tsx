import { useState } from 'react'
import type { Id } from '../../shared/id.ts'
import { Compare } from './Compare.tsx'
import { OtherDossier } from './OtherDossier.tsx'

/** Two dossiers of one client become one: the other is looked for where only one is given. */
export function MergeSheet({ dossiers, onClose }: { dossiers: readonly Id[]; onClose: () => void }) {
  const [both, setBoth] = useState(dossiers)
  const [first, second] = both
  if (!first) return null
  return second ? (
    <Compare first={first} second={second} onClose={onClose} />
  ) : (
    <OtherDossier dossier={first} onClose={onClose} onChoose={(id) => setBoth([first, id])} />
  )
}
