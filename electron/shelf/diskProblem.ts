import { ProblemError, type ProblemKind } from '../../shared/problem.ts'

/** The code of a failed file call ('ENOENT'), or '' when it was none. */
export function codeOf(thrown: unknown): string {
  const code = (thrown as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code : ''
}

const kinds: Record<string, ProblemKind> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'disk-read-only',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EMFILE: 'too-many-open',
  ENFILE: 'too-many-open'
}

/** A failed file call as a Problem; what is a ProblemError already stays what it is. */
export function diskProblem(thrown: unknown, names?: string[]): ProblemError {
  if (thrown instanceof ProblemError) return thrown
  const code = codeOf(thrown)
  if (!code) return new ProblemError('unexpected', { code: String(thrown).slice(0, 200) }, { cause: thrown })
  return new ProblemError(kinds[code] ?? 'disk-error', { code, ...(names && { names }) }, { cause: thrown })
}

/** Runs one file call and takes the codes named for an answer instead of an error. */
export function unless<T, U>(codes: readonly string[], instead: U, call: () => T): T | U {
  try {
    return call()
  } catch (thrown) {
    if (codes.includes(codeOf(thrown))) return instead
    throw thrown
  }
}
