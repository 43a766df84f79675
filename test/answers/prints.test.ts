import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Form, fieldsOf } from '../../shared/form.ts'
import { papersOf } from '../../shared/paper.ts'
import type { PrintJob } from '../../shared/printJob.ts'
import type { PrintWhat } from '../../shared/printWhat.ts'
import { aDossier, aMoment, newAct } from '../desk/aDossier.ts'
import { aBmp, aGif, aMail, aPdf, aPng, aWav, aWebp, bring } from '../desk/somePapers.ts'
import { textIn } from '../print/pdf.ts'
import { type Ask, type TestOffice, testOffice } from './office.ts'

let office: TestOffice
let ask: Ask
beforeEach(async () => {
  office = testOffice({}, null)
  ask = office.page().ask
  await ask.shelf.create({ name: 'Clients', owner: 'Ana', language: 'en', country: 'IE', openWeekdays: [1], limit: 30 })
  await ask.binder.act({ act: newAct(aDossier('d1')) })
})
afterEach(() => office.away())

let counted = 0
async function printed(what: PrintWhat): Promise<{ pages: number; texts: string[] }> {
  const id = `print-${counted++}`
  const job: PrintJob = { what, paper: 'A4', holes: 'iso', shift: { x: 0, y: 0 }, language: 'en' }
  const { pages } = await ask.print.make({ job, id })
  const bytes = new Uint8Array(await (await ask.print.bytes({ id })).arrayBuffer())
  return { pages, texts: Array.from({ length: pages }, (_, n) => textIn(bytes, n + 1)) }
}

describe('a print', () => {
  test('asks the page whose it is for pictures no PDF holds; what it can’t draw either says so', async () => {
    await bring(ask, 'd1', [
      { name: 'shelf.webp', bytes: aWebp() },
      { name: 'stamp.gif', bytes: aGif() },
      { name: 'scan.bmp', bytes: aBmp() }
    ])
    const wished: string[] = []
    const notices = await ask.binder.notices()
    const listening = (async () => {
      for await (const notice of notices) {
        if (notice.kind !== 'redraw') continue
        expect(notice.job).toBe('redrawn')
        wished.push(notice.media)
        const bytes = notice.media === 'image/gif' ? null : new Blob([new Uint8Array(aPng())])
        await ask.print.redrawn({ wish: notice.wish, bytes })
        if (wished.length === 3) return
      }
    })()
    const { pages } = await ask.print.make({
      id: 'redrawn',
      job: {
        what: {
          kind: 'dossiers',
          of: { kind: 'dossiers', dossiers: ['d1'] },
          parts: { card: true, entries: 0, slips: false, stamps: false, papers: 'all' }
        },
        paper: 'A4',
        holes: 'iso',
        shift: { x: 0, y: 0 },
        language: 'en'
      }
    })
    await listening
    const bytes = new Uint8Array(await (await ask.print.bytes({ id: 'redrawn' })).arrayBuffer())
    expect(wished).toEqual(['image/webp', 'image/gif', 'image/bmp'])
    expect(pages).toBe(4)
    const texts = [1, 2, 3, 4].map((page) => textIn(bytes, page))
    expect(texts[1]).not.toContain('This file is damaged')
    expect(texts[2]).toContain('This file is damaged')
    expect(texts[3]).not.toContain('This file is damaged')
  }, 120_000)

  test('holds the papers that lie in the binder, mails and texts set in type; one whose file is gone says so', async () => {
    const { taken } = await bring(ask, 'd1', [
      { name: 'offer.pdf', bytes: aPdf('Offer for twelve boxes') },
      { name: 'photo.png', bytes: aPng() },
      { name: 'letter.eml', bytes: aMail() },
      { name: 'note.txt', bytes: Buffer.from('Žitopek pays in ten days') },
      { name: 'call.wav', bytes: aWav() },
      { name: 'lost.pdf', bytes: aPdf('Nobody reads this') }
    ])
    const lost = papersOf(await ask.binder.dossier({ id: 'd1' })).at(-1)
    rmSync(join(office.home, 'Carpeta/Clients/papers/d1', lost?.file ?? ''))
    const { pages, texts } = await printed({
      kind: 'dossiers',
      of: { kind: 'dossiers', dossiers: ['d1'] },
      parts: { card: true, entries: 3, slips: false, stamps: false, papers: 'all' }
    })
    expect(pages).toBe(6)
    expect(texts[0]).toContain('call.wav')
    expect(texts[1]).toContain('Offer for twelve boxes')
    expect(texts[3]).toContain('From')
    expect(texts[4]).toContain('Žitopek pays in ten days')
    expect(texts[5]).toContain('This file does not lie in the binder’s folder any more.')
    texts.forEach((text, n) => {
      expect(text).toContain(`page ${n + 1} of 6`)
    })
    const { texts: some } = await printed({ kind: 'meeting', dossier: 'd1', entries: 3, papers: [taken[3] as string] })
    expect(some.join()).toContain('Žitopek')
    expect(some.join()).not.toContain('twelve boxes')
  }, 120_000)

  test('is made of blank forms, and of filled ones of a dossier; one that is not there any more is a sentence', async () => {
    const [form] = (await ask.binder.forms({})) as [Form]
    const blank = await printed({ kind: 'blanks', forms: [form.id] })
    expect(blank.texts[0]).toContain(form.name)
    const [first] = fieldsOf(form)
    const sheet = { id: 's1', form, values: { [first?.id ?? '']: 'Bakes at night' }, filled: aMoment, by: 'Ana' }
    await ask.binder.act({ act: { id: 'act-1', at: aMoment, by: 'Ana', kind: 'sheet', dossier: 'd1', sheet } })
    const filled = await printed({ kind: 'sheets', dossier: 'd1', sheets: ['s1'] })
    expect(filled.texts[0]).toContain('Bakes at night')
    const kinds = [
      { kind: 'blanks' as const, forms: ['none'] },
      { kind: 'sheets' as const, dossier: 'd1', sheets: ['none'] }
    ].map((what) =>
      printed(what).then(
        () => 'made',
        (thrown: { data?: { kind: string } }) => thrown.data?.kind
      )
    )
    expect(await Promise.all(kinds)).toEqual(['no-such-form', 'no-such-form'])
  }, 120_000)
})
