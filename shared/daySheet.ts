import { z } from 'zod'
import { type Day, daySchema, type Month, momentSchema, monthSchema } from './day.ts'
import { slipSchema } from './history.ts'
import { knownSchema } from './known.ts'

/** What lies on the days of a month themselves: the yellow slip of each day, and slips without a client. Document `days/<yyyy-MM>`. */
export const daySheetSchema = z.looseObject({
  month: monthSchema,
  notes: z.record(daySchema, z.string().max(2000)),
  slips: z.array(slipSchema),
  /** Days that were closed: when, and by whom. What was done on them is counted from history, never kept here. */
  closed: z.record(daySchema, z.looseObject({ at: momentSchema, by: z.string().max(120) })).optional(),
  /** The line of thought a day was closed with; found again when its number comes round (thought.ts). */
  thoughts: z.record(daySchema, z.string().max(400)).optional(),
  /** Days to know that belong to no client: a fair. */
  knows: z.array(knownSchema).optional()
})
export type DaySheet = z.infer<typeof daySheetSchema>

export const blankDaySheet = (month: Month): DaySheet => ({ month, notes: {} as Record<Day, string>, slips: [] })
