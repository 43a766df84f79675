// Runs under the computer's own Node (20 or newer), before anything is installed: built-in modules only.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const at = (...path) => join(root, ...path)
const isWindows = process.platform === 'win32'

/** The Node every part of Carpeta runs on: 24, a package like the others. */
export const ownNode = at('node_modules/node/bin', isWindows ? 'node.exe' : 'node')

/** Whether each package the lock file asks for is there in its version. Those for other systems may be missing. */
export function isInstalled() {
  try {
    const wanted = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages
    const there = JSON.parse(readFileSync(at('node_modules/.package-lock.json'), 'utf8')).packages
    for (const [path, { version, optional }] of Object.entries(wanted)) {
      if (path === '' || optional) continue
      if (there[path]?.version !== version || !existsSync(at(path, 'package.json'))) return false
    }
    return existsSync(ownNode)
  } catch {
    return false
  }
}

/** Installs the packages of the lock file when some are missing; false when npm failed. */
export function install() {
  if (isInstalled()) return true
  process.stdout.write('Installing what Carpeta is built from (once, about a minute) ...\n')
  const done = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: isWindows
  })
  return done.status === 0 && isInstalled()
}
