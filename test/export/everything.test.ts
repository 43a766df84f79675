import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type ExportWanted, makingExport } from '../../electron/export/makeExport.ts'
import { type ExportPlace, folderPlace, memoryPlace } from '../../electron/export/places.ts'
import { day } from '../../shared/day.ts'
import { jsonSchemaOf } from '../../shared/export/wholeBinder.ts'
import { aDossier, looseSlipAct, newAct } from '../desk/aDossier.ts'
import { tempBinder } from '../desk/tempBinder.ts'
import { randomFrom } from '../prove/proof.ts'
import { nastyDossier } from './nasty.ts'
import { fieldsOf, readBinder } from './readBinder.ts'

let desk: Awaited<ReturnType<typeof tempBinder>>
beforeEach(async () => {
  desk = await tempBinder()
  const random = randomFrom(3)
  await desk.binder.act(newAct(...Array.from({ length: 12 }, (_, n) => nastyDossier(n, random))))
  await desk.binder.act(looseSlipAct('loose', '2026-12-01'))
})
afterEach(() => desk.done())

function make(shape: ExportWanted['shape'], place: ExportPlace) {
  const steps = makingExport(
    desk.binder,
    { what: ['slips', 'everything'], language: 'es', today: day('2026-11-22'), shape },
    place
  )
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

describe('everything as JSON', () => {
  test('as a folder: a file a document, as they are, and the schemas beside them', async () => {
    const folder = join(desk.root, 'out')
    const { files, left } = make('folder', folderPlace(folder))
    expect(left).toEqual([])
    expect(files.map(({ kind, rows }) => [kind, rows])).toEqual([
      ['slips', 12],
      ['everything', 14]
    ])
    expect(readdirSync(folder).sort()).toEqual(['Clients 2026 - notas - 2026-11-22.csv', 'todo'])
    const read = (name: string) => JSON.parse(readFileSync(join(folder, 'todo', name), 'utf8')) as unknown
    expect(read('dossiers/d3.json')).toEqual(desk.binder.dossier('d3'))
    expect(read('binder.json')).toEqual(desk.binder.settings())
    expect(read('days/2026-12.json')).toEqual(desk.binder.daySheet(day('2026-12-01')))
    expect(read('schemas/dossier.schema.json')).toEqual(JSON.parse(JSON.stringify(jsonSchemaOf('dossier'))))
    expect(jsonSchemaOf('dossier')).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      required: ['id', 'made', 'card', 'filing', 'history', 'stamps', 'slips']
    })
  })

  test('as one file for a page: the same documents', () => {
    const place = memoryPlace()
    make('file', place)
    const [, text] = [...place.made.values()].map(String)
    const whole = JSON.parse(text ?? '') as {
      dossiers: { id: string }[]
      days: unknown[]
      settings: unknown
      lists: object
    }
    expect(whole.dossiers.map(({ id }) => id).sort()).toEqual(Array.from({ length: 12 }, (_, n) => `d${n}`).sort())
    expect(whole.dossiers.find(({ id }) => id === 'd7')).toEqual(desk.binder.dossier('d7'))
    expect(whole.days).toEqual([desk.binder.daySheet(day('2026-12-01'))])
    expect(whole.settings).toEqual(desk.binder.settings())
    expect(whole.lists).toEqual({})
  })

  test('nothing is left out unsaid, though a file is damaged; left half way nothing stays', async () => {
    await desk.binder.checkpoint()
    writeFileSync(join(desk.folder, 'dossiers/d5.json'), 'not a document')
    await desk.binder.close()
    await desk.reopen()
    await desk.binder.swept()
    const folder = join(desk.root, 'out')
    const { left, files } = make('folder', folderPlace(folder))
    // A version from before may stand in for the damaged file.
    expect(left.length + (files[1]?.rows ?? 0)).toBe(14)
    const half = folderPlace(join(desk.root, 'half'))
    makingExport(
      desk.binder,
      { what: ['cards', 'everything'], language: 'en', today: day('2026-11-22'), shape: 'folder' },
      half
    ).next()
    half.drop()
    expect(readdirSync(desk.root)).not.toContain('half')
  })
})

describe('a binder read without Carpeta', () => {
  test('every field is listed, from the files and from the journal over them', async () => {
    await desk.binder.checkpoint()
    await desk.binder.act(newAct(aDossier('late', { name: 'Último «=1»', on: '2027-01-04' })))
    const asItLay = join(desk.root, 'as it lay')
    cpSync(desk.folder, asItLay, { recursive: true, filter: (path) => !path.endsWith('late.json') })
    const { lines, isWhole } = readBinder(asItLay)
    expect(isWhole).toBe(true)
    expect(lines).toContain('# dossiers/late: saved in the journal, its file is older')
    for (const { id } of desk.binder.allSpines()) {
      for (const field of fieldsOf(desk.binder.dossier(id))) expect(lines).toContain(`dossiers/${id}  ${field}`)
    }
    for (const field of fieldsOf(desk.binder.settings())) expect(lines).toContain(`binder  ${field}`)
    for (const field of fieldsOf(desk.binder.daySheet(day('2026-12-01')))) {
      expect(lines).toContain(`days/2026-12  ${field}`)
    }
  })

  test('what is damaged is said', async () => {
    await desk.binder.checkpoint()
    const path = join(desk.folder, 'dossiers/d5.json')
    writeFileSync(path, readFileSync(path, 'utf8').replace('Client 5', 'Client 6'))
    const { lines, isWhole } = readBinder(desk.folder)
    expect(isWhole).toBe(false)
    expect(lines).toContain('! dossiers/d5: the checksum does not hold')
  })
})
