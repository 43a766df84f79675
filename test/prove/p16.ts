import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import type { Proof } from './proof.ts'

const root = resolve(import.meta.dirname, '../..')

/** P16: the importers' own tests with as many invented files as asked; their bombs come along. */
export const hostileFiles: Proof = {
  promise: 'P16',
  what: 'files of any bytes to import: a table or a sentence, and the next list is read as ever',
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
        'test/intake/fuzz.test.ts',
        '--testTimeout=7200000'
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
}
