// What `npm run check` runs: types, format and lint, the canary for the layers, the gate of the words.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const steps = [
  ['types', 'node_modules/typescript/bin/tsc', '-b'],
  ['format and lint', 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
  ['canary of the layers', 'test/layers.mjs'],
  ['words', 'test/checkWords.mjs']
]

let isGood = true
for (const [name, script, ...args] of steps) {
  if (!existsSync(join(root, script))) {
    process.stdout.write(`FAILED ${name}: ${script} is not here\n`)
    isGood = false
    continue
  }
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' })
  process.stdout.write(`${status === 0 ? 'ok' : 'FAILED'} ${name}\n`)
  isGood &&= status === 0
}
process.exit(isGood ? 0 : 1)
