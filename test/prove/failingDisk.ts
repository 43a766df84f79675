import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { createBinder } from '../../electron/shelf/createBinder.ts'
import { disk } from '../../electron/shelf/disk.ts'
import type { BinderOnDesk } from '../../electron/shelf/face.ts'
import { openBinder } from '../../electron/shelf/openBinder.ts'
import { ProblemError } from '../../shared/problem.ts'
import { type Failure, failingPort } from '../desk/failingPort.ts'
import type { Proof, ProofDesk } from './proof.ts'
import { aMoment, firstAct, type Model, model, scripted, settings } from './script.ts'
import { documentsOnDisk, strays, textOf } from './state.ts'

const codes = ['EIO', 'ENOSPC', 'EROFS', 'EPERM', 'EBUSY', 'EMFILE']

/** A binder with five dossiers and some acts in it, part in files and part still in the journal; copied for every try. */
export async function preparedBinder(folder: string): Promise<Model> {
  const at = createBinder(folder, settings, 'Ana')
  const binder = await openBinder(at, { by: 'Ana' })
  const known = model({ binder: settings })
  for (const act of [firstAct, ...[1, 2, 3].map((n) => n)]) {
    const one = typeof act === 'number' ? scripted(act, known.documents) : act
    known.act(one)
    await binder.act(one)
  }
  await binder.close()
  return known
}

interface Told {
  /** The state after the acts told to be saved. */
  saved: Model
  /** The state if the refused act came through all the same; only a disk that failed for ever may show it. */
  maybe: string[]
  draft: string | null
  isOpened: boolean
}

/** A morning's work on a port: acts, one undo, one redo, a draft, a checkpoint, the end. */
async function work(folder: string, before: Model, port: ReturnType<typeof failingPort>): Promise<Told> {
  const told: Told = { saved: before.copy(), maybe: [], draft: null, isOpened: false }
  let binder: BinderOnDesk
  try {
    binder = await openBinder(folder, { by: 'Ana', port })
  } catch (thrown) {
    if (!(thrown instanceof ProblemError)) throw thrown
    return told
  }
  told.isOpened = true
  const step = async (change: (model: Model) => void, save: () => Promise<unknown>) => {
    const after = told.saved.copy()
    try {
      change(after)
    } catch {
      return
    }
    try {
      await save()
      change(told.saved)
    } catch (thrown) {
      if (!(thrown instanceof ProblemError)) throw thrown
      told.maybe.push(textOf(after.documents))
    }
  }
  for (const n of [6, 7, 8]) {
    const act = scripted(n, told.saved.documents)
    await step(
      (known) => known.act(act),
      () => binder.act(act)
    )
  }
  await step(
    (known) => known.undo(),
    () => binder.undo(aMoment)
  )
  await step(
    (known) => known.redo(),
    () => binder.redo(aMoment)
  )
  try {
    binder.keepDraft({ key: 'd1', note: 'half a note', more: {} })
    told.draft = 'half a note'
  } catch (thrown) {
    if (!(thrown instanceof ProblemError)) throw thrown
  }
  await binder.checkpoint().catch((thrown: unknown) => {
    if (!(thrown instanceof ProblemError)) throw thrown
  })
  const act = scripted(9, told.saved.documents)
  await step(
    (known) => known.act(act),
    () => binder.act(act)
  )
  await binder.close()
  return told
}

async function tryOnce(template: string, before: Model, desk: ProofDesk, failure: Failure | null): Promise<number> {
  const folder = join(desk.folder(), 'b')
  cpSync(template, folder, { recursive: true })
  const port = failingPort(disk, failure)
  const told = await work(folder, before, port)
  port.stop()
  const name = failure ? `${failure.code} at ${failure.at}${failure.isForEver ? ' for ever' : ''}` : 'no failure'
  const binder = await openBinder(folder, { by: 'Ana' })
  await binder.swept()
  const troubles = binder.troubles()
  const drafts = binder.drafts()
  const counted = binder.tally().total
  await binder.close()
  const text = textOf(documentsOnDisk(folder))
  const isRight = text === textOf(told.saved.documents) || (failure?.isForEver === true && told.maybe.includes(text))
  const left = strays(folder)
  const dossiers = Object.keys(documentsOnDisk(folder)).filter((key) => key.startsWith('dossiers/')).length
  if (!isRight) desk.failed(`${name}: not what was told to be saved`)
  else if (left.length > 0) desk.failed(`${name}: left behind ${left.join(', ')}`)
  else if (troubles.length > 0) desk.failed(`${name}: ${JSON.stringify(troubles)}`)
  else if (told.draft && drafts[0]?.note !== told.draft) desk.failed(`${name}: the draft is gone`)
  else if (counted !== dossiers) desk.failed(`${name}: ${counted} counted, ${dossiers} there`)
  else desk.passed()
  return port.calls()
}

/** P3: every file call of a morning's work fails in turn, with every code, once and for ever. */
export const failingDisk: Proof = {
  promise: 'P3',
  what: 'the k-th file call fails, six codes, once and for ever',
  // 2 x 6 codes x every call; the number of calls is counted first.
  gate: 2_400,
  quick: 240,
  async run(count, desk) {
    const template = join(desk.folder(), 'template')
    const before = await preparedBinder(template)
    const calls = await tryOnce(template, before, desk, null)
    const all: Failure[] = []
    for (let at = 1; at <= calls; at++) {
      for (const code of codes) for (const isForEver of [false, true]) all.push({ at, code, isForEver })
    }
    // The quick share takes every n-th of them, so that each call is met with some code.
    const step = Math.max(1, Math.floor(all.length / count))
    const offset = step > 1 ? Math.floor(desk.random() * step) : 0
    for (let n = offset; n < all.length; n += step) await tryOnce(template, before, desk, all[n] as Failure)
    desk.note(`${calls} file calls, ${all.length} failures in all`)
  }
}
