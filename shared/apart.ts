import { z } from 'zod'
import { type Id, idSchema } from './id.ts'

/** Two dossiers somebody looked at and found to be two clients: they are no likely doubles any more. */
export const apartSchema = z.tuple([idSchema, idSchema])
export type Apart = z.infer<typeof apartSchema>

/** The most a binder keeps; the oldest go when there are more. */
export const mostApart = 5000

const sorted = (a: Id, b: Id): Apart => (a < b ? [a, b] : [b, a])

/** Two ids as one key, whichever comes first. */
export const keyOfTwo = (a: Id, b: Id): string => sorted(a, b).join(' ')

/** The list with two more kept apart, each two once. */
export const withApart = (list: readonly Apart[], a: Id, b: Id): Apart[] =>
  [...withoutApart(list, a, b), sorted(a, b)].slice(-mostApart)

/** The list without two: they may be one client after all. */
export const withoutApart = (list: readonly Apart[], a: Id, b: Id): Apart[] =>
  list.filter(([one, other]) => keyOfTwo(one, other) !== keyOfTwo(a, b))
