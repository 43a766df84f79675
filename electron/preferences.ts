import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Preferences, preferencesSchema } from '../shared/preferences.ts'

const usualPreferences: Preferences = {
  language: null,
  theme: 'system',
  dialByHand: false,
  letterKeys: true,
  printer: { x: 0, y: 0 },
  lastBinder: null
}

/** The person's preferences, in `preferences.json` of a folder. */
export interface PreferencesFile {
  now(): Preferences
  /** Changes those given; the file is replaced whole. */
  set(change: Partial<Preferences>): Preferences
}

/** Opens the preferences of a folder. A file that is absent or can't be read counts as the usual ones: nothing in it is precious. */
export function preferencesIn(folder: string): PreferencesFile {
  const path = join(folder, 'preferences.json')
  let current = readFrom(path)
  return {
    now: () => current,
    set(change) {
      current = { ...current, ...change }
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      const fresh = `${path}.new`
      writeFileSync(fresh, `${JSON.stringify(current, null, 2)}\n`, { mode: 0o600 })
      renameSync(fresh, path)
      return current
    }
  }
}

function readFrom(path: string): Preferences {
  try {
    const read = preferencesSchema.partial().safeParse(JSON.parse(readFileSync(path, 'utf8')))
    return { ...usualPreferences, ...(read.success && read.data) }
  } catch {
    return usualPreferences
  }
}
