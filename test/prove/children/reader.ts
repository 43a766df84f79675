import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sumIn } from '../../../electron/shelf/sealed.ts'

// Reads every document of a binder round and round until it is killed, as another program would. Prints what it could not read
// whole, and every thousand reads how many there were.

const folder = join(process.argv[2] ?? '', 'dossiers')
const first = new Set(readdirSync(folder))
let reads = 0
for (;;) {
  for (const name of first) {
    let bytes: Buffer
    try {
      bytes = readFileSync(join(folder, name))
    } catch (thrown) {
      process.stdout.write(`bad ${name} ${String(thrown)}\n`)
      continue
    }
    try {
      JSON.parse(bytes.toString('utf8'))
      if (!sumIn(bytes).isWhole) throw new Error('its sum is wrong')
    } catch (thrown) {
      process.stdout.write(`bad ${name} ${bytes.length} bytes ${String(thrown)}\n`)
    }
    if (++reads % 1000 === 0) process.stdout.write(`reads ${reads}\n`)
  }
  await new Promise((resolve) => setImmediate(resolve))
}
