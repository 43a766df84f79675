import { beforeAll, describe, expect, it } from 'vitest'
import { loadFonts } from '../../electron/print/fonts.ts'
import { pagesIn, typeset } from '../../electron/print/typeset.ts'
import { packForCards, packForList } from '../../shared/pack.ts'
import { sampleBinder, sampleDossiers } from '../../shared/sample.ts'
import { spineOf } from '../../shared/spine.ts'
import { languages } from '../../shared/words.ts'
import { aCard, aClient, aFullClient, anEntry, fontFolder, manyClients, settings, today } from './clients.ts'
import { pagesOf, textIn } from './pdf.ts'

let canPrint: (codePoint: number) => boolean
beforeAll(() => {
  canPrint = loadFonts(fontFolder)
})
const day = { kind: 'day' as const, day: today }

describe('pages', () => {
  it('a well-filled card stays on one sheet in every language, on both papers', async () => {
    for (const language of languages) {
      for (const [paper, holes] of [
        ['A4', 'iso'],
        ['Letter', 'us']
      ] as const) {
        const bytes = await typeset(packForCards([aFullClient()], settings(language, { paper, holes })), canPrint)
        expect([language, paper, pagesIn(bytes)]).toEqual([language, paper, 1])
      }
    }
  }, 240_000)

  it('every card of the sample is one sheet', async () => {
    const dossiers = sampleDossiers(today)
    const bytes = await typeset(packForCards(dossiers, { ...settings(), binder: sampleBinder('en') }), canPrint)
    expect(pagesIn(bytes)).toBe(dossiers.length)
  }, 240_000)

  it('a card of one sheet carries no page number', async () => {
    expect(textIn(await typeset(packForCards([aClient()], settings()), canPrint))).not.toContain('page 1')
  }, 240_000)

  it('several cards are a sheet each', async () => {
    const bytes = await typeset(packForCards(manyClients(4), settings()), canPrint)
    expect(pagesOf(bytes)).toBe(4)
    expect(pagesIn(bytes)).toBe(4)
    for (const page of [1, 2, 3, 4]) expect(textIn(bytes, page)).toContain(`Client ${page}\n`)
  }, 240_000)

  it('a note of 20,000 letters runs over further pages, numbered, with the client at their head, and nothing is lost', async () => {
    const words = Array.from({ length: 2857 }, (_, n) => `w${String(n).padStart(5, '0')}`)
    const pack = packForCards([aClient({ history: [anEntry(1, words.join(' ').slice(0, 20_000))] })], settings())
    const bytes = await typeset(pack, canPrint)
    const pages = pagesIn(bytes)
    expect(pages).toBeGreaterThanOrEqual(3)
    const text = textIn(bytes)
    expect(words.filter((word) => !text.includes(word))).toEqual([])
    for (let page = 2; page <= pages; page++) {
      expect(textIn(bytes, page)).toContain(`page ${page} of ${pages}`)
      expect(textIn(bytes, page)).toContain('Danube Mills d.o.o.')
    }
  }, 240_000)

  it('a card with forty people shows all of them', async () => {
    const people = Array.from({ length: 40 }, (_, n) => ({
      id: `p${n}`,
      name: `Person ${n + 1}.`,
      phones: [{ text: `+34 600 000 0${String(n).padStart(2, '0')}` }],
      mails: [`person${n}@example.org`]
    }))
    const bytes = await typeset(packForCards([aClient({ card: aCard({ people }) })], settings()), canPrint)
    const text = textIn(bytes)
    for (const person of people) {
      expect(text).toContain(person.name)
      expect(text).toContain(person.phones[0]?.text)
      expect(text).toContain(person.mails[0])
    }
    expect(pagesIn(bytes)).toBeLessThanOrEqual(4)
  }, 240_000)

  it('names of 200 letters wrap in full on the card, and five lines of a list at most', async () => {
    const name = 'Sociedad Cooperativa Andaluza de Panaderos y Confiteros '.repeat(4).slice(0, 199).trim()
    const client = aClient({ card: aCard({ name }) })
    const flat = (text: string) => text.replace(/\s+/g, '')
    expect(flat(textIn(await typeset(packForCards([client], settings()), canPrint)))).toContain(flat(name))
    const slice = { opening: day, spines: [spineOf(client)], count: 1, slips: [], done: [] }
    const listed = flat(textIn(await typeset(packForList(slice, settings()), canPrint)))
    expect(listed).toContain(flat(name.slice(0, 100)))
    expect(listed).not.toContain(flat(name.slice(0, 170)))
  }, 240_000)

  it('a list of thirty takes three sheets, each numbered', async () => {
    const slice = { opening: day, spines: manyClients(30).map(spineOf), count: 30, slips: [], done: [] }
    const bytes = await typeset(packForList(slice, settings()), canPrint)
    const pages = pagesIn(bytes)
    expect(pages).toBe(3)
    for (let page = 1; page <= 3; page++) expect(textIn(bytes, page)).toContain(`page ${page} of 3`)
    for (let n = 1; n <= 30; n++) expect(textIn(bytes)).toMatch(new RegExp(`Client ${n}$`, 'm'))
  }, 240_000)

  it('an empty pile says so', async () => {
    const slice = { opening: day, spines: [], count: 0, slips: [], done: [] }
    expect(textIn(await typeset(packForList(slice, settings()), canPrint))).toContain('Nothing is filed here.')
  }, 240_000)
})
