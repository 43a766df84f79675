import { z } from 'zod'
import { type Day, daySchema } from './day.ts'
import { ProblemError } from './problem.ts'
import { digitsOf } from './search.ts'

// The numbers nobody calls again. They outlive their dossiers: whoever asked for it stays unasked when a list brings them back.

/** The document `lists/do-not-call`. An erased person leaves the bare number; another one may say since when and why. */
export const doNotCallKey = 'lists/do-not-call' as const
const phoneKeySchema = z.string().min(1).max(60)
const listSchema = z.looseObject({
  phones: z.array(z.string()).default([]),
  about: z.record(z.string(), z.looseObject({ day: daySchema, reason: z.string().max(400).optional() })).optional()
})

/** A number that is not to be called; `day` and `reason` where they were kept. */
export interface DoNotCall {
  phone: string
  day?: Day
  reason?: string
}

/** How many numbers one act may add or take. */
export const phonesListed = z.array(phoneKeySchema).max(200)

/** Puts numbers on the list, or takes them off. */
export const doNotCallAct = { kind: z.literal('do-not-call'), add: phonesListed, remove: phonesListed }

/** The numbers a document lists, the last added first; a missing or unreadable one lists none. */
export function doNotCallIn(document: unknown): DoNotCall[] {
  const read = listSchema.safeParse(document)
  if (!read.success) return []
  const { phones, about } = read.data
  return [...new Set(phones)].reverse().map((phone) => {
    const { day, reason } = about?.[phone] ?? {}
    return { phone, ...(day && { day }), ...(reason && { reason }) }
  })
}

// Two desks behind one switchboard share its number; a few digits are an extension, and stand for nobody.
const fewestDigits = 6
/** What two writings of one number share: '+381 11 334' and '+38111334' are '38111334'; null where there are too few digits. */
export function doNotCallDigits(phone: string): string | null {
  const digits = digitsOf(phone)
  return digits.length >= fewestDigits ? digits : null
}

/** Whether any of some phones is on a list of such digits. */
export const isListed = (phones: readonly string[], listed: ReadonlySet<string>): boolean =>
  listed.size > 0 && phones.some((phone) => listed.has(doNotCallDigits(phone) ?? ''))

/** The digits of a list, to ask `isListed` of many. */
export const digitsListed = (list: readonly Pick<DoNotCall, 'phone'>[]): ReadonlySet<string> =>
  new Set(list.flatMap(({ phone }) => doNotCallDigits(phone) ?? []))

/** Changes the list in a draft of the documents. What this version does not know of it stays. One that can't be read is not written over. */
export function changeDoNotCall(
  documents: Record<string, unknown>,
  change: { add: readonly string[]; remove?: readonly string[]; day?: Day; reason?: string }
): void {
  const document = documents[doNotCallKey]
  const read = listSchema.safeParse(document ?? {})
  if (!read.success) throw new ProblemError('wrong-shape', { names: [doNotCallKey] })
  const { phones, about, ...more } = read.data
  const gone = new Set(change.remove)
  const added = change.add.filter((phone) => !phones.includes(phone))
  const { day, reason } = change
  const told = Object.fromEntries(day ? added.map((phone) => [phone, { day, ...(reason && { reason }) }]) : [])
  const said = Object.entries({ ...about, ...told }).filter(([phone]) => !gone.has(phone))
  documents[doNotCallKey] = {
    ...more,
    phones: [...new Set([...phones, ...added])].filter((phone) => !gone.has(phone)),
    ...(said.length > 0 && { about: Object.fromEntries(said) })
  }
}
