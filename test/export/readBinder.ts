import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** What the reader in Python says of a binder's folder, line by line, and whether it could read everything. */
export function readBinder(folder: string): { lines: Set<string>; isWhole: boolean } {
  const { stdout, stderr, status, error } = spawnSync(
    'python3',
    [join(import.meta.dirname, 'read_binder.py'), folder],
    {
      encoding: 'utf8',
      maxBuffer: 1024 * 1024 * 1024
    }
  )
  if (error) throw error
  if (status !== 0 && status !== 1) throw new Error(stderr)
  return { lines: new Set(stdout.split('\n')), isWhole: status === 0 }
}

/** Every leaf of a JSON value as the reader lists it: `card.people[0].name = "Ana"`. */
export function fieldsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value) && value.length > 0) return value.flatMap((one, n) => fieldsOf(one, `${path}[${n}]`))
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0) {
    return Object.entries(value).flatMap(([key, one]) => fieldsOf(one, path ? `${path}.${key}` : key))
  }
  return [`${path} = ${JSON.stringify(value)}`]
}
