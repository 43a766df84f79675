import { beforeAll, describe, expect, it } from 'vitest'
import { loadFonts } from '../../electron/print/fonts.ts'
import { typeset } from '../../electron/print/typeset.ts'
import { day } from '../../shared/day.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { packForDossiers, packForList, packForPocket } from '../../shared/pack.ts'
import { allPapers } from '../../shared/printSettings.ts'
import type { DossierParts } from '../../shared/printWhat.ts'
import { spineOf } from '../../shared/spine.ts'
import { languages } from '../../shared/words.ts'
import {
  aCard,
  aClient,
  aFullClient,
  anEntry,
  at,
  fontFolder,
  letters,
  manyClients,
  settings,
  today
} from './clients.ts'
import { faultsIn, fontsIn, pagesOf, textIn } from './pdf.ts'

let canPrint: (codePoint: number) => boolean
beforeAll(() => {
  canPrint = loadFonts(fontFolder)
})
const flat = (text: string) => text.normalize('NFC').replace(/\s+/g, '')
const sliceOf = (dossiers: readonly Dossier[]) => ({
  opening: { kind: 'day' as const, day: today },
  spines: dossiers.map(spineOf),
  count: dossiers.length,
  slips: []
})
const everything: DossierParts = { card: true, entries: 'all', slips: true, stamps: true }

describe('a page for the pocket', () => {
  it('is one page on every paper in every language, sound and with its fonts', async () => {
    for (const language of languages) {
      for (const paper of allPapers) {
        const client = aClient({ card: aCard({ name: letters[language].slice(0, 60) }) })
        const pack = packForPocket(sliceOf([client, ...manyClients(12)]), settings(language, { paper }))
        const bytes = await typeset(pack, canPrint)
        expect([language, paper, pagesOf(bytes)]).toEqual([language, paper, 1])
        expect(faultsIn(bytes)).toBe('')
        expect(fontsIn(bytes).filter((font) => !font.isEmbedded)).toEqual([])
        const text = flat(textIn(bytes))
        for (let n = 1; n <= 12; n++) expect(text).toContain(`Client${n}`)
        expect(text.split(flat('+381 21 555 01 42')).length - 1).toBe(13)
      }
    }
  }, 240_000)

  it('says how many are not on it, and stays one page', async () => {
    for (const [paper, most] of [
      ['A5', 17],
      ['A4', 26]
    ] as const) {
      const pack = packForPocket(sliceOf(manyClients(60)), settings('en', { paper }))
      const [sheet] = pack.sheets
      expect(sheet?.kind === 'pocket' && sheet.rows.length).toBe(most)
      const bytes = await typeset(pack, canPrint)
      expect(pagesOf(bytes)).toBe(1)
      expect(textIn(bytes)).toContain(`${60 - most} more are not on this page`)
      expect(flat(textIn(bytes))).toContain(`Client${most}+`)
    }
  }, 240_000)

  it('keeps a name of 200 letters to its line', async () => {
    const client = aClient({ card: aCard({ name: 'Sociedad Cooperativa Andaluza '.repeat(7).slice(0, 200) }) })
    const bytes = await typeset(packForPocket(sliceOf([client]), settings('es', { paper: 'A5' })), canPrint)
    expect(pagesOf(bytes)).toBe(1)
    expect(textIn(bytes)).toContain('Sociedad Cooperativa')
  }, 240_000)
})

describe('names of 200 letters', () => {
  it('leave a list and a pocket page as short as they are, and how to address each stays whole', async () => {
    for (const name of ['Sociedad Cooperativa Andaluza '.repeat(7).slice(0, 200), 'Ψ'.repeat(200)]) {
      const dossiers = manyClients(12).map((client) => {
        const people = client.card.people.map((person) => ({ ...person, name }))
        return { ...client, card: { ...client.card, name, people } }
      })
      for (const paper of ['A4', 'Letter', 'A5'] as const) {
        const wanted = settings('es', { paper })
        const [pack, most] =
          paper === 'A5' ? [packForPocket(sliceOf(dossiers), wanted), 1] : [packForList(sliceOf(dossiers), wanted), 3]
        const bytes = await typeset(pack, canPrint)
        expect(pagesOf(bytes)).toBeLessThanOrEqual(most)
        expect(flat(textIn(bytes)).split(flat('decirle «госпођо Јелена»')).length - 1).toBe(12)
      }
    }
  }, 240_000)
})

describe('a dossier', () => {
  const withPast = (): Dossier => ({
    ...aFullClient(),
    stamps: [
      {
        act: 'one',
        at: at('2026-09-01'),
        by: 'Ana',
        from: 'stock',
        to: day('2026-09-05'),
        why: 'dealt',
        called: false
      },
      {
        act: 'two',
        at: at('2026-09-05'),
        by: 'Ana',
        from: day('2026-09-05'),
        to: day('2026-10-13'),
        why: 'moved',
        called: false,
        agreed: 'ink',
        whose: 'they'
      }
    ]
  })

  it('carries every entry, slip and stamp in full, in five languages', async () => {
    for (const language of languages) {
      const note = `${letters[language]} `.repeat(3)
      const dossier = { ...withPast(), history: [...withPast().history, anEntry(9, note)] }
      const bytes = await typeset(packForDossiers([dossier], everything, settings(language)), canPrint)
      const text = flat(textIn(bytes))
      for (const entry of dossier.history) expect(text).toContain(flat(entry.note))
      for (const slip of dossier.slips) expect(text).toContain(flat(slip.text))
      expect(faultsIn(bytes)).toBe('')
      expect(fontsIn(bytes).filter((font) => !font.isEmbedded)).toEqual([])
    }
  }, 240_000)

  it('holds only the parts chosen, and counts the entries it leaves out', async () => {
    const only = async (parts: Partial<DossierParts>) =>
      textIn(
        await typeset(
          packForDossiers([withPast()], { card: false, entries: 0, slips: false, stamps: false, ...parts }, settings()),
          canPrint
        )
      )
    const card = await only({ card: true })
    expect(card).toContain('Марко Илић')
    expect(card).not.toContain('Talk 8')
    expect(card).not.toContain('yeast sample')
    const last = await only({ entries: 3 })
    expect(last).toContain('Talk 8')
    expect(last).toContain('Talk 6')
    expect(last).not.toContain('Talk 5')
    expect(last).toContain('5 earlier entries are in the binder')
    expect(last).not.toContain('Марко Илић')
    const slips = await only({ slips: true })
    expect(slips).toContain('Send a yeast sample to the plant')
    expect(slips).toContain('Done already')
    expect(slips).toContain('done 13 Oct 2026')
    const stamps = await only({ stamps: true })
    expect(stamps).toContain('Stock → 5 Sept 2026')
    expect(stamps).toContain('5 Sept 2026 → 13 Oct 2026')
    expect(stamps).toContain('in ink · not called · they asked · Ana')
    expect(await only({})).toContain('Nothing of this dossier was chosen.')
  }, 240_000)

  it('numbers its pages and says whose they are at the head of each', async () => {
    const long = { ...withPast(), history: [anEntry(1, 'A long talk about flour and yeast. '.repeat(400))] }
    const bytes = await typeset(packForDossiers([long], everything, settings()), canPrint)
    const pages = pagesOf(bytes)
    expect(pages).toBeGreaterThan(2)
    for (let page = 1; page <= pages; page++) {
      expect(textIn(bytes, page)).toContain(`page ${page} of ${pages}`)
      expect(textIn(bytes, page)).toContain('Danube Mills d.o.o.')
      if (page > 1) expect(textIn(bytes, page)).toContain('Danube Mills d.o.o. · 13 October 2026')
    }
  }, 240_000)

  it('begins on a page of its own, numbered for itself, when there are several', async () => {
    const bytes = await typeset(packForDossiers(manyClients(3), everything, settings()), canPrint)
    const heads = Array.from({ length: pagesOf(bytes) }, (_, n) => textIn(bytes, n + 1))
    expect(heads.filter((text) => text.includes('page 1 of'))).toHaveLength(3)
  }, 240_000)
})
