import { stableJson } from './file/stableJson.ts'
import { type InfoCard, infoCardSchema, type Person, type Phone } from './infoCard.ts'
import type { Known } from './known.ts'
import { ProblemError } from './problem.ts'
import { fold } from './search.ts'

export type SideChosen = 'into' | 'from' | 'both'

/** Lines that are one thing or the other: both can't be kept of them. */
const oneOnly = new Set([
  ...['name', 'level', 'category', 'address', 'cadence', 'rhythm'],
  ...['discount', 'daysToPay', 'creditChecked', 'owes', 'recommendedBy']
])
/** Lines that hold several lines of text. */
const manyLines = new Set(['needs', 'buys', 'terms', 'notes'])

/** A line of two cards as one, by the side that was chosen. Throws 'bad-act' for both where both can't be kept. */
export function mergedLine(key: string, into: unknown, from: unknown, side: SideChosen): unknown {
  if (stableJson(into) === stableJson(from)) return into
  if (side !== 'both') return side === 'from' ? from : into
  const both = bothOf(key, into, from)
  if (both === undefined) throw new ProblemError('bad-act')
  return both
}

/** Whether both sides of a line can stand on one card: lists, and texts that fit together. */
export const canKeepBoth = (key: string, into: unknown, from: unknown): boolean => bothOf(key, into, from) !== undefined

/** Both sides of a line; undefined when they can't stand together, or are more than a card holds. */
function bothOf(key: string, into: unknown, from: unknown): unknown {
  if (oneOnly.has(key)) return undefined
  const both = together(key, into, from)
  const schema = (infoCardSchema.shape as Record<string, { safeParse(value: unknown): { success: boolean } }>)[key]
  return both !== undefined && (schema?.safeParse(both).success ?? true) ? both : undefined
}

function together(key: string, into: unknown, from: unknown): unknown {
  if (typeof into === 'string' && typeof from === 'string') {
    return joined(into, from, manyLines.has(key) ? '\n' : ' / ')
  }
  if (!Array.isArray(into) || !Array.isArray(from)) return undefined
  switch (key as keyof InfoCard) {
    case 'phones':
      return bothPhones(into, from)
    case 'mails':
      return bothMails(into, from)
    case 'people':
      return bothPeople(into, from)
    case 'knows':
      return unlike<Known>(into, from, ({ on, text }) => `${on} ${fold(text)}`)
    default:
      return unlike<unknown>(into, from, stableJson)
  }
}

const joined = (a: string, b: string, between: string) =>
  a.includes(b.trim()) ? a : b.includes(a.trim()) ? b : `${a}${between}${b}`

/** The first list, and those of the second whose key it does not have. */
function unlike<One>(into: readonly One[], from: readonly One[], keyOf: (one: One) => string): One[] {
  const there = new Set(into.map(keyOf))
  return [...into, ...from.filter((one) => !there.has(keyOf(one)))]
}

const bothMails = (into: readonly string[], from: readonly string[]) =>
  unlike(into, from, (mail) => mail.trim().toLowerCase())

/** A number both have stands once; it is struck when either struck it. */
function bothPhones(into: readonly Phone[], from: readonly Phone[]): Phone[] {
  const keyOf = ({ key, text }: Phone) => key ?? text
  const struck = new Map(from.flatMap((phone) => (phone.struck ? [[keyOf(phone), phone.struck] as const] : [])))
  return unlike(into, from, keyOf).map((phone) => {
    const day = phone.struck ?? struck.get(keyOf(phone))
    return day ? { ...phone, struck: day } : phone
  })
}

/** People of one name are one person, with all their numbers, mails and notes. */
function bothPeople(into: readonly Person[], from: readonly Person[]): Person[] {
  const all = [...into]
  for (const person of from) {
    const name = fold(person.name)
    const at = all.findIndex((one) => one.id === person.id || (name !== '' && fold(one.name) === name))
    const own = all[at]
    if (!own) all.push(person)
    else
      all[at] = {
        ...person,
        ...own,
        phones: bothPhones(own.phones, person.phones),
        mails: bothMails(own.mails, person.mails),
        ...((own.notes || person.notes) && { notes: joined(own.notes ?? '', person.notes ?? '', '\n').trim() })
      }
  }
  return all
}
