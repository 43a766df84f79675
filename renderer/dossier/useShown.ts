import { useEffect, useMemo, useState } from 'react'
import type { Act } from '../../shared/act.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { useBinder } from '../store/binderStore.ts'
import { dossierShown } from './dossierShown.ts'

/** How long an act that was answered is still shown while the dossier it changed is fetched anew. */
const patience = 700

/**
 * The open dossier as it is shown: as confirmed, with the acts still on their way laid over it. An act just answered stays
 * on until the changed dossier has come, so that no line flickers back; a refused one goes after a moment.
 */
export function useShown(dossier: Dossier): Dossier {
  const pending = useBinder((facts) => facts.pending)
  const [seen, setSeen] = useState<{ dossier: Dossier; acts: readonly Act[] }>({ dossier, acts: pending })
  const begun = seen.dossier === dossier ? seen.acts : []
  const acts = [...begun.filter((act) => !pending.includes(act)), ...pending]
  if (seen.dossier !== dossier || pending.some((act) => !seen.acts.includes(act))) setSeen({ dossier, acts })
  useEffect(() => {
    if (seen.acts.length === 0 || pending.length > 0) return
    const timer = setTimeout(() => setSeen((now) => ({ ...now, acts: [] })), patience)
    return () => clearTimeout(timer)
  }, [seen, pending])
  const key = acts.map((act) => act.id).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the acts are told apart by their ids
  return useMemo(() => dossierShown(dossier, acts), [dossier, key])
}
