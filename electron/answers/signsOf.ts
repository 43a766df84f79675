import type { Dossier } from '../../shared/dossier.ts'
import { ProblemError } from '../../shared/problem.ts'
import { type SignCounts, signsIn } from '../../shared/signs.ts'
import type { BinderOnDesk } from '../shelf/face.ts'

/** The signs in so many dossiers from the nth on: the page asks again and again, so that nothing waits for the whole binder. */
export function signsOf(binder: BinderOnDesk, from: number, most: number): SignCounts {
  const all = [...binder.allSpines()]
  const some = all.slice(from, from + most).flatMap(({ id }): Dossier[] => {
    try {
      return [binder.dossier(id)]
    } catch (thrown) {
      // One that can't be read is asked about elsewhere.
      if (thrown instanceof ProblemError && thrown.problem.kind !== 'binder-gone') return []
      throw thrown
    }
  })
  return {
    ...signsIn(some, binder.settings().abbreviations ?? []),
    done: Math.min(all.length, from + most),
    of: all.length
  }
}
