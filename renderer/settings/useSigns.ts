import { useEffect, useState } from 'react'
import { bothCounts, type SignCounts } from '../../shared/signs.ts'
import { client } from '../store/binderStore.ts'
import { tellProblem } from '../store/said.ts'

/** How many dossiers are read at once: a tenth of a second or so. */
const atOnce = 300

/** The signs of the whole binder as far as they are counted; counting ends with the page that shows it. `again` counts anew. */
export function useSigns(again: unknown): SignCounts | null {
  const [counts, setCounts] = useState<SignCounts | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted anew when it changes
  useEffect(() => {
    let isGone = false
    async function count() {
      let sum: SignCounts = { used: [], unknown: [], done: 0, of: 0 }
      do {
        const more = await client().binder.signs({ from: sum.done, most: atOnce })
        if (isGone) return
        sum = {
          used: bothCounts(sum.used, more.used),
          unknown: bothCounts(sum.unknown, more.unknown),
          done: more.done,
          of: more.of
        }
        setCounts(sum)
      } while (sum.done < sum.of)
    }
    count().catch((thrown) => {
      if (!isGone) tellProblem(thrown)
    })
    return () => {
      isGone = true
    }
  }, [again])
  return counts
}
