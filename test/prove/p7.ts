import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { createBinder } from '../../electron/shelf/createBinder.ts'
import { openBinder } from '../../electron/shelf/openBinder.ts'
import { ProblemError } from '../../shared/problem.ts'
import type { Proof, ProofDesk } from './proof.ts'
import { aMoment, firstAct, settings } from './script.ts'

type Vanishing = 'file' | 'files' | 'dossiers' | 'marker' | 'folder' | 'mount'
const ways: readonly Vanishing[] = ['file', 'files', 'dossiers', 'marker', 'folder', 'mount']

/** P7: files, folders, the marker, the whole disk go and come back: nothing is written or deleted without being asked. */
export const vanishing: Proof = {
  promise: 'P7',
  what: 'files, marker, folder, mount vanish and come back: nothing taken for deleted',
  gate: 200,
  quick: 12,
  async run(count, desk) {
    for (let n = 0; n < count; n++) {
      const way = ways[n % ways.length] as Vanishing
      const why = await vanish(desk, way)
      if (why) desk.failed(`${way} ${n}: ${why}`)
      else desk.passed()
    }
  }
}

async function vanish(desk: ProofDesk, way: Vanishing): Promise<string | null> {
  const root = desk.folder()
  const folder = createBinder(join(root, 'b'), settings, 'Ana')
  const aside = join(root, 'aside')
  mkdirSync(aside)
  let binder = await openBinder(folder, { by: 'Ana' })
  await binder.act(firstAct)
  await binder.checkpoint()
  await binder.swept()
  const dossiers = join(folder, 'dossiers')
  const names = readdirSync(dossiers).sort()
  const before = new Map(names.map((name) => [name, readFileSync(join(dossiers, name), 'utf8')]))
  const gone = way === 'file' ? names.slice(0, 1) : names.slice(0, 1 + Math.floor(desk.random() * names.length))
  const move = (from: string, to: string) => renameSync(from, to)
  const away = () => {
    if (way === 'file' || way === 'files') for (const name of gone) move(join(dossiers, name), join(aside, name))
    else if (way === 'dossiers') move(dossiers, join(aside, 'dossiers'))
    else if (way === 'marker') move(join(folder, 'carpeta.json'), join(aside, 'carpeta.json'))
    else move(folder, join(aside, 'b'))
    // An unplugged disk leaves an empty folder where it was mounted.
    if (way === 'mount') mkdirSync(folder)
  }
  const back = () => {
    if (way === 'file' || way === 'files') for (const name of gone) move(join(aside, name), join(dossiers, name))
    else if (way === 'dossiers') move(join(aside, 'dossiers'), dossiers)
    else if (way === 'marker') move(join(aside, 'carpeta.json'), join(folder, 'carpeta.json'))
    else {
      if (way === 'mount') rmSync(folder, { recursive: true, force: true })
      move(join(aside, 'b'), folder)
    }
  }
  away()
  await binder.swept()
  const isOpenStill = way === 'file' || way === 'files'
  const wrong: string[] = []
  if (binder.tally().total !== names.length) wrong.push(`${binder.tally().total} counted while away`)
  try {
    const target = `${(gone[0] ?? 'd0.json').replace('.json', '')}`
    await binder.act({ id: 'x1', at: aMoment, by: 'Ana', kind: 'card', dossier: target, set: { notes: 'written' } })
    wrong.push('an act was saved into nothing')
  } catch (thrown) {
    if (!(thrown instanceof ProblemError)) throw thrown
  }
  if (way === 'mount' && readdirSync(folder).length > 0) wrong.push('something was written into the empty mount')
  if (!isOpenStill && desk.random() < 0.5) {
    // Closed while away, as when the computer is shut down.
    await binder.close()
    if (way === 'mount' && readdirSync(folder).length > 0) wrong.push('closing wrote into the empty mount')
    back()
    binder = await openBinder(folder, { by: 'Ana' })
  } else back()
  await binder.swept()
  await binder.swept()
  if (binder.troubles().length > 0) wrong.push(`still in trouble: ${JSON.stringify(binder.troubles())}`)
  if (binder.safety.removed().length > 0) wrong.push('taken for removed')
  await binder.close()
  for (const [name, text] of before) {
    if (readFileSync(join(dossiers, name), 'utf8') !== text) wrong.push(`${name} was changed`)
  }
  for (const name of readdirSync(dossiers)) if (!before.has(name)) unlinkSync(join(dossiers, name))
  return wrong.length > 0 ? wrong.join('; ') : null
}
