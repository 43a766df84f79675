import { z } from 'zod'
import { daySchema, momentSchema, monthSchema } from './day.ts'
import { contactKinds } from './filing.ts'
import { idSchema } from './id.ts'
import { paymentSchema } from './terms.ts'

/** What was sold or quoted, when it was said. */
export const soldLineSchema = z.looseObject({
  what: z.string().max(200),
  quantity: z.string().max(60).optional(),
  amount: z.string().max(60).optional()
})
export type SoldLine = z.infer<typeof soldLineSchema>

/** How somebody sounded who left a message. */
export const moods = ['calm', 'glad', 'hurried', 'worried', 'angry'] as const
export type Mood = (typeof moods)[number]

/** A message taken for a colleague who was not there: word for word, and what the caller was told. */
const messageSchema = z.looseObject({
  to: z.string().max(200),
  text: z.string().max(4000),
  number: z.string().max(60).optional(),
  mood: z.enum(moods).optional(),
  answered: z.string().max(400).optional(),
  /** When the colleague is expected back, as it was said. */
  back: z.string().max(200).optional(),
  /** It was read back to the caller, who found it right. */
  readBack: z.boolean().optional()
})
export type Message = z.infer<typeof messageSchema>

/** An objection that came up, in the words of the script it was answered by. */
export const metSchema = z.looseObject({ id: idSchema, text: z.string().max(400) })
export type Met = z.infer<typeof metSchema>

/**
 * One thing that was said or done, kept for ever. Its meaning (`reached`, `effective`, `countsAs`) is written down
 * with it, so that changing the list of outcomes later changes no past. A correction strikes through and adds.
 */
export const entrySchema = z.looseObject({
  id: idSchema,
  at: momentSchema,
  by: z.string().max(120),
  kind: z.enum([...contactKinds, 'note']),
  outcome: z.string().max(40).optional(),
  reached: z.boolean().optional(),
  effective: z.boolean().optional(),
  countsAs: z.string().max(20).optional(),
  /** Who was spoken to, by the name the card had then. */
  spokenTo: z.string().max(200).optional(),
  decides: z.boolean().optional(),
  minutes: z.number().int().min(0).max(1440).optional(),
  note: z.string().max(20_000),
  reason: z.string().max(400).optional(),
  sold: z.array(soldLineSchema).max(50).optional(),
  /** To whom a qualified lead was handed. */
  handedTo: z.string().max(200).optional(),
  /** What was said about what they owe: promised, or paid. */
  payment: paymentSchema.optional(),
  /** Objections that were met with an answer of a script. */
  met: z.array(metSchema).max(40).optional(),
  /** They rang us. */
  incoming: z.boolean().optional(),
  message: messageSchema.optional(),
  struck: momentSchema.optional()
})
export type Entry = z.infer<typeof entrySchema>

/** Where a stamp says a dossier came from or went: a day, a month, or a named place. */
const laySchema = z.union([daySchema, monthSchema, z.enum(['stock', 'archive', 'out'])])
export type Lay = z.infer<typeof laySchema>

export const stampReasons = ['call', 'moved', 'missed', 'retired', 'reopened', 'dealt', 'levelled', 'new'] as const
/** Left by every re-filing: from, to, when, why, by whom, ink or pencil. `called` is whether an entry came with it. */
export const stampSchema = z.looseObject({
  act: idSchema,
  at: momentSchema,
  by: z.string().max(120),
  from: laySchema,
  to: laySchema,
  why: z.enum(stampReasons),
  agreed: z.enum(['ink', 'pencil']).optional(),
  called: z.boolean(),
  whose: z.enum(['they', 'i']).optional()
})
export type Stamp = z.infer<typeof stampSchema>

/**
 * A promise to call back: by when; `kept` is when the call began, `broken` when it was certain that it came too late. It
 * stays broken when the call is made after all.
 */
const promiseSchema = z.looseObject({
  due: momentSchema,
  made: momentSchema,
  kept: momentSchema.nullable(),
  broken: momentSchema.optional()
})
export type CallBack = z.infer<typeof promiseSchema>

/** Small work beside the next contact. `since` is when it was promised; ticked off on `done`. */
export const slipSchema = z.looseObject({
  id: idSchema,
  text: z.string().trim().min(1).max(1000),
  since: daySchema,
  day: daySchema.optional(),
  waitingFor: z.string().max(200).optional(),
  done: daySchema.optional(),
  promise: promiseSchema.optional(),
  /** The round it belongs to: told when done, and until when it is worth telling (round.ts). */
  round: idSchema.optional(),
  until: daySchema.optional(),
  /** The appointment it confirms, by the name that has in calendars (filing.ts). */
  meeting: idSchema.optional()
})
export type Slip = z.infer<typeof slipSchema>

/** The slips ticked off on the last day any was. */
export function lastTicked(slips: readonly Slip[]): Slip[] {
  const last = slips.reduce((day, slip) => (slip.done && slip.done > day ? slip.done : day), '')
  return last === '' ? [] : slips.filter((slip) => slip.done === last)
}

/** The aim a note sets for the next contact: the text of its last line that begins with `>`, or null. */
export function aimIn(note: string): string | null {
  const line = note.split('\n').findLast((text) => /^\s*>\s*\S/.test(text))
  return line ? line.replace(/^\s*>\s*/, '').trim() : null
}

/** The last sentence of a note, without its aim lines: what the pile shows, in grey, when there is no aim. */
export function lastSentence(note: string): string {
  const said = note.split('\n').filter((text) => text.trim() !== '' && !/^\s*>/.test(text))
  const line = said.at(-1)?.trim() ?? ''
  const sentences = line.match(/[^.!?;·…]+[.!?;·…]*[\p{Pf}\p{Pi}\p{Pe}"'“]*(\s+|$)/gu)
  return (sentences?.at(-1) ?? line).trim()
}

/** The last entry with an outcome or a note that still stands. */
export const lastEntryOf = (history: readonly Entry[]): Entry | null =>
  history.findLast((entry) => !entry.struck) ?? null

/** The last conversation that came to something: what cadence is counted from. */
export const lastEffectiveOf = (history: readonly Entry[]): Entry | null =>
  history.findLast((entry) => !entry.struck && entry.effective === true) ?? null

/** The last time somebody was reached, or null. */
export const lastTalkOf = (history: readonly Entry[]): Entry | null =>
  history.findLast((entry) => !entry.struck && entry.reached === true) ?? null
