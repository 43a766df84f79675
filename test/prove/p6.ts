import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createBinder } from '../../electron/shelf/createBinder.ts'
import { openBinder } from '../../electron/shelf/openBinder.ts'
import { seal, unseal } from '../../electron/shelf/sealed.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { conflictNameOf } from '../../shared/file/conflictName.ts'
import { isId } from '../../shared/id.ts'
import type { Proof, ProofDesk } from './proof.ts'
import { firstAct, settings } from './script.ts'

/** How five sync programs name a second version of d0.json, in three languages where they speak. */
const patterns = [
  'd0 (conflicted copy 2026-11-22).json',
  'd0 (Ana’s conflicted copy 2026-11-22).json',
  'd0 (Copia en conflicto de Ana 2026-11-22).json',
  'd0 (In Konflikt stehende Kopie von Ana 2026-11-22).json',
  'd0 (Case Conflict).json',
  'd0 (conflicted copy 2026-11-22 093000).json',
  'd0_conflict-20261122-093000.json',
  'd0.sync-conflict-20261122-093000-ABCDEFG.json',
  'd0-DESKTOP-7K2.json',
  'd0-Anas-MacBook.json',
  'd0 2.json',
  'd0 (1).json'
]

/** P6: second versions laid by sync programs are conflicts, never clients; ordinary names raise no alarm. */
export const syncCopies: Proof = {
  promise: 'P6',
  what: 'copies of sync programs are conflicts; ordinary names are not',
  gate: 1_000,
  quick: 100,
  async run(count, desk) {
    for (const name of patterns) {
      const of = conflictNameOf(name, isId)
      if (of === 'd0') desk.passed()
      else desk.failed(`${name} is taken for ${of}`)
    }
    for (let n = 0; n < count; n++) {
      const name = ordinary(desk.random)
      const of = conflictNameOf(name, isId)
      if (of === null) desk.passed()
      else desk.failed(`false alarm: ${name} is taken for ${of}`)
    }
    await inABinder(desk)
  }
}

function ordinary(random: () => number): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789-'
  const length = 1 + Math.floor(random() * 40)
  const id = Array.from({ length }, () => letters[Math.floor(random() * letters.length)]).join('')
  const kinds = [
    `${id}.json`,
    `${id}.txt`,
    `.${id}.json.swp`,
    `${id}.json~`,
    `Aceites ${id}.json.bak`,
    `${id}.sync.pdf`
  ]
  return kinds[Math.floor(random() * kinds.length)] as string
}

async function inABinder(desk: ProofDesk): Promise<void> {
  const folder = createBinder(join(desk.folder(), 'b'), settings, 'Ana')
  const binder = await openBinder(folder, { by: 'Ana' })
  await binder.act(firstAct)
  await binder.checkpoint()
  const { head, data } = unseal('dossiers/d0', readFileSync(join(folder, 'dossiers/d0.json')))
  const other = structuredClone(data) as Dossier
  other.card.notes = 'theirs'
  for (const name of patterns)
    writeFileSync(join(folder, 'dossiers', name), seal('dossiers/d0', head, 'Ben', other).bytes)
  await binder.swept()
  const isOne =
    binder.tally().total === 5 &&
    binder
      .troubles()
      .map((one) => one.document)
      .join() === 'dossiers/d0'
  if (isOne && binder.safety.lookAt('dossiers/d0').kind === 'two-versions') desk.passed()
  else desk.failed(`${binder.tally().total} clients, ${JSON.stringify(binder.troubles())}`)
  await binder.close()
}
