import { ORPCError } from '@orpc/client'
import { type Problem, problemSchema } from '../../shared/problem.ts'

/** The Problem of anything the bridge threw; what is not ours is 'unexpected'. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof ORPCError) {
    const parsed = problemSchema.safeParse(thrown.data)
    if (parsed.success) return parsed.data
  }
  return { kind: 'unexpected', ...(thrown instanceof Error && { code: thrown.message.slice(0, 200) }) }
}
