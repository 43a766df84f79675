import { z } from 'zod'
import { abbreviationSchema, withAbbreviation } from './abbreviations.ts'
import { withApart, withoutApart } from './apart.ts'
import type { Binder } from './binder.ts'
import { withMailOf } from './colleagues.ts'
import { idSchema } from './id.ts'

/**
 * One thing put into a list of the settings, or taken out of it. Said as what it is, not as the list it makes: two of them in quick
 * succession, or from two windows, both hold.
 */
export const keptSchema = z.discriminatedUnion('list', [
  z.object({
    list: z.literal('colleagues'),
    reader: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('head') }),
      z.object({ kind: z.literal('colleague'), name: z.string().trim().max(200) })
    ]),
    /** An empty one is taken off. */
    mail: z.string().max(320)
  }),
  z.object({
    list: z.literal('abbreviations'),
    short: abbreviationSchema.shape.short,
    /** An empty one takes the sign off. */
    long: z.string().max(200)
  }),
  z.object({ list: z.literal('apart'), two: z.tuple([idSchema, idSchema]), isApart: z.boolean() })
])
export type KeptInList = z.infer<typeof keptSchema>

/** Puts something into the list of the settings it belongs to. */
export function keepInList(binder: Binder, kept: KeptInList): void {
  switch (kept.list) {
    case 'colleagues':
      binder.colleagues = withMailOf(binder.colleagues, kept.reader, kept.mail)
      return
    case 'abbreviations':
      binder.abbreviations = withAbbreviation(binder.abbreviations ?? [], kept.short, kept.long)
      return
    case 'apart':
      binder.apart = (kept.isApart ? withApart : withoutApart)(binder.apart ?? [], ...kept.two)
  }
}
