import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The version in package.json, which lies two floors above the built files, in the checkout and in the package alike. */
export function ownVersion(): string {
  const pack = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { version: string }
  return pack.version
}
