import { z } from 'zod'
import { daySchema, type Moment, type Month, monthSchema, timeSchema } from '../../shared/day.ts'
import { type AppointmentPlace, places } from '../../shared/filing.ts'
import { type Slip, slipSchema } from '../../shared/history.ts'
import type { Id } from '../../shared/id.ts'
import type { Draft } from '../../shared/openBinder.ts'
import type { DayDraft } from '../day/useTypedDay.ts'

/** What is half said after a call: everything on the right page that is not filed yet. */
export interface Form {
  note: string
  outcome: string | null
  /** When the outcome was chosen: the minutes run until then. */
  until: Moment | null
  /** The minutes as corrected; empty while the clock counts. */
  minutes: string
  /** Null: whoever it was the last time. */
  spokenTo: string | null
  what: string
  quantity: string
  amount: string
  reason: string
  /** How much was promised or paid; empty is all they owe. */
  pay: string
  /** Where an appointment is in words, whose place that is, with whom, and how many minutes it takes (empty: as usual). */
  where: string
  place: AppointmentPlace
  with: string
  length: string
  /** A call that confirms it is wanted on the working day before. */
  confirms: boolean
  passedTo: string
  retires: boolean
  lookAgain: Month | null
  /** The phone that proved wrong; null: the one dialled, or the first. */
  wrongPhone: string | null
  slips: Slip[]
}

export const blankForm: Form = {
  note: '',
  outcome: null,
  until: null,
  minutes: '',
  spokenTo: null,
  what: '',
  quantity: '',
  amount: '',
  reason: '',
  pay: '',
  where: '',
  place: 'ours',
  with: '',
  length: '',
  confirms: false,
  passedTo: '',
  retires: false,
  lookAgain: null,
  wrongPhone: null,
  slips: []
}

const blankDay: DayDraft = { text: '', picked: null, isSettled: false }

const momentSchema = z.object({ day: daySchema, time: timeSchema })
const keptSchema = z.object({
  outcome: z.string().nullable(),
  until: momentSchema.nullable(),
  minutes: z.string(),
  spokenTo: z.string().nullable(),
  what: z.string(),
  quantity: z.string(),
  amount: z.string(),
  reason: z.string(),
  pay: z.string(),
  where: z.string(),
  place: z.enum(places),
  with: z.string(),
  length: z.string(),
  confirms: z.boolean(),
  passedTo: z.string(),
  retires: z.boolean(),
  lookAgain: monthSchema.nullable(),
  wrongPhone: z.string().nullable(),
  slips: z.array(slipSchema)
})
const daySaidSchema = z.object({
  text: z.string(),
  picked: z
    .object({
      on: z.union([daySchema, monthSchema]),
      at: timeSchema.optional(),
      agreed: z.enum(['ink', 'pencil']).optional()
    })
    .nullable(),
  isSettled: z.boolean()
})

/** Everything of a form that a draft can bring back. */
export interface Kept {
  form: Form
  day: DayDraft
  since: Moment | null
}

/** The draft of a form; null when there is nothing in it worth keeping. `becomes` is what its entry will be called. */
export function draftOf(key: Id, kept: Kept, becomes?: Id): Draft | null {
  const { note, ...rest } = kept.form
  const isBlank = JSON.stringify(kept.form) === JSON.stringify(blankForm) && kept.day.text === '' && kept.since === null
  if (isBlank) return null
  const { slips, ...lines } = rest
  return {
    key,
    note,
    ...(becomes && { becomes }),
    more: {
      form: JSON.stringify(lines),
      day: JSON.stringify(kept.day),
      ...(slips.length > 0 && slipsInPieces(slips)),
      ...(kept.since && { since: JSON.stringify(kept.since) })
    }
  }
}

/** What a draft kept; parts that can't be read are blank, the note always stays. */
export function keptIn(draft: Draft | undefined): Kept {
  if (!draft) return { form: blankForm, day: blankDay, since: null }
  const { more } = draft
  const slips = Object.keys(more)
    .filter((name) => /^slip\d+$/.test(name))
    .sort((a, b) => Number(a.slice(4)) - Number(b.slice(4)))
    .flatMap((name) => readOr(slipSchema, more[name], null) ?? [])
  const form = readOr(keptSchema.partial(), more['form'], {})
  return {
    form: { ...blankForm, ...form, note: draft.note, slips },
    day: readOr(daySaidSchema, more['day'], blankDay) as DayDraft,
    since: readOr(momentSchema, more['since'], null)
  }
}

// A draft's lines have a limit each, so slips are kept one by one.
const slipsInPieces = (slips: readonly Slip[]): Record<string, string> =>
  Object.fromEntries(slips.map((slip, index) => [`slip${index}`, JSON.stringify(slip)]))

function readOr<Value, Otherwise>(
  schema: z.ZodType<Value>,
  text: string | undefined,
  otherwise: Otherwise
): Value | Otherwise {
  if (text === undefined) return otherwise
  try {
    const read = schema.safeParse(JSON.parse(text))
    return read.success ? read.data : otherwise
  } catch {
    return otherwise
  }
}
