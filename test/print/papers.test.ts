import { afterAll, describe, expect, it } from 'vitest'
import { attach } from '../../electron/print/attach.ts'
import { openPress } from '../../electron/print/press.ts'
import type { Unprintable } from '../../shared/attachedSheet.ts'
import type { PaperRead } from '../../shared/boundFor.ts'
import { day, time } from '../../shared/day.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { type Pack, packForDossiers, packForMeeting } from '../../shared/pack.ts'
import type { Paper } from '../../shared/paper.ts'
import { plainOfHtml } from '../../shared/plainOfHtml.ts'
import type { PrintSettings } from '../../shared/printSettings.ts'
import { printWordsIn } from '../../shared/printWords/printWords.ts'
import { ProblemError } from '../../shared/problem.ts'
import { languages } from '../../shared/words.ts'
import { aFullClient, fontFolder, letters, settings, workerEntry } from './clients.ts'
import { aFilledPdf, aPdf, aPhoto, aPng, encrypted, aPaper as namedPaper } from './papersIn.ts'
import { faultsIn, pagesOf, pictureOf, textIn, textsIn } from './pdf.ts'

const press = openPress({ entry: workerEntry, fontFolder })
afterAll(() => press.close())

const files = new Map<string, Uint8Array>()
const aPaper = (id: string, media: string, bytes?: Uint8Array, more: Partial<Paper> = {}): Paper => {
  if (bytes) files.set(id, bytes)
  return namedPaper(id, media, { ...(bytes && { bytes: bytes.length }), ...more })
}
const withPapers = (...papers: Paper[]): Dossier => ({ ...aFullClient(), papers })
const all = { card: true, entries: 3, slips: true, stamps: false, papers: 'all' as const }
const packOf = (dossier: Dossier, read: [string, PaperRead][] = [], more: PrintSettings = settings()): Pack =>
  packForDossiers([dossier], all, more, undefined, () => ({ forms: [], read: new Map(read) }))
const flat = (text: string) => text.normalize('NFC').replace(/\s+/g, '')
const printed = (pack: Pack) =>
  press.print(
    pack,
    () => {},
    new AbortController().signal,
    ({ paper }) => {
      const bytes = files.get(paper)
      if (!bytes) throw new ProblemError('paper-missing')
      return bytes
    }
  )

describe('the papers of a dossier', () => {
  it('are merged in whole, upright or on their side, with client, day and true page numbers on every page', async () => {
    const pdf = await aPdf([
      { text: 'Offer page one' },
      { text: 'Offer wide page', size: [842, 595] },
      { text: 'Offer turned page', turned: 90 },
      { text: 'Offer upside down', turned: 180 },
      { text: 'Offer huge plan', size: [2384, 3370] },
      { text: 'Offer receipt', size: [200, 400] }
    ])
    const dossier = withPapers(
      aPaper('offer', 'application/pdf', pdf),
      aPaper('photo', 'image/png', aPng(400, 300)),
      aPaper('filled', 'application/pdf', await aFilledPdf())
    )
    const { bytes, pages } = await printed(packOf(dossier))
    expect(faultsIn(bytes)).toBe('')
    expect(pagesOf(bytes)).toBe(pages)
    expect(pages).toBe(1 + 6 + 1 + 1)
    const texts = textsIn(bytes)
    texts.forEach((text, n) => {
      expect(text).toContain(`page ${n + 1} of ${pages}`)
      if (n > 0) expect(text).toContain('Danube Mills d.o.o. · 13 October 2026')
    })
    const said = ['page one', 'wide page', 'turned page', 'upside down', 'huge plan', 'receipt']
    said.forEach((text, n) => {
      expect(flat(texts[n + 1] ?? '')).toContain(flat(`Offer ${text}`))
      expect(texts[n + 1]).toContain('corner')
      expect(texts[n + 1]).toContain('offer.pdf')
    })
    expect(texts[0]).toContain('offer.pdf')
    expect(texts[8]).toContain('Written into a field')
    expect(Buffer.from(bytes).includes('launchURL')).toBe(false)
  }, 240_000)

  it('that fail are a page that says why, in five languages, and the rest is printed', async () => {
    const good = await aPdf([{ text: 'Good page' }])
    const cut = (await aPdf([{ text: 'One' }, { text: 'Two' }])).slice(0, 700)
    const bad: [Paper, Unprintable][] = [
      [aPaper('locked', 'application/pdf', encrypted(good)), 'encrypted'],
      [aPaper('cut', 'application/pdf', cut), 'damaged'],
      [aPaper('noise', 'application/pdf', new Uint8Array(3000).fill(37)), 'damaged'],
      [aPaper('bomb', 'image/png', aPng(10, 10, [60_000, 60_000])), 'too-big'],
      [aPaper('torn', 'image/jpeg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16])), 'damaged'],
      [aPaper('gone', 'application/pdf'), 'missing'],
      [aPaper('table', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'), 'kind'],
      [aPaper('large', 'application/pdf', undefined, { bytes: 200_000_000 }), 'too-big']
    ]
    for (const language of languages) {
      const chosen = language === 'en' ? bad : bad.slice(0, 1)
      const dossier = withPapers(...chosen.map(([paper]) => paper), aPaper('good', 'application/pdf', good))
      const { bytes, pages } = await printed(packOf(dossier, [], settings(language)))
      expect(faultsIn(bytes)).toBe('')
      // The dossier's own sheet, with the list of its papers, comes first.
      const own = pages - chosen.length - 1
      expect(own).toBeLessThanOrEqual(2)
      const texts = textsIn(bytes)
      chosen.forEach(([paper, why], n) => {
        const text = texts[own + n] ?? ''
        expect(text).toContain(paper.name.slice(0, 20))
        expect(flat(text)).toContain(flat(printWordsIn(language).papers.not[why]))
      })
      expect(textIn(bytes, pages)).toContain('Good page')
    }
  }, 240_000)

  it('that are mails and texts are set in type, letter by letter, what is too long counted', async () => {
    const mail = {
      from: 'Јелена <jelena@example.org>',
      to: 'ana@example.org',
      cc: '',
      subject: 'Понуда за јесен',
      day: day('2026-10-02'),
      time: time('08:15'),
      text: '',
      html: `<style>p{}</style><p>Поштована Ана,</p><p>${letters.sr} &amp; хвала</p><script>run()</script>`,
      isCut: false,
      attachments: [{ name: 'prices.xlsx', media: 'x', bytes: 1 }]
    }
    const dossier = withPapers(
      aPaper('mail', 'message/rfc822'),
      aPaper('text', 'text/plain'),
      aPaper('long', 'text/plain'),
      aPaper('unread', 'message/rfc822')
    )
    const words = Array.from({ length: 9000 }, (_, n) => `w${String(n).padStart(5, '0')}`).join(' ')
    const pack = packOf(dossier, [
      ['mail', { kind: 'mail', mail }],
      ['text', { kind: 'text', text: `${letters.el}\n\n${letters.uk}`, left: 0 }],
      ['long', { kind: 'text', text: words, left: 100 }],
      ['unread', { kind: 'not', why: 'damaged' }]
    ])
    const { bytes, pages } = await printed(pack)
    const text = textIn(bytes)
    for (const one of ['Понуда за јесен', 'jelena@example.org', `${letters.sr} & хвала`, letters.el, letters.uk]) {
      expect(flat(text)).toContain(flat(one))
    }
    expect(text).toContain('2 Oct 2026, 08:15')
    expect(text).toContain('Attachments: prices.xlsx')
    expect(text).not.toContain('run()')
    expect(text).toContain(words.slice(59_900, 59_990).split(' ')[1])
    expect(text).toContain('The last 3099 characters stand in the binder only.')
    expect(text).toContain('This file is damaged')
    expect(textIn(bytes, pages)).toContain(`page ${pages} of ${pages}`)
  }, 240_000)

  it('are chosen one by one; a recording stands in the list and takes no page; nothing private goes along unasked', async () => {
    const dossier = withPapers(
      aPaper('one', 'application/pdf', await aPdf([{ text: 'First paper' }])),
      aPaper('two', 'application/pdf', await aPdf([{ text: 'Second paper' }])),
      aPaper('sound', 'audio/mpeg', new Uint8Array(10), { kind: 'recording' })
    )
    dossier.filing.next = {
      ...dossier.filing.next,
      on: day('2026-10-13'),
      at: time('10:30'),
      kind: 'visit',
      agreed: 'ink',
      order: 'a0',
      aim: 'Twelve pallets',
      place: 'theirs',
      with: 'Јелена Ђорђевић',
      minutes: 45
    }
    const pack = packForMeeting(dossier, { entries: 3, papers: ['two', 'sound'] }, settings())
    const { bytes, pages } = await printed(pack)
    expect(pages).toBe(2)
    const text = textIn(bytes)
    expect(text).toContain('Second paper')
    expect(text).not.toContain('First paper')
    expect(text).toContain('sound.mpeg')
    expect(text).toContain('a recording, only in the binder')
    for (const one of [
      'Tue 13 October 2026, 10:30 · 45 min',
      'at their place · Дунавска 12, 21000 Нови Сад',
      'Twelve pallets'
    ]) {
      expect(text).toContain(one)
    }
    expect(text).not.toContain('Competitor')
    expect(text).not.toContain('Where it has lain')
    const own = await printed(packForMeeting(dossier, { entries: 3, own: true }, settings()))
    expect(textIn(own.bytes)).toContain('Competitor')
  }, 240_000)

  it('lie inside the margins, a picture on its side where that makes it larger', async () => {
    const dossier = withPapers(aPaper('photo', 'image/png', aPng(1200, 400)))
    const pack = packForDossiers(
      [dossier],
      { card: false, entries: 0, slips: false, stamps: false, papers: 'all' },
      settings()
    )
    const { bytes } = await printed({ ...pack, sheets: pack.sheets })
    const { pick } = await import('../../electron/print/pick.ts')
    const second = await pick(bytes, [2])
    const picture = pictureOf(second.bytes, 50, { width: 210, height: 297 })
    const dark: [number, number][] = []
    for (let y = 30; y < 500; y++)
      for (let x = 0; x < picture.width; x++) if ((picture.grey[y * picture.width + x] ?? 255) < 20) dark.push([x, y])
    const inMm = (dots: number) => (dots / 50) * 25.4
    const xs = dark.map(([x]) => x)
    const ys = dark.map(([, y]) => y)
    // 1200 dots are 317 mm at 96 an inch: on its side it fills the room between head and foot.
    expect(inMm(Math.min(...xs))).toBeGreaterThan(26)
    expect(inMm(Math.max(...xs))).toBeLessThan(197.5)
    expect(inMm(Math.max(...ys) - Math.min(...ys))).toBeGreaterThan(230)
  }, 240_000)
})

describe('a photo', () => {
  /** Where the dark half of the picture lies, as it is printed. */
  const darkSideOf = async (held: number) => {
    const opened = await attach({ bytes: await aPhoto(held), media: 'image/jpeg', paper: 'A4', holes: 'iso' })
    if ('why' in opened) return opened.why
    const { width, grey } = pictureOf(opened.bytes, 25, { width: 210, height: 297 })
    const dark: number[] = []
    grey.forEach((dot, at) => {
      if (dot < 60) dark.push(at)
    })
    const xs = dark.map((at) => at % width)
    const ys = dark.map((at) => Math.floor(at / width))
    const across = (Math.min(...xs) + Math.max(...xs)) / 2 - ((26.5 + 170.5 / 2) / 25.4) * 25
    const down = (Math.min(...ys) + Math.max(...ys)) / 2
    return {
      across: Math.round(across) + 0,
      down: Math.round(down),
      isWide: Math.max(...xs) - Math.min(...xs) > Math.max(...ys) - Math.min(...ys)
    }
  }

  it('stands as it was held', async () => {
    // Not turned: the dark half lies on top, in the middle of the room.
    expect(await darkSideOf(1)).toMatchObject({ isWide: true, across: 0 })
    const upright = (await darkSideOf(1)) as { down: number }
    const over = (await darkSideOf(3)) as { down: number }
    expect(over.down - upright.down).toBeGreaterThan(60)
    // A quarter to the right: what was on top is at the right, and a quarter to the left, at the left.
    expect(((await darkSideOf(6)) as { across: number }).across).toBeGreaterThan(30)
    expect(((await darkSideOf(8)) as { across: number }).across).toBeLessThan(-30)
    // Mirrored along the other diagonal, the same.
    expect(((await darkSideOf(7)) as { across: number }).across).toBeGreaterThan(30)
    expect(((await darkSideOf(5)) as { across: number }).across).toBeLessThan(-30)
  }, 240_000)
})

describe('the text of a page', () => {
  it('is what a reader sees', () => {
    expect(plainOfHtml('<p>Dear Ana,<br>yes &amp; no</p>')).toBe('Dear Ana,\nyes & no')
    expect(plainOfHtml('<head><title>x</title></head>a<!-- b -->c &#1078;&#x436; &unknown; &lt;b&gt;')).toBe(
      'ac жж &unknown; <b>'
    )
    expect(plainOfHtml('<ul><li>One<li>Two</ul><a href="https://x">three</a>')).toBe('One\nTwo\nthree')
    expect(plainOfHtml('a < b <')).toBe('a')
  })
})
