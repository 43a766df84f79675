import fc from 'fast-check'
import { anyPlanCase, lawsBroken } from '../desk/planning.ts'
import type { Proof } from './proof.ts'

/** Rules 5: no proposal moves ink, exceeds a limit while there is room, files before today or on a closed day, or loses a dossier. */
export const plans: Proof = {
  promise: 'R5',
  what: 'levelling, dealing and shifting keep the rules on random desks',
  gate: 20_000,
  quick: 200,
  async run(count, desk) {
    const seed = Math.floor(desk.random() * 2 ** 31)
    for (const one of fc.sample(anyPlanCase, { numRuns: count, seed })) {
      const broken = lawsBroken(one)
      if (broken.length > 0) desk.failed(`${JSON.stringify(one.wish)}: ${broken.join(', ')} (seed ${seed})`)
      else desk.passed()
    }
  }
}
