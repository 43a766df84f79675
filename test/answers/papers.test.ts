import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DesktopAsk } from '../../electron/desktop.ts'
import { papersOf } from '../../shared/paper.ts'
import { aDossier, aMoment, newAct } from '../desk/aDossier.ts'
import { aMail, aPdf, aPng, aWav, bring } from '../desk/somePapers.ts'
import { type Ask, type TestOffice, testOffice } from './office.ts'

let office: TestOffice
let ask: Ask
let folder: string
const asked: DesktopAsk[] = []
beforeEach(async () => {
  asked.length = 0
  office = testOffice({}, null)
  ask = office.page().ask
  await ask.shelf.create({ name: 'Clients', owner: 'Ana', language: 'en', country: 'IE', openWeekdays: [1], limit: 30 })
  await ask.binder.act({ act: newAct(aDossier('d1'), aDossier('d2', { name: 'Second' })) })
  folder = join(office.home, 'Carpeta/Clients')
})
afterEach(() => office.away())

const papers = async (id = 'd1') => papersOf(await ask.binder.dossier({ id }))
const filesIn = (id: string) => (existsSync(join(folder, 'papers', id)) ? readdirSync(join(folder, 'papers', id)) : [])
const bytesOf = async (paper: string, dossier = 'd1') =>
  Buffer.from(await (await ask.papers.bytes({ dossier, paper, from: 0, most: 4_000_000 })).arrayBuffer())
const refused = (promise: Promise<unknown>) =>
  promise.then(
    () => 'was let through',
    (thrown: { data?: { kind: string } }) => thrown.data?.kind
  )

describe('papers of a dossier', () => {
  test('what is brought lies in the folder before the dossier names it, once, and is read back as it was', async () => {
    const { taken, doubles } = await bring(ask, 'd1', [
      { name: 'Offer: 12/14?.PDF', bytes: aPdf() },
      { name: 'Photo.png', bytes: aPng() },
      { name: 'the same again.pdf', bytes: aPdf() },
      { name: 'call.wav', bytes: aWav() },
      { name: 'empty', bytes: new Uint8Array() }
    ])
    expect(doubles).toEqual(['Offer: 12/14?.PDF'])
    const now = await papers()
    expect(now.map(({ id }) => id)).toEqual(taken)
    expect(now.map(({ name, kind, media }) => [name, kind, media])).toEqual([
      ['Offer: 12/14?.PDF', 'proposal', 'application/pdf'],
      ['Photo.png', 'other', 'image/png'],
      ['call.wav', 'recording', 'audio/wav'],
      ['empty', 'other', 'text/plain']
    ])
    expect(filesIn('d1').sort()).toEqual(now.map(({ file }) => file).sort())
    expect(now[0]?.file).toMatch(/^Offer 12-14 - [0-9a-f]{16}\.pdf$/)
    expect(await bytesOf(taken[0] as string)).toEqual(aPdf())
    expect(readdirSync(join(folder, '.carpeta/coming'))).toEqual([])
  })

  test('one undo takes all of it off, the files stay, and a redo finds them', async () => {
    await bring(ask, 'd1', [
      { name: 'a.pdf', bytes: aPdf('a') },
      { name: 'b.pdf', bytes: aPdf('b') }
    ])
    await ask.binder.undo({})
    expect(await papers()).toEqual([])
    expect(filesIn('d1')).toHaveLength(2)
    await ask.binder.redo({})
    const [first] = await papers()
    expect(await bytesOf(first?.id ?? '')).toEqual(aPdf('a'))
  })

  test('a mail lies under its own day, called by its subject, and is read: text, page, attachments as papers', async () => {
    const { taken } = await bring(ask, 'd1', [{ name: 'mail.eml', bytes: aMail() }])
    const [paper] = await papers()
    expect(paper).toMatchObject({
      kind: 'correspondence',
      name: 'Понуда за дванаест кутија',
      day: '2026-10-12',
      time: '16:05',
      mail: { from: 'Милица <m@example.org>', to: 'Irena <irena@example.com>', subject: 'Понуда за дванаест кутија' }
    })
    const mail = await ask.papers.mail({ dossier: 'd1', paper: taken[0] as string })
    expect(mail.text).toContain('три дана је у реду')
    expect(mail.html).toContain('<b>Irena</b>')
    expect(mail.attachments).toEqual([{ name: 'Offer.pdf', media: 'application/pdf', bytes: aPdf().length }])
    await ask.papers.attach({ dossier: 'd1', paper: taken[0] as string, attachment: 0 })
    const [, attached] = await papers()
    expect(attached).toMatchObject({ name: 'Offer.pdf', media: 'application/pdf' })
    expect(await bytesOf(attached?.id ?? '')).toEqual(aPdf())
    expect(await refused(ask.papers.attach({ dossier: 'd1', paper: taken[0] as string, attachment: 7 }))).toBe(
      'no-such-paper'
    )
    expect(await refused(ask.papers.mail({ dossier: 'd1', paper: attached?.id ?? '' }))).toMatch(/^(not-a-mail|mail-)/)
  })

  test('renamed, dated, laid elsewhere, taken off; a page may not name files itself', async () => {
    await bring(
      ask,
      'd1',
      ['a', 'b', 'c'].map((name) => ({ name, bytes: Buffer.from(name) }))
    )
    const [a, b, c] = await papers()
    const common = { id: 'act', at: { day: '2026-10-13', time: '09:30' }, by: 'Ana' } as never as object
    const change = (paper: string, more: object) =>
      ask.binder.act({ act: { ...common, kind: 'paper-change', dossier: 'd1', paper, set: {}, ...more } as never })
    await change(c?.id ?? '', { set: { name: 'Third', kind: 'proposal', day: '2026-09-01' }, before: a?.id })
    expect((await papers()).map(({ name, kind, day }) => [name, kind, day])).toEqual([
      ['Third', 'proposal', '2026-09-01'],
      ['a', 'other', undefined],
      ['b', 'other', undefined]
    ])
    await ask.binder.act({ act: { ...common, kind: 'paper-away', dossier: 'd1', papers: [b?.id] } as never })
    expect(await papers()).toHaveLength(2)
    expect(filesIn('d1')).toHaveLength(3)
    await ask.binder.undo({})
    expect(await papers()).toHaveLength(3)
    const forged = { ...a, id: 'x', file: '../../binder.json' }
    expect(
      await refused(ask.binder.act({ act: { ...common, kind: 'paper-in', dossier: 'd1', papers: [forged] } as never }))
    ).toBe('bad-act')
    await ask.binder.act({
      act: newAct(aDossier('d9', { papers: [forged, { ...a, id: 'y', file: 'binder.json' }] } as never))
    })
    for (const paper of ['x', 'y']) {
      expect(await refused(ask.papers.bytes({ dossier: 'd9', paper, from: 0, most: 100 }))).toBe('not-a-file')
    }
  })

  test('moved to another dossier with its file; one undo brings it back', async () => {
    const { taken } = await bring(ask, 'd1', [{ name: 'a.pdf', bytes: aPdf() }])
    const paper = taken[0] as string
    await ask.papers.move({ dossier: 'd1', papers: taken, to: 'd2' })
    expect(await papers()).toEqual([])
    expect((await papers('d2')).map(({ name }) => name)).toEqual(['a.pdf'])
    expect(await bytesOf(paper, 'd2')).toEqual(aPdf())
    await ask.binder.undo({})
    expect(await bytesOf(paper)).toEqual(aPdf())
    expect(await papers('d2')).toEqual([])
  })

  test('merged: every paper of both lies with the one that stays, the same content once; undo parts them, redo joins them', async () => {
    await bring(ask, 'd1', [
      { name: 'Offer.pdf', bytes: aPdf() },
      { name: 'Photo.png', bytes: aPng() }
    ])
    await bring(ask, 'd2', [
      { name: 'The same offer.pdf', bytes: aPdf() },
      { name: 'call.wav', bytes: aWav() }
    ])
    const before = { d1: await papers('d1'), d2: await papers('d2') }
    const act = {
      id: 'merge-1',
      at: aMoment,
      by: 'Ana',
      kind: 'merge' as const,
      into: 'd1',
      from: 'd2',
      seen: { into: null, from: null },
      lines: {},
      filing: 'into' as const
    }
    const expectWhole = async () => {
      const now = await papers('d1')
      expect(now.map(({ name }) => name)).toEqual(['Offer.pdf', 'Photo.png', 'call.wav'])
      for (const [n, bytes] of [aPdf(), aPng(), aWav()].entries())
        expect(Buffer.compare(await bytesOf(now[n]?.id ?? ''), Buffer.from(bytes))).toBe(0)
    }
    await ask.binder.act({ act })
    await expectWhole()
    expect(await refused(ask.binder.dossier({ id: 'd2' }))).toBe('no-such-dossier')
    await ask.binder.undo()
    expect({ d1: await papers('d1'), d2: await papers('d2') }).toEqual(before)
    expect(Buffer.compare(await bytesOf(before.d2[1]?.id ?? '', 'd2'), Buffer.from(aWav()))).toBe(0)
    await ask.binder.redo()
    await expectWhole()
  })

  test('missing, cut, exchanged for a link: said, and the rest of the dossier is there', async () => {
    const { taken } = await bring(ask, 'd1', [
      { name: 'a.pdf', bytes: aPdf('a') },
      { name: 'b.pdf', bytes: aPdf('b') },
      { name: 'c.pdf', bytes: aPdf('c') },
      { name: 'd.pdf', bytes: aPdf('d') }
    ])
    const paths = (await papers()).map(({ file }) => join(folder, 'papers/d1', file)) as [
      string,
      string,
      string,
      string
    ]
    rmSync(paths[0])
    truncateSync(paths[1], 100)
    rmSync(paths[2])
    symlinkSync(join(folder, 'carpeta.json'), paths[2])
    const said = await Promise.all(taken.slice(0, 3).map((paper) => refused(bytesOf(paper))))
    expect(said).toEqual(['paper-missing', 'paper-damaged', 'not-a-file'])
    expect(await bytesOf(taken[3] as string)).toEqual(aPdf('d'))
    // The good one brought again mends the damaged one.
    await ask.binder.act({
      act: {
        id: 'away',
        at: { day: '2026-10-13', time: '09:30' },
        by: '',
        kind: 'paper-away',
        dossier: 'd1',
        papers: [taken[1]]
      } as never
    })
    const again = await bring(ask, 'd1', [{ name: 'b.pdf', bytes: aPdf('b') }])
    expect(await bytesOf(again.taken[0] as string)).toEqual(aPdf('b'))
  })

  test('a folder that was made a link leads nowhere, for reading and for writing', async () => {
    const { taken } = await bring(ask, 'd1', [{ name: 'a.pdf', bytes: aPdf() }])
    const outside = join(office.home, 'outside')
    mkdirSync(outside)
    const [paper] = await papers()
    writeFileSync(join(outside, paper?.file ?? ''), aPdf())
    rmSync(join(folder, 'papers/d1'), { recursive: true })
    symlinkSync(outside, join(folder, 'papers/d1'))
    expect(await refused(bytesOf(taken[0] as string))).toBe('not-a-file')
    expect(await refused(bring(ask, 'd1', [{ name: 'b.pdf', bytes: aPdf('b') }]))).toBe('not-a-file')
    expect(readdirSync(outside)).toEqual([paper?.file])
  })

  test('too big, too much sent, cancelled, unknown: a sentence each, and nothing stays on its way', async () => {
    expect(await refused(ask.papers.begin({ dossier: 'd1', name: 'film', size: 301 * 1024 * 1024 }))).toBe(
      'file-too-big'
    )
    expect(await refused(ask.papers.begin({ dossier: 'nobody', name: 'x', size: 1 }))).toBe('no-such-dossier')
    const { intake } = await ask.papers.begin({ dossier: 'd1', name: 'x', size: 3 })
    expect(await refused(ask.papers.take({ dossier: 'd1', intakes: [intake], kind: null }))).toBe('reader-stopped')
    expect(await refused(ask.papers.chunk({ intake, bytes: new Blob(['four']) }))).toBe('reader-stopped')
    expect(await refused(ask.papers.chunk({ intake, bytes: new Blob(['4']) }))).toBe('unknown-intake')
    const other = await ask.papers.begin({ dossier: 'd1', name: 'y', size: 3 })
    await ask.papers.chunk({ intake: other.intake, bytes: new Blob(['abc']) })
    expect(await refused(ask.papers.take({ dossier: 'd2', intakes: [other.intake], kind: null }))).toBe(
      'unknown-intake'
    )
    await ask.papers.cancel({ intakes: [other.intake] })
    expect(await refused(ask.papers.take({ dossier: 'd1', intakes: [other.intake], kind: null }))).toBe(
      'unknown-intake'
    )
    expect(readdirSync(join(folder, '.carpeta/coming'))).toEqual([])
    expect(await papers()).toEqual([])
  })

  test('erasing takes the files too, also where a moved paper had lain; throwing away as well', async () => {
    const { taken } = await bring(ask, 'd1', [{ name: 'a.pdf', bytes: aPdf('secret') }])
    await bring(ask, 'd1', [{ name: 'stays.pdf', bytes: aPdf('stays') }])
    await ask.papers.move({ dossier: 'd1', papers: taken, to: 'd2' })
    expect(filesIn('d1')).toHaveLength(2)
    await ask.safety.erase({ dossier: 'd2', keepDoNotCall: false })
    expect(filesIn('d2')).toEqual([])
    expect(filesIn('d1').map((name) => name.slice(0, 5))).toEqual(['stays'])
    await ask.binder.act({
      act: { id: 'gone', at: { day: '2026-10-13', time: '09:30' }, by: '', kind: 'remove', dossiers: ['d1'] } as never
    })
    expect(filesIn('d1')).toHaveLength(1)
    await ask.safety.throwAway({ dossiers: ['d1'] })
    expect(filesIn('d1')).toEqual([])
  })
})

describe('opening with another program', () => {
  test('a read-only copy of a kind on the list; everything else is never opened', async () => {
    await office.away()
    const prints: string[] = []
    office = testOffice({ host: 'electron', prints: join(office.home, 'prints') }, async (one) => {
      asked.push(one)
      return true
    })
    ask = office.page().ask
    await ask.shelf.create({
      name: 'Clients',
      owner: 'Ana',
      language: 'en',
      country: 'IE',
      openWeekdays: [1],
      limit: 30
    })
    await ask.binder.act({ act: newAct(aDossier('d1')) })
    const zip = Buffer.from('PK\x03\x04 [Content_Types].xml and so on')
    const withBasic = Buffer.concat([zip, Buffer.from('word/vbaProject.bin')])
    const jar = Buffer.from('PK\x03\x04 META-INF/MANIFEST.MF X.class')
    const odt = Buffer.from('PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.text content.xml')
    const { taken } = await bring(ask, 'd1', [
      { name: 'offer.exe', bytes: aPdf() },
      { name: 'run.pdf', bytes: Buffer.from('MZ\x90\0 a program') },
      { name: 'sheet.xlsx', bytes: zip },
      { name: 'macro.xlsm', bytes: Buffer.concat([zip, Buffer.from('m')]) },
      { name: 'run.js', bytes: Buffer.from('WScript.Shell') },
      { name: 'letter.docx', bytes: withBasic },
      { name: 'jar.docx', bytes: jar },
      { name: 'letter.odt', bytes: odt },
      { name: 'basic.odt', bytes: Buffer.concat([odt, Buffer.from('Basic/Standard/Module1.xml')]) }
    ])
    const answers = await Promise.all(
      taken.map((paper) => ask.papers.open({ dossier: 'd1', paper }).catch((thrown) => thrown.data.kind))
    )
    expect(answers).toEqual([
      { opened: true },
      'never-opened',
      { opened: true },
      'never-opened',
      { opened: true },
      'never-opened',
      'never-opened',
      { opened: true },
      'never-opened'
    ])
    prints.push(...asked.map((one) => ('path' in one ? (one.path.split('/').at(-1) ?? '') : '')))
    expect(prints.map((name) => name.replace(/^\d+ /, '')).sort()).toEqual([
      'letter.odt',
      'offer.pdf',
      'run.txt',
      'sheet.xlsx'
    ])
    expect(readFileSync((asked[0] as { path: string }).path)).toEqual(aPdf())
  })
})
