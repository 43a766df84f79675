import type { Outcome } from '../../shared/outcome.ts'
import { say } from './words.ts'

const built = [
  'sold',
  'call-back',
  'no-answer',
  'quote-sent',
  'appointment',
  'refused',
  'postponed',
  'not-the-person',
  'passed-on',
  'wrong-number',
  'held',
  'moved-by-them',
  'did-not-come',
  'qualified',
  'nurture',
  'eliminated',
  'promised-to-pay',
  'paid'
] as const

/** What an outcome is called: its own name, the built-in one's in the page's language, or its id once it was removed. */
export function outcomeName(id: string | undefined, outcomes: readonly Outcome[]): string {
  if (!id) return ''
  const own = outcomes.find((outcome) => outcome.id === id)?.name
  if (own) return own
  const known = built.find((one) => one === id)
  return known ? say(`outcome.${known}`) : id
}
