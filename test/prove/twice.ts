import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createBinder } from '../../electron/shelf/createBinder.ts'
import { openBinder } from '../../electron/shelf/openBinder.ts'
import { bundled } from './bundled.ts'
import type { Proof } from './proof.ts'
import { settings } from './script.ts'

/** P5: two processes open one binder at the same moment; after kill -9 of the writer another one writes within a second. */
export const twice: Proof = {
  promise: 'P5',
  what: 'two start at once: one writes; after kill -9 a new writer within 1 s',
  gate: 200,
  quick: 6,
  async run(count, desk) {
    const program = await bundled('opener')
    let slowest = 0
    for (let n = 0; n < count; n++) {
      const folder = createBinder(join(desk.folder(), 'b'), settings, 'Ana')
      const at = Date.now() + 400 + Math.floor(desk.random() * 20)
      const both = [0, 1].map(() =>
        spawn(process.execPath, [program, folder, String(at)], { stdio: ['ignore', 'pipe', 'pipe'] })
      )
      const said = await Promise.all(
        both.map(
          (child) =>
            new Promise<string>((resolve) => {
              let errors = ''
              child.stderr.on('data', (chunk: Buffer) => {
                errors += chunk.toString()
              })
              child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()))
              child.once('exit', () => resolve(`ended ${errors.slice(0, 200)}`))
            })
        )
      )
      const writer = both[said.findIndex((line) => line.startsWith('writes'))]
      const isOne =
        said.filter((line) => line.startsWith('writes')).length === 1 && said.some((line) => line.startsWith('reads '))
      if (!isOne || !writer) desk.failed(`start ${n}: ${said.join(' / ')}`)
      else {
        const dead = new Promise((resolve) => writer.once('exit', resolve))
        writer.kill('SIGKILL')
        const killed = performance.now()
        await dead
        const next = await openBinder(folder, { by: 'Ana' })
        const took = performance.now() - killed
        slowest = Math.max(slowest, took)
        if (next.readOnly) desk.failed(`start ${n}: after the kill still held by ${next.readOnly.holder}`)
        else if (took > 1000) desk.failed(`start ${n}: a new writer after ${took.toFixed(0)} ms`)
        else desk.passed()
        await next.close()
      }
      for (const child of both) child.kill('SIGKILL')
    }
    desk.note(`the slowest new writer came after ${slowest.toFixed(0)} ms`)
  }
}
