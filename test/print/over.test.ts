import { beforeAll, describe, expect, it } from 'vitest'
import { loadFonts } from '../../electron/print/fonts.ts'
import { typeset } from '../../electron/print/typeset.ts'
import { type CardOver, overInWords } from '../../shared/cardOver.ts'
import { packForCards } from '../../shared/pack.ts'
import { languages } from '../../shared/words.ts'
import { aCard, aClient, aFullClient, anEntry, fontFolder, settings } from './clients.ts'
import { faultsIn, pagesOf, textsIn } from './pdf.ts'

let canPrint: (codePoint: number) => boolean
beforeAll(() => {
  canPrint = loadFonts(fontFolder)
})

const people = (n: number) =>
  Array.from({ length: n }, (_, index) => ({
    id: `p${index}`,
    name: `Person ${index + 1}.`,
    phones: [{ text: `+34 600 000 0${String(index).padStart(2, '0')}` }],
    mails: [`person${index}@example.org`]
  }))

describe('a card that can not fit its sheet', () => {
  it('says at its foot and to the preview what went over, in five languages, and loses nothing', async () => {
    for (const language of languages) {
      const client = aClient({
        card: { ...aFullClient().card, people: people(36) },
        history: [anEntry(1, 'A long talk about flour and yeast. '.repeat(60)), anEntry(2, 'Short')]
      })
      let heard: CardOver[] = []
      const bytes = await typeset(
        packForCards(language === 'en' ? [aFullClient(), client] : [client], settings(language)),
        canPrint,
        undefined,
        ({ over = [] }) => {
          heard = over
        }
      )
      expect(pagesOf(bytes)).toBeGreaterThan(1)
      expect(heard.map(({ name }) => name)).toEqual(['Danube Mills d.o.o.'])
      const said = heard[0]?.said ?? ''
      const flat = (text: string) => text.normalize('NFC').replace(/\s+/g, '')
      // The first card fits; the second one's first page says it, its other pages do not.
      const texts = textsIn(bytes)
      const first = language === 'en' ? 1 : 0
      expect(texts.map((text) => flat(text).includes(flat(said)))).toEqual(texts.map((_, n) => n === first))
      // What it counts is what stands there: the people of the pages after, and the two entries.
      const over = people(36).filter(({ name }) => !(texts[first] ?? '').includes(name)).length
      expect(over).toBeGreaterThan(0)
      if (language === 'en') {
        expect(said).toBe(`On the next page: ${over} people, 13 lines, 2 entries, room to write`)
      } else expect(said).toContain(String(over))
      for (const { name } of people(36)) expect(texts.join('')).toContain(name)
      expect(faultsIn(bytes)).toBe('')
    }
  }, 240_000)

  it('says nothing of a card that fits', async () => {
    let heard: CardOver[] = []
    await typeset(packForCards([aFullClient()], settings()), canPrint, undefined, ({ over = [] }) => {
      heard = over
    })
    expect(heard).toEqual([])
  }, 240_000)

  it('says of a single long line which it is', async () => {
    let heard: CardOver[] = []
    const client = aClient({
      card: aCard({ notes: 'Long. '.repeat(660).trim(), terms: 'Paid at once. '.repeat(180).trim(), needs: 'Flour' }),
      history: []
    })
    await typeset(packForCards([client], settings()), canPrint, undefined, ({ over = [] }) => {
      heard = over
    })
    expect(heard.map(({ said }) => said)).toEqual(['On the next page: Notes, room to write'])
  }, 240_000)
})

describe('a card that is nearly full', () => {
  it('gives up some of its lines to write on before it takes a second sheet', async () => {
    const pages = async (letters: number) => {
      const client = aClient({ card: aCard({ notes: 'Long. '.repeat(letters / 6), needs: 'Flour' }) })
      return pagesOf(await typeset(packForCards([client], settings()), canPrint))
    }
    expect(await pages(3600)).toBe(1)
    expect(await pages(3960)).toBe(1)
  }, 240_000)
})

describe('what went over in words', () => {
  it('names up to four lines and counts more', () => {
    const lines = (...labels: string[]) => labels.map((label) => ({ kind: 'line' as const, label }))
    expect(overInWords(lines('Needs', 'Notes'), 'en')).toBe('On the next page: Needs, Notes')
    expect(overInWords([...lines('A', 'B', 'C', 'D', 'E'), { kind: 'entry' }], 'en')).toBe(
      'On the next page: 5 lines, 1 entry'
    )
    expect(overInWords([{ kind: 'person' }, { kind: 'person' }], 'sr')).toBe('На следећој страни: 2 особе')
    expect(overInWords([], 'en')).toBe('')
  })
})
