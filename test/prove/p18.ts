import { join } from 'node:path'
import { createBinder } from '../../electron/shelf/createBinder.ts'
import { openBinder } from '../../electron/shelf/openBinder.ts'
import { tableKinds } from '../../shared/export/exportKinds.ts'
import { languages } from '../../shared/words.ts'
import { newAct } from '../desk/aDossier.ts'
import { someSettings } from '../desk/tempBinder.ts'
import { nastyDossier } from '../export/nasty.ts'
import { roundTrip } from '../export/roundTrip.ts'
import type { Proof } from './proof.ts'

const atOnce = 500

/** P18: tables go out, no cell of them is run, and they come back as they were. A try is a line; each language takes its share. */
export const exportAndBack: Proof = {
  promise: 'P18',
  what: 'lines out to CSV and in again: identity, no live formula, nothing added',
  gate: 10_000,
  quick: 400,
  async run(count, desk) {
    const folder = createBinder(join(desk.folder(), 'binder'), someSettings(), 'Ana')
    const binder = await openBinder(folder, { by: 'Ana' })
    try {
      // Thirteen lines a dossier in each language: card, next contact, slip, talk, and the nine questions of a form.
      const dossiers = Math.ceil(count / (13 * languages.length))
      for (let from = 0; from < dossiers; from += atOnce) {
        const some = Math.min(atOnce, dossiers - from)
        await binder.act(newAct(...Array.from({ length: some }, (_, n) => nastyDossier(from + n, desk.random))))
      }
      for (const language of languages) {
        const { live, changed, lines, again, anew } = roundTrip(binder, language)
        if (live > 0) desk.failed(`${language}: ${live} cells would be run`)
        for (const one of changed) desk.failed(`${language}: ${one}`)
        for (const [kind, plan] of Object.entries(again)) {
          if (plan.dossiers.length > 0) desk.failed(`${language}: the ${kind} would add ${plan.dossiers.length}`)
        }
        const spines = [...binder.allSpines()]
        anew.dossiers.forEach(({ card }, n) => {
          const spine = spines[n]
          const isSame = card.name === spine?.name && card.phones[0]?.key === spine.phoneKey
          if (!isSame) desk.failed(`${language}: ${spine?.name} came into an empty binder as ${card.name}`)
        })
        if (anew.dossiers.length !== spines.length) desk.failed(`${language}: ${anew.notTaken.length} not taken anew`)
        desk.passed(lines - tableKinds.length - changed.length)
      }
    } finally {
      await binder.close()
    }
  }
}
