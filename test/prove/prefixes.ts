import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { disk } from '../../electron/shelf/disk.ts'
import { openBinder } from '../../electron/shelf/openBinder.ts'
import { ProblemError } from '../../shared/problem.ts'
import { failingPort } from '../desk/failingPort.ts'
import { preparedBinder } from './failingDisk.ts'
import type { Proof } from './proof.ts'
import { aMoment, scripted } from './script.ts'
import { documentsOnDisk, textOf } from './state.ts'

/** P13: an act stops after each of its file calls; reopened, it is there fully or not at all. */
export const prefixes: Proof = {
  promise: 'P13',
  what: 'acts cut off after each of their file calls',
  gate: 30,
  quick: 3,
  async run(count, desk) {
    const template = join(desk.folder(), 'template')
    const before = await preparedBinder(template)
    for (let n = 0; n < count; n++) {
      const after = before.copy()
      const act = scripted(n + 6, before.documents)
      const isUndo = n % 5 === 4
      after.act(act)
      if (isUndo) after.undo()
      const allowed = [textOf(before.documents), textOf(after.documents)]
      if (isUndo) {
        const between = before.copy()
        between.act(act)
        allowed.push(textOf(between.documents))
      }
      let isGood = true
      for (let at = 1, isThrough = false; !isThrough; at++) {
        const folder = join(desk.folder(), 'b')
        cpSync(template, folder, { recursive: true })
        const port = failingPort(disk, null)
        let saved = 0
        try {
          const binder = await openBinder(folder, { by: 'Ana', port })
          port.begin({ at, code: 'EIO', isForEver: true, isTorn: at % 2 === 0 })
          try {
            await binder.act(act)
            saved = 1
            if (isUndo) {
              await binder.undo(aMoment)
              saved = 2
            }
          } catch (thrown) {
            if (!(thrown instanceof ProblemError)) throw thrown
          } finally {
            await binder.close()
          }
        } catch (thrown) {
          if (!(thrown instanceof ProblemError)) throw thrown
        }
        isThrough = port.calls() < at
        port.stop()
        const binder = await openBinder(folder, { by: 'Ana' })
        await binder.close()
        const text = textOf(documentsOnDisk(folder))
        if (!allowed.includes(text)) {
          isGood = false
          desk.failed(`act ${n} (${act.kind}) cut at ${at}: half of it is there`)
        }
        const final = textOf(after.documents)
        if (saved === (isUndo ? 2 : 1) && text !== final) {
          isGood = false
          desk.failed(`act ${n} (${act.kind}) cut at ${at}: told saved, not there`)
        }
      }
      if (isGood) desk.passed()
    }
  }
}
