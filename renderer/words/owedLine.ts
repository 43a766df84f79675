import type { Day } from '../../shared/day.ts'
import { moneyInWords } from '../../shared/money.ts'
import type { Spine } from '../../shared/spine.ts'
import { standingOf } from '../../shared/terms.ts'
import { type Language, shortDay } from '../../shared/words.ts'
import { say } from './words.ts'

/**
 * What a client owes, as the pile says it: "owes €1,250", "promised €1,250 by 12 Oct", and once that day has passed "promised by 12
 * Oct: still owes €1,250". Null when nothing is owed. `isBroken` is for the eye.
 */
export function owedLine(
  { owes, filing }: Pick<Spine, 'owes' | 'filing'>,
  today: Day,
  language: Language
): { text: string; isBroken: boolean } | null {
  const standing = standingOf(owes, filing.next, today)
  if (!owes || !standing) return null
  const amount = moneyInWords(owes, language)
  if (standing.kind === 'owed') return { text: say('terms.owes', { amount }), isBroken: false }
  const day = shortDay(standing.pays.by, language, today)
  if (standing.kind === 'broken') return { text: say('terms.brokenShort', { amount, day }), isBroken: true }
  return { text: say('terms.promised', { amount: moneyInWords(standing.pays.amount, language), day }), isBroken: false }
}
