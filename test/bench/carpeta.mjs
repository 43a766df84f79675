// Carpeta's storage core for whoever wants to measure it: plain Node 24, no window, no Electron. It is the product's own shelf,
// built into out/bench when it is not there or older than its sources.
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { install, ownNode, root } from '../../electron/begin/install.mjs'

const built = join(root, 'out/bench/core.mjs')
const sources = ['shared', 'electron', 'test/bench/core.ts', 'test/bench/engine.ts', 'package-lock.json']

function changed(path) {
  const facts = statSync(path)
  if (!facts.isDirectory()) return facts.mtimeMs
  return Math.max(...readdirSync(path).map((name) => changed(join(path, name))))
}

function isBuilt() {
  try {
    const when = statSync(built).mtimeMs
    return sources.every((source) => changed(join(root, source)) <= when)
  } catch {
    return false
  }
}

if (!isBuilt()) {
  const isDone =
    install() &&
    spawnSync(ownNode, [join(import.meta.dirname, 'buildCore.ts')], { cwd: root, stdio: ['ignore', 2, 2] }).status === 0
  if (!isDone) throw new Error('the storage core could not be built')
}

export const { durable, load, importCsv, open } = await import(pathToFileURL(built).href)
