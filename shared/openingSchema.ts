import { z } from 'zod'
import { daySchema, monthSchema } from './day.ts'
import type { Opening } from './place.ts'

export const openingSchema: z.ZodType<Opening> = z.union([
  z.object({ kind: z.literal('day'), day: daySchema }),
  z.object({ kind: z.literal('month'), month: monthSchema }),
  z.object({ kind: z.enum(['missed', 'toDeal', 'desk', 'stock', 'later', 'archive', 'out']) })
])
