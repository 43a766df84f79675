import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findBrowser } from './findBrowser.ts'

/** How long a browser may take to read the redirect page before it is removed. */
const readWithin = 60_000

export interface Shown {
  /** Resolves when an app window of our own was shut; null in a browser that is not ours to watch. */
  closed: Promise<void> | null
  /** Removes the redirect page: the browser has read it. */
  forget(): void
}

/**
 * Opens the address in Chromium's app window, else in the default browser; null where there is no screen. The address
 * holds the token, so it never stands in a program's arguments, which every user of the computer can read: the browser
 * is given a page only this user can read, which leads on.
 */
export function showInBrowser(address: string, config: string): Shown | null {
  const browser = findBrowser(process.platform, process.env)
  if (!browser) return null
  // a browser packed as a snap sees nothing of /tmp
  const folder = mkdtempSync(join(browser.isSnap ? homedir() : tmpdir(), 'carpeta-'))
  chmodSync(folder, 0o700)
  const page = join(folder, 'open.html')
  writeFileSync(page, redirectTo(address), { mode: 0o600, flag: 'wx' })
  const remove = () => rmSync(folder, { recursive: true, force: true })
  setTimeout(remove, readWithin).unref()
  process.once('exit', remove)
  const child = spawn(browser.program, browser.argumentsFor(pathToFileURL(page).href, config), {
    stdio: 'ignore',
    detached: process.platform !== 'win32'
  })
  child.on('error', () => {})
  if (!browser.isAppWindow) {
    child.unref()
    return { closed: null, forget: remove }
  }
  // a window without its store would only say that the line is lost
  process.once('exit', () => child.kill())
  return { closed: new Promise((resolve) => child.once('exit', () => resolve())), forget: remove }
}

/** A page that leads on to the address, and forgets itself. */
export const redirectTo = (address: string): string =>
  `<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer"><title>Carpeta</title>
<script>location.replace(${JSON.stringify(address).replaceAll('<', '\\u003c')})</script>
`
