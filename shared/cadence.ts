import { z } from 'zod'
import { addDays, addMonths, type Day, daysBetween } from './day.ts'
import type { Entry } from './history.ts'

/** A span between two conversations or two orders: "every 4 weeks". */
export const intervalSchema = z.looseObject({
  n: z.number().int().min(1).max(366),
  unit: z.enum(['days', 'weeks', 'months'])
})
export type Interval = z.infer<typeof intervalSchema>
export const intervalUnits = ['days', 'weeks', 'months'] as const

/** How often a client is to be talked with: the span that is right, and the one that is the longest. */
export const cadenceSchema = z.looseObject({ ideal: intervalSchema, latest: intervalSchema })
export type Cadence = z.infer<typeof cadenceSchema>

/** Cadences by category; a category without one proposes nothing. */
export const cadencesSchema = z.looseObject({
  A: cadenceSchema.optional(),
  B: cadenceSchema.optional(),
  C: cadenceSchema.optional()
})
export type Cadences = z.infer<typeof cadencesSchema>

/** What is offered for a category that has none yet: A every 4 weeks, B every 8, C every 6 months. */
export const usualCadence: Record<'A' | 'B' | 'C', Cadence> = {
  A: { ideal: { n: 4, unit: 'weeks' }, latest: { n: 6, unit: 'weeks' } },
  B: { ideal: { n: 8, unit: 'weeks' }, latest: { n: 12, unit: 'weeks' } },
  C: { ideal: { n: 6, unit: 'months' }, latest: { n: 9, unit: 'months' } }
}

/** A day with an interval added; a month added to the 31st stops at the month's end. 2026-01-31 and 1 month is 2026-02-28. */
export function dayAfter(day: Day, { n, unit }: Interval): Day {
  return unit === 'months' ? addMonths(day, n) : addDays(day, unit === 'weeks' ? 7 * n : n)
}

/** Which of two intervals is the longer one: negative, 0 or positive, as a month of the usual length. */
export const compareIntervals = (a: Interval, b: Interval): number => inDays(a) - inDays(b)
const inDays = ({ n, unit }: Interval) => n * { days: 1, weeks: 7, months: 30.4 }[unit]

const fewestSales = 3
const gapsLookedAt = 6

/**
 * The purchase rhythm told by a history: the middle one of the last six spans between days of a sale, in weeks from two weeks on.
 * Null before the third sale. Sales on 2 March, 13 April and 25 May: every 6 weeks.
 */
export function rhythmIn(history: readonly Entry[]): Interval | null {
  const days = [...new Set(history.filter(isSale).map((entry) => entry.at.day))].sort()
  if (days.length < fewestSales) return null
  const gaps = days
    .slice(1)
    .map((day, n) => daysBetween(days[n] as Day, day))
    .slice(-gapsLookedAt)
    .sort((a, b) => a - b)
  const middle = gaps[Math.floor((gaps.length - 1) / 2)] as number
  if (middle > 366 * 7) return null
  return middle >= 14 ? { n: Math.round(middle / 7), unit: 'weeks' } : { n: middle, unit: 'days' }
}

const isSale = (entry: Entry) => !entry.struck && entry.countsAs === 'sale'

/** Why a day is proposed. */
export type Because =
  | { kind: 'category'; category: 'A' | 'B' | 'C'; interval: Interval }
  | { kind: 'client'; interval: Interval }
  | { kind: 'rhythm'; interval: Interval }

interface Asked {
  category?: 'A' | 'B' | 'C' | undefined
  cadence?: Cadence | undefined
}

/** The cadence a client is kept to, and whose it is: their own, else their category's. */
export function cadenceOf(card: Asked, cadences: Cadences | undefined): { cadence: Cadence; isOwn: boolean } | null {
  if (card.cadence) return { cadence: card.cadence, isOwn: true }
  const cadence = card.category && cadences?.[card.category]
  return cadence ? { cadence, isOwn: false } : null
}

/**
 * The day cadence and purchase rhythm ask for after an effective conversation today, and why; null when nothing is known. The
 * sooner of the two: today and the ideal interval, the last sale (`sells`: today) and the rhythm when that lies ahead.
 */
export function dayByCadence(given: {
  card: Asked & { rhythm?: Interval | undefined }
  history: readonly Entry[]
  cadences: Cadences | undefined
  today: Day
  sells: boolean
}): { on: Day; because: Because } | null {
  const { card, history, today } = given
  const found: { on: Day; because: Because }[] = []
  const kept = cadenceOf(card, given.cadences)
  if (kept) {
    const { ideal } = kept.cadence
    const because: Because =
      kept.isOwn || !card.category
        ? { kind: 'client', interval: ideal }
        : { kind: 'category', category: card.category, interval: ideal }
    found.push({ on: dayAfter(today, ideal), because })
  }
  const rhythm = card.rhythm ?? rhythmIn(history)
  const lastSale = given.sells ? today : history.findLast(isSale)?.at.day
  if (rhythm && lastSale) {
    const on = dayAfter(lastSale, rhythm)
    if (on > today) found.push({ on, because: { kind: 'rhythm', interval: rhythm } })
  }
  return found.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))[0] ?? null
}

/** How far a client is past the latest interval: the day it ran out, and the days since (0: not past). Null without one. */
export function pastLatest(
  facts: { lastEffective?: Day | undefined } & Asked,
  cadences: Cadences | undefined,
  today: Day
): { due: Day; past: number } | null {
  const kept = cadenceOf(facts, cadences)
  if (!kept || !facts.lastEffective) return null
  const due = dayAfter(facts.lastEffective, kept.cadence.latest)
  return { due, past: Math.max(0, daysBetween(due, today)) }
}
