import { beforeAll, describe, expect, it } from 'vitest'
import { loadFonts } from '../../electron/print/fonts.ts'
import { legibleAll } from '../../electron/print/legible.ts'
import { typeset } from '../../electron/print/typeset.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { type Pack, packForCards, packForList } from '../../shared/pack.ts'
import { spineOf } from '../../shared/spine.ts'
import { languages } from '../../shared/words.ts'
import { aCard, aClient, aFullClient, anEntry, fontFolder, letters, settings, today } from './clients.ts'
import { faultsIn, fontsIn, textIn } from './pdf.ts'

let canPrint: (codePoint: number) => boolean
beforeAll(() => {
  canPrint = loadFonts(fontFolder)
})

const flat = (text: string) => text.normalize('NFC').replace(/\s+/g, '')
const sorted = (text: string) => [...flat(text)].sort().join('')
const notText = new Set(['kind', 'href', 'agreed', 'lastSaid', 'print'])

/** Every text of the first sheet, in no order. */
function textsOf(pack: Pack): string[] {
  const texts: string[] = [pack.foot]
  const walk = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value)
    else if (value && typeof value === 'object') {
      for (const [key, part] of Object.entries(value)) if (!notText.has(key)) walk(part)
    }
  }
  walk(pack.sheets[0])
  return texts.filter((text) => text.trim() !== '')
}

/** A card whose every line holds all the letters of a language, capitals with accents too. */
const lettered = (language: (typeof languages)[number]): Dossier =>
  aClient({
    card: aCard({ name: letters[language], field: letters[language], needs: letters[language].toUpperCase() }),
    history: [anEntry(1, letters[language])],
    slips: [{ id: 's', text: letters[language], since: today }]
  })

describe('the text of a print', () => {
  it('is the source letter by letter, in fifty documents one after the other in five languages', async () => {
    for (let n = 0; n < 50; n++) {
      const language = languages[n % languages.length] ?? 'en'
      const pack = packForCards([lettered(language)], settings(language))
      const text = textIn(await typeset(pack, canPrint))
      for (const one of textsOf(pack)) expect(flat(text), `document ${n}, ${language}`).toContain(flat(one))
      expect(sorted(text), `document ${n}, ${language}`).toBe(sorted(textsOf(pack).join('')))
    }
  }, 240_000)

  it('is the same in the second document as in the first', async () => {
    const pack = packForCards([aFullClient()], settings('sr'))
    const first = textIn(await typeset(pack, canPrint))
    await typeset(packForCards(languages.map(lettered), settings('el')), canPrint)
    expect(textIn(await typeset(pack, canPrint))).toBe(first)
  }, 240_000)

  it('keeps its own apostrophe where a print before it had another one of the same looks', async () => {
    const named = (name: string) => packForCards([aClient({ card: aCard({ name }) })], settings('uk'))
    for (const name of ['Солом\u02bcяна', 'Солом\u2019яна', 'Солом\u02bcяна'])
      expect(textIn(await typeset(named(name), canPrint))).toContain(name)
  }, 240_000)

  it('of a list holds every time, client, person, phone and aim', async () => {
    const spines = languages.map((language) => spineOf(lettered(language)))
    const slice = { opening: { kind: 'day' as const, day: today }, spines, count: 5, slips: [], done: [] }
    const pack = packForList(slice, settings('el'), letters.el)
    const text = flat(textIn(await typeset(pack, canPrint)))
    for (const one of textsOf(pack)) expect(text).toContain(flat(one))
  }, 240_000)

  it('never gains a hyphen: long words break without one', async () => {
    const mail = 'purchasing-department.international@very-long-name-of-a-wholesaler-of-bakery-ingredients.example.org'
    const address = `https://example.org/${'path/'.repeat(30)}?q=${'x'.repeat(120)}`
    const pack = packForCards(
      [aClient({ card: aCard({ mails: [mail], site: address, name: 'Ж'.repeat(200) }) })],
      settings()
    )
    const text = flat(textIn(await typeset(pack, canPrint)))
    expect(text).toContain(mail)
    expect(text).toContain(address.slice(0, 200))
    expect(text).toContain('Ж'.repeat(200))
  }, 240_000)

  it('never gains one either where two alphabets meet in a word, or before two spaces', async () => {
    const callMe = ['Милице', 'Драгане', 'Руслане Вікторовичу', 'Александру']
    for (const language of ['el', 'en'] as const) {
      const people = callMe.map((name, n) => ({
        id: `p${n}`,
        name: `Милица Станковић-Обрадовић ${'и'.repeat(n * 3)}`,
        callMe: name,
        phones: [],
        mails: []
      }))
      const notes = Array.from({ length: 60 }, (_, n) => `${'a'.repeat(n % 7)} PDF«Милице»  KPом`).join(' ')
      const clients = people.map((person) => aClient({ card: aCard({ people: [person], notes }) }))
      const spines = clients.map(spineOf)
      const slice = { opening: { kind: 'day' as const, day: today }, spines, count: 4, slips: [], done: [] }
      for (const pack of [packForList(slice, settings(language)), packForCards(clients, settings(language))]) {
        const text = flat(textIn(await typeset(pack, canPrint)))
        expect(text).not.toMatch(/[«a-zA-Zа-яА-Я]-(?:[«»А-Яа-я])(?<!-О)/u)
      }
    }
  }, 240_000)

  it('says where a character could not be printed', async () => {
    const pack = packForCards(
      [aClient({ card: aCard({ name: 'Emoji 🎉 العربية ☎ ✓ ●', notes: 'plain' }) })],
      settings()
    )
    const text = textIn(await typeset(pack, canPrint))
    expect(text).toContain('Emoji ■ ■■■■■■■ tel. ✓ •')
    expect(text).toContain('The sign ■ stands for a character that can’t be printed.')
    expect(legibleAll(pack, canPrint).isReplaced).toBe(true)
    expect(legibleAll(packForCards([aFullClient()], settings()), canPrint).isReplaced).toBe(false)
  }, 240_000)

  it('lies in a sound file that carries its fonts', async () => {
    for (const language of languages) {
      const bytes = await typeset(packForCards([lettered(language)], settings(language)), canPrint)
      expect(faultsIn(bytes)).toBe('')
      const fonts = fontsIn(bytes)
      expect(fonts.length).toBeGreaterThanOrEqual(4)
      expect(fonts.filter((font) => !font.isEmbedded)).toEqual([])
    }
  }, 240_000)
})
