import type { Holidays } from '../../shared/binder.ts'
import { addDays, type Day, daysBetween, type Moment, type Time } from '../../shared/day.ts'
import { type Dossier, promisesOf } from '../../shared/dossier.ts'
import { lastEntryOf, lastSentence, lastTalkOf } from '../../shared/history.ts'

/** A fact worth whispering before one dials; the page makes one sentence of each. */
export type Whisper =
  | { kind: 'call-me'; name: string }
  /** Their clock, when it shows another time than ours. */
  | { kind: 'time-there'; time: Time }
  | { kind: 'holiday-there'; when: 'today' | 'tomorrow'; name: string }
  | { kind: 'never-talked' }
  | { kind: 'talked'; unit: 'today' | 'days' | 'weeks' | 'months'; count: number; said: string }
  | { kind: 'tried'; count: number }
  | { kind: 'owed'; count: number; first: string }

/** What is other at the client's than here. */
export interface There {
  time?: Time
  holiday?: { when: 'today' | 'tomorrow'; name: string }
}

/** The time at the client's when it is not ours, and a holiday there on their today or tomorrow. `local` null is not known. */
export function thereFrom(now: Moment, local: Moment | null, holidays: Holidays): There {
  const today = local?.day ?? now.day
  const names = { today: holidays[today], tomorrow: holidays[addDays(today, 1)] }
  const when = names.today ? 'today' : 'tomorrow'
  const name = names[when]
  return {
    ...(local && (local.time !== now.time || local.day !== now.day) && { time: local.time }),
    ...(name && { holiday: { when, name } })
  }
}

/** What is whispered above the phones: how to address them, how long since they were reached, what we owe. Facts only. */
export function whisperOf(dossier: Dossier, today: Day, there: There = {}): Whisper[] {
  const whispers: Whisper[] = []
  const person = dossier.card.people[0]
  if (person?.callMe) whispers.push({ kind: 'call-me', name: person.callMe })
  if (there.time) whispers.push({ kind: 'time-there', time: there.time })
  if (there.holiday) whispers.push({ kind: 'holiday-there', ...there.holiday })
  const talk = lastTalkOf(dossier.history)
  if (talk) {
    // The last thing said stands above already.
    const said = talk === lastEntryOf(dossier.history) ? '' : lastSentence(talk.note)
    const days = Math.max(0, daysBetween(talk.at.day, today))
    whispers.push({ kind: 'talked', ...span(days), said })
  } else if (lastEntryOf(dossier.history) === null) whispers.push({ kind: 'never-talked' })
  const tried = triesSince(dossier)
  if (tried > 1) whispers.push({ kind: 'tried', count: tried })
  const owed = promisesOf(dossier).filter((slip) => !slip.waitingFor)
  if (owed[0]) whispers.push({ kind: 'owed', count: owed.length, first: owed[0].text })
  return whispers
}

/** Days as people say them: up to 13 in days, up to 12 weeks in weeks, then in months. */
function span(days: number): { unit: 'today' | 'days' | 'weeks' | 'months'; count: number } {
  if (days === 0) return { unit: 'today', count: 0 }
  if (days < 14) return { unit: 'days', count: days }
  if (days < 91) return { unit: 'weeks', count: Math.floor(days / 7) }
  return { unit: 'months', count: Math.floor(days / 30.44) }
}

/** How often nobody was reached since the last talk. */
function triesSince(dossier: Dossier): number {
  const stands = dossier.history.filter((entry) => !entry.struck && entry.outcome)
  return stands.length - 1 - stands.findLastIndex((entry) => entry.reached)
}
