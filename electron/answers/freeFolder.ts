import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileName } from '../../shared/fileName.ts'

/** A binder's name as a folder's name that Windows, macOS and Linux all take; never empty, never hidden. */
export const folderNameOf = (name: string): string => fileName([name], 'x').slice(0, -'.x'.length)

/** A folder for a binder that is not there yet: `Sample`, else `Sample 2`, `Sample 3` ... */
export function freeFolder(beside: string, name: string): string {
  const plain = folderNameOf(name)
  for (let number = 1; ; number++) {
    const path = join(beside, number === 1 ? plain : `${plain} ${number}`)
    if (!existsSync(path)) return path
  }
}
