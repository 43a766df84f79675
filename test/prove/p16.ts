import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import type { Proof } from './proof.ts'

const root = resolve(import.meta.dirname, '../..')

/** P16: a reader's own tests with as many invented files as asked; their bombs come along. */
const fuzzed = (what: string, test: string): Proof => ({
  promise: 'P16',
  what,
  gate: 100_000,
  quick: 2000,
  async run(count, desk) {
    const child = spawn(
      process.execPath,
      [
        join(root, 'node_modules/vitest/vitest.mjs'),
        'run',
        '--config',
        'test/vitest.config.ts',
        test,
        '--testTimeout=7200000',
        // The bombs go off in the full gate; every day `npm test` has had them already.
        ...(count < 100_000 ? ['-t', 'any bytes|whatever bytes'] : [])
      ],
      {
        cwd: root,
        env: { ...process.env, CARPETA_FUZZ: String(count), FORCE_COLOR: '0' },
        stdio: ['ignore', 'pipe', 'pipe']
      }
    )
    const said: Buffer[] = []
    for (const pipe of [child.stdout, child.stderr]) pipe.on('data', (bytes: Buffer) => said.push(bytes))
    const [code] = await once(child, 'close')
    if (code === 0) desk.passed(count)
    else desk.failed(Buffer.concat(said).toString('utf8').slice(-3000))
  }
})

export const hostileLists = fuzzed(
  'files of any bytes to import: a table or a sentence, and the next list is read as ever',
  'test/intake/fuzz.test.ts'
)
export const hostileMails = fuzzed(
  'mails of any bytes: shown or refused with a sentence, and the next mail is read as ever',
  'test/papers/mailFuzz.test.ts'
)
