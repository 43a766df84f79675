import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

export interface CommandLine {
  /** The folder named with --binder, whole. */
  binder: string | null
  sample: boolean
  noOpen: boolean
}

/** What both entries understand; words that are not ours (Chromium has many) are left alone. */
export function commandLineOf(words: readonly string[], from: string): CommandLine {
  const { values } = parseArgs({
    args: [...words],
    strict: false,
    options: { binder: { type: 'string' }, sample: { type: 'boolean' }, 'no-open': { type: 'boolean' } }
  })
  const { binder } = values
  return {
    binder: typeof binder === 'string' && binder !== '' ? resolve(from, binder) : null,
    sample: values.sample === true,
    noOpen: values['no-open'] === true
  }
}
