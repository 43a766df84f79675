import { type ImplementerInternalWithMiddlewares, implement, ORPCError } from '@orpc/server'
import { contract } from '../../shared/bridge.ts'
import { ProblemError, problemOf } from '../../shared/problem.ts'
import type { Office } from './office.ts'
import type { Page } from './page.ts'

/** What every answer gets beside its request. */
export interface Context {
  office: Office
  page: Page
}

// Said, not inferred: spelled out request by request it is longer than the compiler writes down.
type Base = ImplementerInternalWithMiddlewares<typeof contract, Context & Record<never, never>, Context>

/** The contract, each answer's failures turned into the error PROBLEM; what nobody foresaw is written to the log too. */
export const base: Base = implement(contract)
  .$context<Context>()
  .use<Record<never, never>>(async ({ next, errors, context, path, procedure }, input) => {
    try {
      return await next()
    } catch (thrown) {
      if (thrown instanceof ORPCError) throw thrown
      if (await isStumbled(procedure['~orpc'].inputSchema, input)) throw new ORPCError('BAD_REQUEST', { cause: thrown })
      if (!(thrown instanceof ProblemError)) console.error(thrown)
      context.office.log.thrown(thrown, path.join('.'))
      throw errors.PROBLEM({ data: problemOf(thrown), cause: thrown })
    }
  })

/** Whether a schema throws over an input instead of refusing it: zod does over `{"length": {"valueOf": 1, "toString": 1}}`. */
async function isStumbled(
  schema: { '~standard': { validate(value: unknown): unknown } } | undefined,
  input: unknown
): Promise<boolean> {
  try {
    await schema?.['~standard'].validate(input)
    return false
  } catch {
    return true
  }
}
