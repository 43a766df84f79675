import type { Because, Interval } from '../../shared/cadence.ts'
import { say } from '../words/words.ts'

/** "every 4 weeks", "every month". */
export const everyInWords = ({ n, unit }: Interval): string =>
  n === 1 ? say(`cadence.everyOne.${unit}`) : say(`cadence.every.${unit}`, { count: n })

/** Why a day is proposed: "A: every 4 weeks", "orders every 6 weeks". */
export function becauseInWords(because: Because): string {
  const every = everyInWords(because.interval)
  return because.kind === 'category'
    ? say('cadence.because.category', { category: because.category, every })
    : say(`cadence.because.${because.kind}`, { every })
}
