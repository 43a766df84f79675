import { join } from 'node:path'
import { createBinder } from '../../electron/shelf/createBinder.ts'
import { openBinder } from '../../electron/shelf/openBinder.ts'
import type { Act } from '../../shared/act.ts'
import { stableJson } from '../../shared/file/stableJson.ts'
import type { Proof, ProofDesk } from './proof.ts'
import { aMoment, firstAct, scripted, settings } from './script.ts'
import { documentsOnDisk, textOf } from './state.ts'

/** P10: random acts, removals and bringings back, undone one by one: the state before each is there again. */
export const undone: Proof = {
  promise: 'P10',
  what: 'random sequences with removals, undone to equal state and done again',
  gate: 5_000,
  quick: 60,
  async run(count, desk) {
    // One opening serves many sequences: opening is what costs.
    const perBinder = 25
    for (let done = 0; done < count; done += perBinder) {
      const folder = createBinder(join(desk.folder(), 'b'), settings, 'Ana')
      let binder = await openBinder(folder, { by: 'Ana' })
      await binder.act(firstAct)
      for (let n = 0; n < Math.min(perBinder, count - done); n++) {
        const why = await sequence(desk, () => binder, n)
        if (why) desk.failed(`sequence ${done + n}: ${why}`)
        else desk.passed()
      }
      const text = stateOf(binder)
      await binder.close()
      binder = await openBinder(folder, { by: 'Ana' })
      if (stateOf(binder) !== text) desk.failed('another state after opening again')
      await binder.checkpoint()
      textOf(documentsOnDisk(folder))
      await binder.close()
    }
  }
}

type Open = Awaited<ReturnType<typeof openBinder>>
const ids = ['d0', 'd1', 'd2', 'd3', 'd4']

function stateOf(binder: Open): string {
  const dossiers = [...binder.allSpines()].map(({ id }) => id).sort()
  return stableJson({
    dossiers: Object.fromEntries(dossiers.map((id) => [id, binder.dossier(id)])),
    removed: binder.safety
      .removed()
      .map(({ id }) => id)
      .sort(),
    settings: binder.settings(),
    tally: binder.tally()
  })
}

async function sequence(desk: ProofDesk, open: () => Open, n: number): Promise<string | null> {
  const binder = open()
  const states = [stateOf(binder)]
  for (let step = 0; step < 4; step++) {
    const number = n * 10 + step + Math.floor(desk.random() * 1e9) * 6
    const there = ids.filter((id) => binder.spines([id]).length > 0)
    const away = binder.safety.removed().map(({ id }) => id)
    const sign = { id: `s${number}`, at: aMoment, by: 'Ana' }
    const pick = <T>(all: readonly T[]) => all[Math.floor(desk.random() * all.length)] as T
    let act: Act
    if (away.length > 0 && desk.random() < 0.4) act = { ...sign, kind: 'bring-back', dossiers: away }
    else if (there.length > 1 && desk.random() < 0.4) act = { ...sign, kind: 'remove', dossiers: [pick(there)] }
    else if (there.length === 5) {
      const documents = Object.fromEntries(ids.map((id) => [`dossiers/${id}`, binder.dossier(id)]))
      const made = scripted(Math.floor(desk.random() * 60), documents)
      act =
        made.kind === 'new' ? { ...sign, kind: 'settings', set: { owner: `Ana ${number}` } } : { ...made, id: sign.id }
    } else act = { ...sign, kind: 'card', dossier: pick(there), set: { notes: `n${number}` } }
    await binder.act(act)
    const after = stateOf(binder)
    if (binder.undoState().undo?.id === act.id) states.push(after)
    // An act that changes nothing leaves nothing to undo: it must truly have changed nothing.
    else if (after !== states.at(-1)) return `${act.kind} can't be undone`
  }
  const steps = states.length - 1
  if (steps === 0) return null
  for (let step = steps - 1; step >= 0; step--) {
    await binder.undo(aMoment)
    if (stateOf(binder) !== states[step]) return `undo ${step} gave another state`
  }
  await binder.redo(aMoment)
  if (stateOf(binder) !== states[1]) return 'redo gave another state'
  return null
}
