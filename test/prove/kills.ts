import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createBinder } from '../../electron/shelf/createBinder.ts'
import type { Proof } from './proof.ts'
import { lostBetween, type Printed, startSaver, wait } from './saverProcess.ts'
import { settings } from './script.ts'

/** Kills a saving process again and again on one binder; each finds what the one before was told. */
async function killing(
  count: number,
  desk: Parameters<Proof['run']>[1],
  judge: (before: Printed, after: Printed) => string | null
) {
  // On the real disk: the page cache survives a kill, but not everything in memory behaves as a disk does.
  const root = mkdtempSync(join(tmpdir(), 'carpeta-kill-'))
  try {
    const folder = createBinder(join(root, 'b'), settings, 'Ana')
    let before: Printed | null = null
    for (let n = 0; n <= count; n++) {
      const saver = await startSaver(folder, n + Math.floor(desk.random() * 1e6), n % 3 !== 0)
      await saver.opened
      await wait(desk.random() * 120)
      const printed = await saver.kill()
      if (before) {
        const lost = judge(before, printed)
        if (lost) desk.failed(`kill ${n}: ${lost}`)
        else desk.passed()
      }
      if (!printed.open) break
      if (!printed.ack) printed.ack = printed.open.state
      printed.key = Math.max(printed.key, printed.open.draft)
      before = printed
    }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** P1: kill -9 while saving. */
export const kills: Proof = {
  promise: 'P1',
  what: 'kill -9 while saving: nothing acknowledged is lost',
  gate: 2_000,
  quick: 12,
  run: (count, desk) => killing(count, desk, lostBetween)
}

/** P12: the text being typed, after a kill. The store keeps every key it was given; how often the page gives it is the page's. */
export const typing: Proof = {
  promise: 'P12',
  what: 'kill -9 while typing: the draft is on disk when it was told',
  gate: 500,
  quick: 6,
  run: (count, desk) =>
    killing(count, desk, (before, after) =>
      !after.open
        ? 'did not open'
        : after.open.draft < before.key - 10
          ? `${before.key - after.open.draft} keys lost`
          : null
    )
}
