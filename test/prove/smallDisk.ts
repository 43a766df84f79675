import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createBinder } from '../../electron/shelf/createBinder.ts'
import { openBinder } from '../../electron/shelf/openBinder.ts'
import { ProblemError } from '../../shared/problem.ts'
import type { Proof } from './proof.ts'
import { firstAct, model, scripted, settings } from './script.ts'
import { documentsOnDisk, strays, textOf } from './state.ts'

/** P3: a small disk in memory, filled to within a few KB of its end, a little more each time. */
export const smallDisk: Proof = {
  promise: 'P3',
  what: 'a small disk (tmpfs) filled to the last KB',
  gate: 64,
  quick: 16,
  async run(count, desk) {
    const root = mkdtempSync(join(tmpdir(), 'carpeta-small-'))
    const at = join(root, 'disk')
    mkdirSync(at)
    const mount = () => spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2M', 'none', at]).status === 0
    let isFullSeen = 0
    try {
      for (let n = 0; n < count; n++) {
        if (!mount()) {
          desk.note('a small disk NOT TRIED: tmpfs can’t be mounted (not root, or not allowed)')
          return
        }
        try {
          const folder = createBinder(join(at, 'b'), settings, 'Ana')
          let binder = await openBinder(folder, { by: 'Ana' })
          const known = model({ binder: settings })
          known.act(firstAct)
          await binder.act(firstAct)
          const filler = join(at, 'filler')
          fill(filler, Math.floor((n * 64) / count) * 4096)
          let refused = 0
          for (let k = 6; k < 30; k++) {
            const act = scripted(k, known.documents)
            try {
              await binder.act(act)
              known.act(act)
            } catch (thrown) {
              if (!(thrown instanceof ProblemError)) throw thrown
              refused++
            }
            if (k === 15) await binder.checkpoint().catch(() => {})
          }
          await binder.close()
          isFullSeen += refused
          const strayFull = strays(folder)
          rmSync(filler)
          binder = await openBinder(folder, { by: 'Ana' })
          const troubles = binder.troubles()
          await binder.close()
          if (textOf(documentsOnDisk(folder)) !== textOf(known.documents))
            desk.failed(`step ${n}: not what was told to be saved`)
          else if (strayFull.length > 0) desk.failed(`step ${n}: left behind ${strayFull.join(', ')}`)
          else if (troubles.length > 0) desk.failed(`step ${n}: ${JSON.stringify(troubles)}`)
          else desk.passed()
        } finally {
          spawnSync('umount', ['-l', at])
        }
      }
      desk.note(`${isFullSeen} acts refused because the disk was full`)
      if (isFullSeen === 0) desk.failed('the disk was never full')
    } finally {
      rmSync(root, { recursive: true, force: true })
    }
  }
}

/** Fills a disk until only so many bytes are left. */
function fill(path: string, left: number) {
  const chunk = Buffer.alloc(4096, 1)
  try {
    for (;;) writeFileSync(path, chunk, { flag: 'a' })
  } catch {
    const size = spawnSync('stat', ['-c', '%s', path]).stdout.toString().trim()
    spawnSync('truncate', ['-s', String(Math.max(0, Number(size) - left)), path])
  }
}
