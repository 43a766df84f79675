import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createBinder } from '../../electron/shelf/createBinder.ts'
import { openBinder } from '../../electron/shelf/openBinder.ts'
import { seal, sumIn, unseal } from '../../electron/shelf/sealed.ts'
import type { Act } from '../../shared/act.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { type DocumentKind, stepsOf, versionOf } from '../../shared/file/steps.ts'
import { ProblemError } from '../../shared/problem.ts'
import type { Proof, ProofDesk } from './proof.ts'
import { aMoment, firstAct, settings } from './script.ts'

/** P11: what a later Carpeta wrote beside what we know stays through our saves; what only it may write we do not touch. */
export const versionsOfTheFormat: Proof = {
  promise: 'P11',
  what: 'unknown fields survive our saves; newer files are read only, too new ones left alone',
  gate: 300,
  quick: 12,
  async run(count, desk) {
    for (const kind of Object.keys(stepsOf) as DocumentKind[]) {
      const steps = stepsOf[kind].map((step) => step.to)
      if (steps.join() === steps.map((_, n) => n + 2).join() && versionOf(kind) === steps.length + 1) desk.passed()
      else desk.failed(`${kind}: its steps leave a version out`)
    }
    for (let n = 0; n < count; n++) {
      const why = await (n % 3 === 2 ? newer(desk, n) : unknown(desk, n))
      if (why) desk.failed(`${n}: ${why}`)
      else desk.passed()
    }
  }
}

async function prepared(desk: ProofDesk) {
  const folder = createBinder(join(desk.folder(), 'b'), settings, 'Ana')
  const binder = await openBinder(folder, { by: 'Ana' })
  await binder.act(firstAct)
  await binder.act(card('d0', 'Ana'))
  await binder.close()
  return { folder, path: join(folder, 'dossiers/d0.json') }
}

const card = (dossier: string, name: string): Act => ({
  id: 'c1',
  at: aMoment,
  by: 'Ana',
  kind: 'card',
  dossier,
  set: { people: [{ id: 'p1', name, phones: [{ text: '021 555' }], mails: [] }] }
})

async function unknown(desk: ProofDesk, n: number): Promise<string | null> {
  const { folder, path } = await prepared(desk)
  const { head, data } = unseal('dossiers/d0', readFileSync(path))
  const marks: string[] = []
  const mark = (where: object) => {
    const text = `mark-${n}-${marks.length}`
    marks.push(text)
    Object.assign(where, { [`later${marks.length}`]: { text, more: [n, null, 'ž'] } })
  }
  const dossier = structuredClone(data) as Dossier
  for (const where of [dossier, dossier.card, dossier.filing, dossier.filing.next ?? {}, dossier.card.people[0] ?? {}])
    mark(where)
  const later = { ...head }
  mark(later)
  writeFileSync(path, seal('dossiers/d0', later, 'Later @ other', dossier).bytes)
  const binder = await openBinder(folder, { by: 'Ana' })
  await binder.swept()
  await binder.act({ id: 'k1', at: aMoment, by: 'Ana', kind: 'card', dossier: 'd0', set: { needs: `corks ${n}` } })
  const slip = { id: 's1', text: 'Send', since: aMoment.day }
  await binder.act({ id: 'k2', at: aMoment, by: 'Ana', kind: 'slip', dossier: 'd0', slip })
  await binder.act({ id: 'k3', at: aMoment, by: 'Ana', kind: 'remove', dossiers: ['d0'] })
  await binder.act({ id: 'k4', at: aMoment, by: 'Ana', kind: 'bring-back', dossiers: ['d0'] })
  await binder.undo(aMoment)
  await binder.undo(aMoment)
  await binder.undo(aMoment)
  await binder.close()
  const text = readFileSync(path, 'utf8')
  // The head's own line goes when the file was taken away and made again; the papers' never.
  const lost = marks.slice(0, 5).filter((one) => !text.includes(one))
  return lost.length > 0 || !sumIn(Buffer.from(text)).isWhole ? `lost ${lost.join()}` : null
}

async function newer(desk: ProofDesk, n: number): Promise<string | null> {
  const { folder, path } = await prepared(desk)
  const isTooNew = n % 2 === 0
  const text = readFileSync(path, 'utf8').replace(
    '"version":1,"minReader":1',
    `"version":9,"minReader":${isTooNew ? 9 : 1}`
  )
  const bytes = Buffer.from(text.replace(/"sha256":"[0-9a-f]{64}"/, `"sha256":"${'0'.repeat(64)}"`))
  const sealed = Buffer.from(bytes.toString().replace('0'.repeat(64), sumOfZeroed(bytes)))
  writeFileSync(path, sealed)
  const binder = await openBinder(folder, { by: 'Ana' })
  await binder.swept()
  const wrong: string[] = []
  for (const act of [card('d0', 'Ben'), { ...card('d0', 'Ben'), kind: 'remove', dossiers: ['d0'] } as Act]) {
    try {
      await binder.act(act)
      wrong.push(`${act.kind} was saved over it`)
    } catch (thrown) {
      if (!(thrown instanceof ProblemError) || thrown.problem.kind !== 'newer-version') wrong.push(String(thrown))
    }
  }
  if (!binder.troubles().some(({ document }) => document === 'dossiers/d0')) wrong.push('not said')
  if (binder.safety.lookAt('dossiers/d0').solves.length > 0) wrong.push('offered to be settled')
  await binder.close()
  if (!readFileSync(path).equals(sealed)) wrong.push('its bytes were changed')
  return wrong.length > 0 ? wrong.join('; ') : null
}

/** The sum of bytes whose seal is zeros: what `sumIn` takes once the seal stands in them. */
function sumOfZeroed(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
