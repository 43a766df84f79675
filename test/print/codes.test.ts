import { beforeAll, describe, expect, it } from 'vitest'
import { qrWidth, squaresOf } from '../../electron/print/codeMark.ts'
import { loadFonts } from '../../electron/print/fonts.ts'
import { typeset } from '../../electron/print/typeset.ts'
import { day, time } from '../../shared/day.ts'
import { packForCards, packForDossiers, packForList, packForPocket } from '../../shared/pack.ts'
import { codeOf, codeOfDay } from '../../shared/paperCode.ts'
import { spineOf } from '../../shared/spine.ts'
import { languages } from '../../shared/words.ts'
import { aClient, anEntry, fontFolder, manyClients, settings, today } from './clients.ts'
import { faultsIn, fontsIn, type Picture, pagesOf, pictureOf, textIn } from './pdf.ts'

let canPrint: (codePoint: number) => boolean
beforeAll(() => {
  canPrint = loadFonts(fontFolder)
})
const printed = { at: time('09:30') }
const dpi = 600

/** The squares of the QR code in the bottom right corner of a page of A4, row by row: 1 is dark. */
function squaresIn(picture: Picture, size: number): string[] {
  const dots = (mm: number) => Math.round((mm / 25.4) * dpi)
  const left = 210 - 13 - qrWidth
  const top = 297 - 4.5 - qrWidth
  const step = qrWidth / size
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) => {
      const at = dots(top + (row + 0.5) * step) * picture.width + dots(left + (column + 0.5) * step)
      return (picture.grey[at] ?? 255) < 128 ? '1' : '0'
    }).join('')
  )
}
const writtenOut = (text: string) => squaresOf(text).map((row) => row.map((dark) => (dark ? '1' : '0')).join(''))
const page = (bytes: Uint8Array) => pictureOf(bytes, dpi, { width: 210, height: 297 })

describe('the code on a sheet', () => {
  it('stands on every card, and its QR code names dossier, sheet and print', async () => {
    const bytes = await typeset(packForCards([aClient()], settings('sr', printed)), canPrint)
    expect(textIn(bytes)).toContain('4X226')
    const wanted = writtenOut('4X226.1.2610130930')
    expect(wanted).toHaveLength(21)
    // the three corner squares every reader looks for
    expect(wanted[0]).toMatch(/^1111111.*1111111$/)
    expect(wanted[20]).toMatch(/^1111111/)
    expect(squaresIn(page(bytes), 21)).toEqual(wanted)
  }, 240_000)

  it('stands on every page of a dossier', async () => {
    const long = aClient({ history: [anEntry(1, 'A long talk about flour and yeast. '.repeat(300))] })
    const pack = packForDossiers(
      [long],
      { card: true, entries: 'all', slips: true, stamps: true },
      settings('en', printed)
    )
    const bytes = await typeset(pack, canPrint)
    const pages = pagesOf(bytes)
    expect(pages).toBeGreaterThan(1)
    for (let n = 1; n <= pages; n++) expect(textIn(bytes, n)).toContain('4X226')
    expect(squaresIn(page(bytes), 21)).toEqual(writtenOut('4X226.1.2610130930'))
  }, 240_000)

  it('names every row of a list and of a pocket page, and the day of the list', async () => {
    const clients = manyClients(12)
    const slice = { opening: { kind: 'day' as const, day: today }, spines: clients.map(spineOf), count: 12, slips: [] }
    for (const pack of [packForList(slice, settings('el', printed)), packForPocket(slice, settings('el', printed))]) {
      const text = textIn(await typeset(pack, canPrint))
      for (const { id } of clients) expect(text).toContain(codeOf(id))
      expect(text).toContain(codeOfDay(today))
    }
  }, 240_000)
})

describe('out cards', () => {
  it('come behind what is taken along, three a page, with who and until when', async () => {
    for (const language of languages) {
      const out = { to: 'Nikola Savić', back: day('2026-10-16') }
      const pack = packForCards(manyClients(4), settings(language, printed), out)
      expect(pack.sheets.map(({ kind }) => kind)).toEqual(['card', 'card', 'card', 'card', 'out', 'out'])
      const bytes = await typeset(pack, canPrint)
      expect(pagesOf(bytes)).toBe(6)
      expect(faultsIn(bytes)).toBe('')
      expect(fontsIn(bytes).filter((font) => !font.isEmbedded)).toEqual([])
      const text = textIn(bytes, 5)
      for (const n of [1, 2, 3]) expect(text).toContain(`Client ${n}`)
      expect(text.split('Nikola Savić')).toHaveLength(4)
      expect(textIn(bytes, 6)).toContain(codeOf('client-3'))
    }
  }, 240_000)
})
