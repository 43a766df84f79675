import { spawnSync } from 'node:child_process'
import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ownNode, root } from './install.mjs'

const sources = [
  'electron',
  'renderer',
  'shared',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json'
]
const stamp = join(root, 'out/built')

/** The last change below a path, in milliseconds. */
function changed(path) {
  const facts = statSync(path)
  if (!facts.isDirectory()) return facts.mtimeMs
  return Math.max(facts.mtimeMs, ...readdirSync(path).map((name) => changed(join(path, name))))
}

/** Whether the built files are as new as everything they are built from. */
export function isBuilt() {
  try {
    const built = statSync(stamp).mtimeMs
    return sources.every((source) => changed(join(root, source)) <= built)
  } catch {
    return false
  }
}

/** Builds what is not built yet; false when the build failed, which then said why. */
export function build() {
  if (isBuilt()) return true
  process.stdout.write('Building Carpeta ...\n')
  const began = performance.now()
  const done = spawnSync(
    ownNode,
    [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn'],
    {
      cwd: root,
      stdio: 'inherit'
    }
  )
  if (done.status !== 0) return false
  writeFileSync(stamp, `${Math.round((performance.now() - began) / 100) / 10} s\n`)
  return true
}

if (process.argv[1] === import.meta.filename && !build()) process.exit(1)
