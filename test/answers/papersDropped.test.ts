import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { paperLimits, papersOf } from '../../shared/paper.ts'
import { aDossier, newAct } from '../desk/aDossier.ts'
import { type Ask, type TestOffice, type TestPage, testOffice } from './office.ts'

// Many files, and one as large as they may be: on a real disk, through the real door, whole or not at all.

let office: TestOffice
let page: TestPage
let ask: Ask
let folder: string
beforeEach(async () => {
  office = testOffice()
  page = office.page()
  ask = page.ask
  await ask.shelf.create({ name: 'Clients', owner: 'Ana', language: 'en', country: 'IE', openWeekdays: [1], limit: 30 })
  await ask.binder.act({ act: newAct(aDossier('d1')) })
  folder = join(office.home, 'Carpeta/Clients')
})
afterEach(() => office.away())

const inFolder = (name: string) => (existsSync(join(folder, name)) ? readdirSync(join(folder, name)) : [])
const papers = async () => papersOf(await ask.binder.dossier({ id: 'd1' }))
const mega = new Uint8Array(1024 * 1024)
const chunk = (n: number) => {
  new DataView(mega.buffer).setUint32(0, n)
  return new Blob([mega])
}
async function bringOne(n: number): Promise<string> {
  const bytes = new TextEncoder().encode(`paper ${n}`)
  const { intake } = await ask.papers.begin({ dossier: 'd1', name: `Paper ${n}.txt`, size: bytes.length })
  await ask.papers.chunk({ intake, bytes: new Blob([bytes]) })
  return intake
}

test('200 files: stopped at the 60th nothing stays; whole they are one act, in their order, undone at once', async () => {
  const some: string[] = []
  for (let n = 0; n < 60; n++) some.push(await bringOne(n))
  expect(inFolder('.carpeta/coming')).toHaveLength(60)
  await ask.papers.cancel({ intakes: some })
  expect([inFolder('.carpeta/coming'), inFolder('papers'), await papers()]).toEqual([[], [], []])

  const all: string[] = []
  for (let n = 0; n < paperLimits.atOnce; n++) all.push(await bringOne(n))
  const { taken } = await ask.papers.take({ dossier: 'd1', intakes: all, kind: null })
  expect(taken).toHaveLength(200)
  expect((await papers()).map(({ name }) => name)).toEqual(Array.from({ length: 200 }, (_, n) => `Paper ${n}.txt`))
  expect(inFolder('.carpeta/coming')).toEqual([])
  await ask.binder.undo({})
  expect(await papers()).toEqual([])
}, 60_000)

test('300 MB: stopped on the way nothing stays; whole it is there to the last byte; one more byte is refused', async () => {
  const size = paperLimits.bytes
  const first = await ask.papers.begin({ dossier: 'd1', name: 'film.bin', size })
  for (let n = 0; n < 40; n++) await ask.papers.chunk({ intake: first.intake, bytes: chunk(n) })
  const [growing] = inFolder('.carpeta/coming')
  expect(statSync(join(folder, '.carpeta/coming', growing ?? '')).size).toBe(40 * mega.length)
  await ask.papers.cancel({ intakes: [first.intake] })
  await expect(ask.papers.chunk({ intake: first.intake, bytes: chunk(200) })).rejects.toMatchObject({
    data: { kind: 'unknown-intake' }
  })
  expect([inFolder('.carpeta/coming'), inFolder('papers')]).toEqual([[], []])

  const { intake } = await ask.papers.begin({ dossier: 'd1', name: 'film.bin', size })
  for (let n = 0; n < 300; n++) await ask.papers.chunk({ intake, bytes: chunk(n) })
  const { taken } = await ask.papers.take({ dossier: 'd1', intakes: [intake], kind: null })
  const [paper] = await papers()
  expect([paper?.id, paper?.bytes]).toEqual([taken[0], size])
  expect(statSync(join(folder, 'papers/d1', paper?.file ?? '')).size).toBe(size)
  const last = await ask.papers.bytes({ dossier: 'd1', paper: paper?.id ?? '', from: size - mega.length, most: 4 })
  expect(new DataView(await last.arrayBuffer()).getUint32(0)).toBe(299)
  await expect(ask.papers.begin({ dossier: 'd1', name: 'more.bin', size: size + 1 })).rejects.toMatchObject({
    data: { kind: 'file-too-big' }
  })
}, 120_000)

test('a page that is closed on the way leaves nothing half behind; what another page brings goes on', async () => {
  const other = office.page()
  const { intake } = await other.ask.papers.begin({ dossier: 'd1', name: 'other.txt', size: 3 })
  for (let n = 0; n < 5; n++) await bringOne(n)
  await ask.papers.begin({ dossier: 'd1', name: 'half.txt', size: 9 })
  page.leave()
  await vi.waitFor(() => expect(inFolder('.carpeta/coming')).toHaveLength(1))
  await other.ask.papers.chunk({ intake, bytes: new Blob(['abc']) })
  const { taken } = await other.ask.papers.take({ dossier: 'd1', intakes: [intake], kind: null })
  expect(taken).toHaveLength(1)
  expect(inFolder('.carpeta/coming')).toEqual([])
})
