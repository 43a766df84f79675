import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { binderPaths } from '../../electron/shelf/binderPaths.ts'
import { addDays, day } from '../../shared/day.ts'
import type { Paper } from '../../shared/paper.ts'
import { aDossier, aMoment, newAct } from '../desk/aDossier.ts'
import { aPdf } from '../desk/somePapers.ts'
import { tempBinder } from '../desk/tempBinder.ts'

let desk: Awaited<ReturnType<typeof tempBinder>>
beforeEach(async () => {
  desk = await tempBinder()
  await desk.binder.act(newAct(aDossier('d1'), aDossier('d2')))
})
afterEach(() => desk.done())

const first = day('2026-11-22')
const signed = (id: string) => ({ id, at: aMoment, by: 'Ana' })
const pathOf = (paper: Paper, dossier = 'd1') => join(desk.folder, 'papers', dossier, paper.file)
let count = 0

async function lay(line: string): Promise<Paper> {
  const bytes = aPdf(line)
  const growing = desk.binder.paperFiles.grow()
  growing.add(bytes)
  const { sha256 } = growing.seal()
  const file = growing.layIn('d1', `${line}.pdf`)
  const media = 'application/pdf'
  const paper: Paper = {
    id: line,
    name: line,
    kind: 'other',
    file,
    bytes: bytes.length,
    sha256,
    media,
    added: aMoment,
    by: ''
  }
  await desk.binder.act({ ...signed(`in-${++count}`), kind: 'paper-in', dossier: 'd1', papers: [paper] })
  return paper
}
const away = (paper: Paper) =>
  desk.binder.act({ ...signed(`away-${++count}`), kind: 'paper-away', dossier: 'd1', papers: [paper.id] })

/** Everything written so far happened long ago. */
async function longAgo() {
  await desk.binder.checkpoint()
  const { journals, history, papers } = binderPaths(desk.folder)
  for (const folder of [journals, history, papers, join(desk.folder, 'dossiers')]) age(folder)
}
function age(path: string) {
  if (!existsSync(path)) return
  if (statSync(path).isDirectory()) for (const name of readdirSync(path)) age(join(path, name))
  else utimesSync(path, 1_500_000_000, 1_500_000_000)
}

/** The daily look on so many days in a row. */
async function daysGoBy(from: number, to: number) {
  for (let n = from; n <= to; n++) await desk.binder.safety.rotate(addDays(first, n))
}
/** Undo knows 200 acts: so many others came after. */
async function undoIsFull() {
  for (let n = 0; n < 201; n++) {
    await desk.binder.act({ ...signed(`fill-${++count}`), kind: 'card', dossier: 'd2', set: { needs: String(n) } })
  }
}

describe('files of papers nobody names any more', () => {
  test('go after 30 days in which they could be laid back and 90 of being found loose, once no version and no undo names them; the named stay', async () => {
    const [gone, kept] = [await lay('gone'), await lay('kept')]
    await away(gone)
    await undoIsFull()
    await longAgo()
    await daysGoBy(0, 30)
    expect(existsSync(binderPaths(desk.folder).loose)).toBe(false)
    await daysGoBy(31, 31)
    expect(readFileSync(binderPaths(desk.folder).loose, 'utf8')).toContain('"d1/')
    await daysGoBy(32, 120)
    expect([existsSync(pathOf(gone)), existsSync(pathOf(kept))]).toEqual([true, true])
    await daysGoBy(121, 121)
    expect([existsSync(pathOf(gone)), existsSync(pathOf(kept))]).toEqual([false, true])
    expect(JSON.parse(readFileSync(binderPaths(desk.folder).loose, 'utf8'))).toEqual({})
  })

  test('stay while undo or a version could bring them back', async () => {
    const paper = await lay('taken-off')
    await away(paper)
    await longAgo()
    await daysGoBy(0, 150)
    expect(existsSync(pathOf(paper))).toBe(true)
    await desk.binder.undo({ day: addDays(first, 150), time: aMoment.time })
    expect(desk.binder.dossier('d1').papers?.map(({ id }) => id)).toEqual(['taken-off'])
    expect(existsSync(pathOf(paper))).toBe(true)
  })

  test('stay in the trash, and when the dossier can not be read', async () => {
    const paper = await lay('in-trash')
    await desk.binder.act({ ...signed('remove'), kind: 'remove', dossiers: ['d1'] })
    await undoIsFull()
    await longAgo()
    await daysGoBy(0, 20)
    expect(existsSync(binderPaths(desk.folder).loose)).toBe(false)
    await desk.binder.act({ ...signed('back'), kind: 'bring-back', dossiers: ['d1'] })
    await desk.binder.checkpoint()
    writeFileSync(join(desk.folder, 'dossiers/d1.json'), 'broken')
    await undoIsFull()
    await longAgo()
    await daysGoBy(21, 130)
    expect(existsSync(pathOf(paper))).toBe(true)
    rmSync(join(desk.folder, 'dossiers/d1.json'))
    await daysGoBy(131, 240)
    expect(existsSync(pathOf(paper))).toBe(true)
  })

  test('one brought again meanwhile begins anew', async () => {
    const paper = await lay('again')
    await away(paper)
    await undoIsFull()
    await longAgo()
    await daysGoBy(0, 60)
    await lay('again')
    await daysGoBy(61, 62)
    expect(JSON.parse(readFileSync(binderPaths(desk.folder).loose, 'utf8'))).toEqual({})
    await daysGoBy(63, 110)
    expect(existsSync(pathOf(paper))).toBe(true)
  })
})
