import { spawnSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { createBinder } from '../../electron/shelf/createBinder.ts'
import { openBinder } from '../../electron/shelf/openBinder.ts'
import { newAct } from '../desk/aDossier.ts'
import { someSettings } from '../desk/tempBinder.ts'
import { nastyDossier } from '../export/nasty.ts'
import { fieldsOf, readBinder } from '../export/readBinder.ts'
import type { Proof } from './proof.ts'

/** P25: a program in another language lists every field of every dossier, those only the journal holds among them. A try is a dossier. */
export const readWithoutUs: Proof = {
  promise: 'P25',
  what: 'dossiers whose every field 150 lines of Python list',
  gate: 5000,
  quick: 100,
  async run(count, desk) {
    if (spawnSync('python3', ['--version']).status !== 0) {
      desk.note('NOT TRIED: there is no python3 here')
      return
    }
    const root = desk.folder()
    const binder = await openBinder(createBinder(join(root, 'binder'), someSettings(), 'Ana'), { by: 'Ana' })
    try {
      const some = (from: number, to: number) =>
        newAct(...Array.from({ length: to - from }, (_, n) => nastyDossier(from + n, desk.random)))
      const inFiles = Math.ceil(count * 0.8)
      await binder.act(some(0, inFiles))
      await binder.checkpoint()
      await binder.act(some(inFiles, count))
      const copy = join(root, 'copy')
      cpSync(binder.where, copy, { recursive: true })
      const { lines, isWhole } = readBinder(copy)
      if (!isWhole) desk.failed('the reader could not read everything')
      for (const { id } of binder.allSpines()) {
        const missing = fieldsOf(binder.dossier(id)).filter((field) => !lines.has(`dossiers/${id}  ${field}`))
        if (missing.length > 0) desk.failed(`${id}: not listed: ${missing.slice(0, 3).join('; ')}`)
        else desk.passed()
      }
    } finally {
      await binder.close()
    }
  }
}
