import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { copiesIn } from '../../electron/shelf/copies.ts'
import { createBinder } from '../../electron/shelf/createBinder.ts'
import { openBinder } from '../../electron/shelf/openBinder.ts'
import { addDays } from '../../shared/day.ts'
import { stableJson } from '../../shared/file/stableJson.ts'
import type { Proof } from './proof.ts'
import { aMoment, firstAct, settings } from './script.ts'

/** P9: a dossier goes back to any of its versions and is, byte for byte, what it was; a bad copy pushes out no good one. */
export const returning: Proof = {
  promise: 'P9',
  what: 'returns to kept versions, equal to what they were; bad copies push out no good one',
  gate: 1_000,
  quick: 40,
  async run(count, desk) {
    const folder = createBinder(join(desk.folder(), 'b'), settings, 'Ana')
    let binder = await openBinder(folder, { by: 'Ana' })
    await binder.act(firstAct)
    const was: string[] = [stableJson(binder.dossier('d0'))]
    const many = Math.min(60, 10 + count)
    for (let n = 0; n < many; n++) {
      await binder.act({
        id: `v${n}`,
        at: aMoment,
        by: 'Ana',
        kind: 'card',
        dossier: 'd0',
        set: { notes: `version ${n}` }
      })
      was.push(stableJson(binder.dossier('d0')))
      if (n % 7 === 3) await binder.checkpoint()
      if (n % 23 === 11) {
        await binder.close()
        binder = await openBinder(folder, { by: 'Ana' })
      }
    }
    const versions = binder.safety.versions('d0').toReversed()
    if (versions.length !== was.length) desk.failed(`${versions.length} versions kept of ${was.length}`)
    for (let n = 0; n < count; n++) {
      const nth = Math.floor(desk.random() * was.length)
      const sign = { id: `r${n}`, at: aMoment, by: 'Ana' }
      await binder.safety.returnTo('d0', versions[nth]?.sha ?? '', sign)
      if (stableJson(binder.dossier('d0')) === was[nth]) desk.passed()
      else desk.failed(`return ${n} to version ${nth} gave another`)
    }
    const where = join(desk.folder(), 'copies')
    for (let n = 0; n < 14; n++) await binder.safety.copy(where, addDays(aMoment.day, n), () => {})
    await binder.checkpoint()
    writeFileSync(join(folder, 'dossiers/d1.json'), 'broken')
    await binder.swept()
    for (let n = 14; n < 18; n++) await binder.safety.copy(where, addDays(aMoment.day, n), () => {})
    if (copiesIn(where).some(({ day }) => day === aMoment.day)) desk.passed()
    else desk.failed('a copy of a damaged binder pushed out a good one')
    await binder.close()
  }
}
