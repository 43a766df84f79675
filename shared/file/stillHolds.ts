import { z } from 'zod'

type Facts = Record<string, unknown>
const isFacts = (value: unknown): value is Facts => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Whether a document has the shape of its schema after a change, `before` being one that has it. What is the very object it was
 * before is not looked at again: of a long history only the entry that was added is. An act costs a fraction of a whole check.
 */
export function stillHolds(schema: z.ZodType, before: unknown, after: unknown): boolean {
  if (after === before) return true
  const isPlain = !schema.def.checks?.length
  if (isPlain && schema instanceof z.ZodObject && schema.def.catchall instanceof z.ZodUnknown) {
    if (isFacts(before) && isFacts(after)) {
      return Object.entries(schema.shape as Record<string, z.ZodType>).every(([line, of]) =>
        stillHolds(of, before[line], after[line])
      )
    }
  }
  if (isPlain && schema instanceof z.ZodArray && Array.isArray(before) && Array.isArray(after)) {
    const there = new Set<unknown>(before)
    return after.every((one) => there.has(one) || (schema.element as z.ZodType).safeParse(one).success)
  }
  return schema.safeParse(after).success
}
