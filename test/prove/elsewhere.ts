import { readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { binderPaths } from '../../electron/shelf/binderPaths.ts'
import { createBinder } from '../../electron/shelf/createBinder.ts'
import { disk } from '../../electron/shelf/disk.ts'
import type { BinderOnDesk } from '../../electron/shelf/face.ts'
import { openBinder } from '../../electron/shelf/openBinder.ts'
import { seal, unseal } from '../../electron/shelf/sealed.ts'
import { versionsOf } from '../../electron/shelf/versions.ts'
import type { DocumentKey } from '../../shared/documents.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { ProblemError } from '../../shared/problem.ts'
import { failingPort } from '../desk/failingPort.ts'
import type { Proof, ProofDesk } from './proof.ts'
import { aMoment, firstAct, settings } from './script.ts'

const keys = ['d0', 'd1', 'd2'].map((id): DocumentKey => `dossiers/${id}`)

/**
 * P4: acts, undo, crashes, checkpoints and sweeps mixed with writes, replaces and deletes by somebody else. Every version that was told
 * to be saved, and every version made elsewhere that we put something over, is found again at the end.
 */
export const elsewhere: Proof = {
  promise: 'P4',
  what: 'histories with outside writes, replaces, deletes: no version lost',
  gate: 10_000,
  quick: 120,
  async run(count, desk) {
    for (let n = 0; n < count; n++) {
      const why = await history(desk)
      if (why) desk.failed(`history ${n}: ${why}`)
      else desk.passed()
    }
  }
}

async function history(desk: ProofDesk): Promise<string | null> {
  const { random } = desk
  const pick = <T>(all: readonly T[]) => all[Math.floor(random() * all.length)] as T
  const root = desk.folder()
  const folder = createBinder(join(root, 'b'), settings, 'Ana')
  const paths = binderPaths(folder)
  let port = failingPort(disk, null)
  const open = () => {
    port = failingPort(disk, null)
    return openBinder(folder, { by: 'Ana', port })
  }
  let binder: BinderOnDesk = await open()
  await binder.act(firstAct)
  const must = new Map<string, string>()
  const steps: string[] = []
  let counter = 0
  const fileOf = (key: DocumentKey) => paths.documentAt(key)
  const bytesOf = (key: DocumentKey) => {
    try {
      return readFileSync(fileOf(key))
    } catch {
      return null
    }
  }
  /** Notes what lies on disk for everything saved. */
  const acked = async (key: DocumentKey) => {
    const read = stateOf(binder, key)
    if (read) must.set(`${key} ${read}`, steps.join(' '))
  }
  for (let step = 0; step < 10; step++) {
    const key = pick(keys)
    const id = key.slice('dossiers/'.length)
    const dice = random()
    try {
      if (dice < 0.35) {
        steps.push(`act:${id}`)
        const notes = `ours ${++counter}`
        await binder.act({ id: `a${counter}`, at: aMoment, by: 'Ana', kind: 'card', dossier: id, set: { notes } })
        await acked(key)
      } else if (dice < 0.42) {
        steps.push('undo')
        await binder.undo(aMoment)
      } else if (dice < 0.62) {
        // A version made elsewhere, from the one lying there or beside it.
        const there = bytesOf(key)
        if (!there) continue
        const { head, data } = unseal(key, there, 'shape')
        const notes = `theirs ${++counter}`
        const other = seal(key, random() < 0.7 ? head : { ...head, rev: Math.max(1, head.rev - 1) }, 'Ben @ other', {
          ...(data as Dossier),
          card: { ...(data as Dossier).card, notes }
        })
        // What they put theirs over is theirs to lose.
        forget(must, key, there)
        steps.push(`write:${id}`)
        const isInPlace = random() < 0.3
        if (isInPlace) writeFileSync(fileOf(key), other.bytes)
        else {
          writeFileSync(`${fileOf(key)}.other`, other.bytes)
          renameSync(`${fileOf(key)}.other`, fileOf(key))
        }
        must.set(`${key} ${notes}`, steps.join(' '))
      } else if (dice < 0.7) {
        // By hand, in an editor: the sum is not kept.
        const there = bytesOf(key)
        if (!there) continue
        forget(must, key, there)
        const notes = `hand ${++counter}`
        steps.push(`edit:${id}`)
        const text = there.toString().replace(/"notes":"[^"]*"/, `"notes":"${notes}"`)
        writeFileSync(fileOf(key), text)
        if (text.includes(notes)) must.set(`${key} ${notes}`, steps.join(' '))
      } else if (dice < 0.75) {
        const there = bytesOf(key)
        if (!there) continue
        forget(must, key, there)
        steps.push(`delete:${id}`)
        unlinkSync(fileOf(key))
      } else if (dice < 0.85) {
        steps.push('turn')
        await new Promise((resolve) => setImmediate(resolve))
        await new Promise((resolve) => setImmediate(resolve))
      } else if (dice < 0.9) {
        steps.push('checkpoint')
        await binder.checkpoint()
      } else if (dice < 0.94) {
        steps.push('sweep')
        await binder.swept()
      } else {
        const isCrash = random() < 0.6
        steps.push(isCrash ? 'crash' : 'reopen')
        if (isCrash) port.begin({ at: 1, code: 'EIO', isForEver: true })
        await binder.close()
        binder = await open()
      }
    } catch (thrown) {
      if (!(thrown instanceof ProblemError))
        return `${steps.join(' ')}: ${thrown instanceof Error ? thrown.stack : thrown}`
      steps.push(`(${thrown.problem.kind})`)
    }
  }
  await binder.swept()
  await binder.close()
  const found = new Set<string>()
  for (const key of keys) {
    const there = bytesOf(key)
    for (const bytes of [
      ...(there ? [there] : []),
      ...versionsOf(disk, paths, key).map((one) => one.bytes),
      ...keptAside(paths.own, key)
    ]) {
      const notes = /"notes":"([^"]*)"/.exec(bytes.toString())?.[1]
      if (notes) found.add(`${key} ${notes}`)
    }
  }
  rmSync(root, { recursive: true, force: true })
  const lost = [...must].filter(([version]) => !found.has(version))
  return lost.length === 0 ? null : `lost ${lost.map(([version]) => version).join(', ')} after ${steps.join(' ')}`
}

const stateOf = (binder: BinderOnDesk, key: DocumentKey) =>
  (binder.dossier(key.slice('dossiers/'.length)) as Dossier).card.notes

/** What somebody else puts theirs over need not be kept by us, unless it was ours. */
function forget(must: Map<string, string>, key: DocumentKey, there: Buffer) {
  const notes = /"notes":"([^"]*)"/.exec(there.toString())?.[1] ?? ''
  if (!notes.startsWith('ours')) must.delete(`${key} ${notes}`)
}

function keptAside(own: string, key: DocumentKey): Buffer[] {
  const all: Buffer[] = []
  for (const part of ['conflicts', 'quarantine']) {
    const folder = join(own, part, key)
    try {
      for (const name of disk.list(folder)) all.push(readFileSync(join(folder, name)))
    } catch {
      // nothing was set aside
    }
  }
  return all
}
