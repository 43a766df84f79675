import { z } from 'zod'
import { type Day, daySchema, type Month, monthSchema } from './day.ts'
import { slipSchema } from './history.ts'
import { knownSchema } from './known.ts'

/** What lies on the days of a month themselves: the yellow slip of each day, and slips without a client. Document `days/<yyyy-MM>`. */
export const daySheetSchema = z.looseObject({
  month: monthSchema,
  notes: z.record(daySchema, z.string().max(2000)),
  slips: z.array(slipSchema),
  /** Days to know that belong to no client: a fair. */
  knows: z.array(knownSchema).optional()
})
export type DaySheet = z.infer<typeof daySheetSchema>

export const blankDaySheet = (month: Month): DaySheet => ({ month, notes: {} as Record<Day, string>, slips: [] })
