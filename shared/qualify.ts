import { doNotCallDigits } from './doNotCall.ts'
import type { Filing } from './filing.ts'
import { categories, type InfoCard, phonesOf } from './infoCard.ts'
import type { Outcome } from './outcome.ts'

// A lead is called to be qualified or eliminated; the not yet ready go back to marketing (the rest of the desk: appointment setting).

/** The ways a lead leaves lead generation. */
export const leadExits = ['qualified', 'nurture', 'eliminated'] as const
export type LeadExit = (typeof leadExits)[number]

/** What a qualified lead is handed on with: an agreed appointment, or a summary of what was said. */
export const handedWith = ['appointment', 'summary'] as const
export type HandedWith = (typeof handedWith)[number]

/** Whether a dossier is a lead still to be qualified: once it is in the archive it has been. */
export const isLead = (dossier: { level: InfoCard['level']; filing: Filing }): boolean =>
  dossier.level === 'lead' && !dossier.filing.retired

/**
 * What a call came to that ends in an exit, with its meaning for the numbers (rules 4): an agreed appointment counts as one, a lead
 * handed to somebody else as passed, an eliminated one as a refusal with its reason. The not yet ready bought nothing and refused nothing.
 */
export function leadOutcome(exit: LeadExit, given: { by: HandedWith; to: string }): Outcome {
  const common = { key: '', reached: true, effective: true, proposes: { kind: 'ask' as const } }
  switch (exit) {
    case 'qualified':
      return given.by === 'appointment'
        ? { ...common, id: 'qualified', countsAs: 'appointment', ink: true }
        : { ...common, id: 'qualified', countsAs: given.to.trim() ? 'passed' : 'talk' }
    case 'nurture':
      return { ...common, id: 'nurture', countsAs: 'talk', proposes: { kind: 'retire' } }
    case 'eliminated':
      return { ...common, id: 'eliminated', countsAs: 'refusal', proposes: { kind: 'retire' } }
  }
}

/** What a qualified lead's card says from then on: it is conversion's, in the category it was found to be. */
export const cardQualified = (category: InfoCard['category'] | 'none'): Partial<InfoCard> => ({
  level: 'prospect',
  ...(category && categories.some((one) => one === category) && { category: category as 'A' })
})

/** The numbers of a card that can be put on the do-not-call list: those that stand, each once. */
export const phonesToSpare = (card: InfoCard): string[] => [
  ...new Set(
    phonesOf(card)
      .filter(({ phone }) => !phone.struck)
      .map(({ phone }) => phone.key ?? phone.text)
      .filter((phone) => doNotCallDigits(phone) !== null)
  )
]

/** What is missing before an exit can be filed; null when nothing is. */
export function exitLacks(given: {
  exit: LeadExit
  by: HandedWith
  note: string
  hasDay: boolean
  /** An appointment needs its day, not only its month. */
  isMonth: boolean
  lookAgain: string | null
  reason: string
}): 'day' | 'dayOnly' | 'summary' | 'month' | 'reason' | null {
  if (given.exit === 'nurture') return given.lookAgain ? null : 'month'
  if (given.exit === 'eliminated') return given.reason.trim() === '' ? 'reason' : null
  if (given.by === 'summary' && given.note.trim() === '') return 'summary'
  if (!given.hasDay) return 'day'
  return given.by === 'appointment' && given.isMonth ? 'dayOnly' : null
}

/** Numbers put on the list in the same act, as `move` carries them. */
export interface Spared {
  phones: string[]
  reason: string
}
