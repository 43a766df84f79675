import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Characters no system wants in a folder's name, or that hide or reverse text. */
const unwanted = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}<>:"/\\|?*]/gu
const reserved = /^(con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(\.|$)/i

/**
 * A binder's name as a folder's name that Windows, macOS and Linux all take; never empty, never hidden.
 * folderNameOf('Клієнти 2026: «Південь»?') is 'Клієнти 2026 «Південь»'.
 */
export function folderNameOf(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(unwanted, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const short = cutToBytes(plain, 120).replace(/[. ]+$/, '')
  return short === '' || reserved.test(short) ? `Binder ${short}`.trim() : short
}

function cutToBytes(text: string, most: number): string {
  let cut = ''
  for (const letter of text) {
    if (Buffer.byteLength(cut + letter) > most) break
    cut += letter
  }
  return cut
}

/** A folder for a binder that is not there yet: `Sample`, else `Sample 2`, `Sample 3` ... */
export function freeFolder(beside: string, name: string): string {
  const plain = folderNameOf(name)
  for (let number = 1; ; number++) {
    const path = join(beside, number === 1 ? plain : `${plain} ${number}`)
    if (!existsSync(path)) return path
  }
}
