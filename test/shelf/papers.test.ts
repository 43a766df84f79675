import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makingExport } from '../../electron/export/makeExport.ts'
import { folderPlace } from '../../electron/export/places.ts'
import { disk } from '../../electron/shelf/disk.ts'
import { isTemporary } from '../../electron/shelf/wholeFile.ts'
import { day } from '../../shared/day.ts'
import { type Paper, papersOf } from '../../shared/paper.ts'
import { aDossier, aMoment, newAct } from '../desk/aDossier.ts'
import { failingPort } from '../desk/failingPort.ts'
import { aPdf } from '../desk/somePapers.ts'
import { tempBinder } from '../desk/tempBinder.ts'
import { fieldsOf, readBinder } from '../export/readBinder.ts'

let desk: Awaited<ReturnType<typeof tempBinder>>
const port = failingPort(disk, null)
beforeEach(async () => {
  port.stop()
  desk = await tempBinder({ port })
  await desk.binder.act(newAct(aDossier('d1'), aDossier('d2')))
})
afterEach(() => {
  port.stop()
  return desk.done()
})

/** Lays a file on a dossier as the room does. */
async function lay(id: string, bytes: Buffer, name = `${id}.pdf`): Promise<Paper> {
  const growing = desk.binder.paperFiles.grow()
  growing.add(bytes)
  const { sha256 } = growing.seal()
  const file = growing.layIn('d1', name)
  const paper: Paper = {
    id,
    name,
    kind: 'other',
    file,
    bytes: bytes.length,
    sha256,
    media: 'application/pdf',
    added: aMoment,
    by: 'Ana'
  }
  await desk.binder.act({ id: `in-${id}`, at: aMoment, by: 'Ana', kind: 'paper-in', dossier: 'd1', papers: [paper] })
  return paper
}
const signed = { id: 'restored', at: aMoment, by: 'Ana' }
const at = (paper: Paper, root = desk.folder) => join(root, 'papers/d1', paper.file)

describe('copies of the binder', () => {
  test('hold the papers, the same bytes once over many days, and bring them back', async () => {
    const paper = await lay('a', aPdf())
    const where = join(desk.root, 'copies')
    mkdirSync(where)
    const copies = ['2026-11-21', '2026-11-22'].map((name) => join(where, name)) as [string, string]
    await desk.binder.safety.copy(where, day('2026-11-21'), () => {})
    await desk.binder.safety.copy(where, day('2026-11-22'), () => {})
    expect(readFileSync(at(paper, copies[1]))).toEqual(aPdf())
    expect(statSync(at(paper, copies[0])).ino).toBe(statSync(at(paper, copies[1])).ino)
    expect(statSync(at(paper)).ino).not.toBe(statSync(at(paper, copies[0])).ino)
    rmSync(at(paper))
    await desk.binder.safety.restore(copies[1], 'd1', signed)
    expect(readFileSync(at(paper))).toEqual(aPdf())
    writeFileSync(at(paper, copies[0]), 'cut')
    await expect(desk.binder.safety.restore(copies[0], 'd1', { ...signed, id: 'again' })).rejects.toThrow(
      'wrong-checksum'
    )
  })
})

describe('everything taken along', () => {
  test('the files lie beside the dossiers; one that is missing is named', async () => {
    const paper = await lay('a', aPdf())
    const missing = await lay('b', aPdf('other'))
    rmSync(at(missing))
    const folder = join(desk.root, 'out')
    const steps = makingExport(
      desk.binder,
      { what: ['everything'], language: 'en', today: day('2026-11-22'), shape: 'folder' },
      folderPlace(folder)
    )
    let step = steps.next()
    while (!step.done) step = steps.next()
    expect(step.value.left).toEqual(['Client d1: b.pdf'])
    expect(readFileSync(join(folder, 'everything/papers/d1', paper.file))).toEqual(aPdf())
  })

  test('a program in another language lists every field of a paper, and its file', async () => {
    const paper = await lay('a', aPdf())
    const { lines } = readBinder(desk.folder)
    for (const field of fieldsOf(desk.binder.dossier('d1'))) expect(lines).toContain(`dossiers/d1  ${field}`)
    expect(lines).toContain(`# paper papers/d1/${paper.file}`)
  })
})

describe('a disk that fails', () => {
  test('at any file call: the paper is whole on the dossier or nowhere, with a sentence, and nothing lies about', async () => {
    const isThere = () => papersOf(desk.binder.dossier('d1')).length > 0
    for (const code of ['ENOSPC', 'EIO', 'EROFS']) {
      for (let call = 1; !isThere(); call++) {
        port.begin({ at: call, code, isForEver: false, isTorn: call % 2 === 0 })
        const said = await lay(`p${call}${code.toLowerCase()}`, aPdf(`${code} ${call}`)).then(
          () => null,
          (thrown: { problem?: { kind: string } }) => thrown.problem?.kind ?? 'no sentence'
        )
        port.stop()
        expect(said === null || /^(disk|no-perm|unknown-intake)/.test(said)).toBe(true)
        for (const { file } of papersOf(desk.binder.dossier('d1')))
          expect(existsSync(join(desk.folder, 'papers/d1', file))).toBe(true)
        if (call > 200) throw new Error('never went through')
      }
      await desk.binder.act({
        id: `away-${code}`,
        at: aMoment,
        by: 'Ana',
        kind: 'paper-away',
        dossier: 'd1',
        papers: papersOf(desk.binder.dossier('d1')).map(({ id }) => id)
      })
    }
    await desk.reopen()
    expect(disk.list(join(desk.folder, '.carpeta/coming'))).toEqual([])
    expect(disk.list(join(desk.folder, 'papers/d1')).filter(isTemporary)).toEqual([])
  })
})
