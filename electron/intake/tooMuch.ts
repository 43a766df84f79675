import { ProblemError } from '../../shared/problem.ts'
import { type Language, localeOf } from '../../shared/words.ts'
import { limits } from './limits.ts'

/** A limit that was passed, with its number for the sentence. */
export const tooMuch = (kind: 'file-too-big' | 'too-many-rows' | 'too-many-columns', language: Language) =>
  new ProblemError(kind, {
    names: [
      kind === 'file-too-big'
        ? `${limits.bytes / 1024 / 1024} MB`
        : (kind === 'too-many-rows' ? limits.rows : limits.columns).toLocaleString(localeOf[language])
    ]
  })

/** A problem of the reader with what its sentence names. */
export function named(thrown: unknown, language: Language): unknown {
  if (!(thrown instanceof ProblemError)) return thrown
  const { kind } = thrown.problem
  return kind === 'too-many-rows' || kind === 'too-many-columns' ? tooMuch(kind, language) : thrown
}
