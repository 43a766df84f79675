import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createBinder } from '../../electron/shelf/createBinder.ts'
import { openBinder } from '../../electron/shelf/openBinder.ts'
import { day, time } from '../../shared/day.ts'
import { bundled } from './bundled.ts'
import type { Proof } from './proof.ts'
import { firstAct, settings } from './script.ts'

/** P2: another process reads round and round while a dossier is saved again and again. */
export const oldOrNew: Proof = {
  promise: 'P2',
  what: 'saves with a reader looping: every read is whole',
  gate: 10_000,
  quick: 1_500,
  async run(count, desk) {
    const folder = createBinder(join(desk.folder(), 'b'), settings, 'Ana')
    const binder = await openBinder(folder, { by: 'Ana' })
    await binder.act(firstAct)
    await binder.checkpoint()
    const reader = spawn(process.execPath, [await bundled('reader'), folder], { stdio: ['ignore', 'pipe', 'inherit'] })
    let reads = 0
    const said = (line: string) => {
      if (line.startsWith('bad ')) desk.failed(line)
      else if (line.startsWith('reads ')) reads = Number(line.slice(6))
    }
    let rest = ''
    reader.stdout.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk.toString()).split('\n')
      rest = lines.pop() ?? ''
      lines.forEach(said)
    })
    while (reads === 0) await new Promise((resolve) => setTimeout(resolve, 20))
    const at = { day: day('2026-11-22'), time: time('09:00') }
    for (let n = 0; n < count; n++) {
      // Long and short in turn: a cut file would show.
      const notes = 'note '.repeat(n % 2 ? 700 : 1)
      await binder.act({ id: `a${n}`, at, by: 'Ana', kind: 'card', dossier: `d${n % 5}`, set: { notes } })
      desk.passed()
    }
    await binder.close()
    await new Promise((resolve) => setTimeout(resolve, 50))
    reader.kill('SIGKILL')
    desk.note(`${reads} reads`)
    if (reads < count / 10) desk.failed(`only ${reads} reads while ${count} saves`)
  }
}
