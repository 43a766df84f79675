import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileName } from '../../shared/fileName.ts'

/** A binder's name as a folder's name that Windows, macOS and Linux all take; never empty, never hidden. */
export const folderNameOf = (name: string): string => fileName([name], 'x').slice(0, -'.x'.length)

/**
 * A folder for a binder that is not there yet: `Sample`, else `Sample 2`, `Sample 3` ... A name that another system would take for
 * one that is there (other case, other composition of its letters) counts as there.
 */
export function freeFolder(beside: string, name: string): string {
  const plain = folderNameOf(name)
  const taken = new Set(existsSync(beside) ? readdirSync(beside).map(asAnySystem) : [])
  for (let number = 1; ; number++) {
    const one = number === 1 ? plain : `${plain} ${number}`
    if (!taken.has(asAnySystem(one)) && !existsSync(join(beside, one))) return join(beside, one)
  }
}

const asAnySystem = (name: string) => name.normalize('NFC').toUpperCase().toLowerCase()
