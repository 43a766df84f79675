import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { day } from '../../shared/day.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { csvLine } from '../../shared/export/csv.ts'
import { levelWords } from '../../shared/export/headers.ts'
import { columnsOf, headersOf, linesOf } from '../../shared/export/tables.ts'
import type { Next } from '../../shared/filing.ts'
import { levels } from '../../shared/infoCard.ts'
import { columnsFor } from '../../shared/mapping/columnsFor.ts'
import { guarded, isLive, unguarded } from '../../shared/mapping/formulaGuard.ts'
import { levelWritten } from '../../shared/mapping/writtenRank.ts'
import { languages } from '../../shared/words.ts'
import { newAct } from '../desk/aDossier.ts'
import { tempBinder } from '../desk/tempBinder.ts'
import { randomFrom } from '../prove/proof.ts'
import { nastyDossier } from './nasty.ts'
import { roundTrip, separators } from './roundTrip.ts'

describe('a cell', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+34 600', "'+34 600"],
    ["'=1", "''=1"],
    [' \t@x', "' \t@x"],
    ["'s-Hertogenbosch", "'s-Hertogenbosch"],
    ['Ana = Eva', 'Ana = Eva']
  ])('%j is written as %j and comes back', (cell, written) => {
    expect(guarded(cell)).toBe(written)
    expect(unguarded(written)).toBe(cell)
  })
  test('whatever it holds, it is never run and always comes back', () => {
    const signs = fc.constantFrom("'", '=', '+', '-', '@', '＝', ' ', '\t', '\n', '\r', 'a', '"', ';')
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 8 }), (cell) => {
        expect(isLive(guarded(cell))).toBe(false)
        expect(unguarded(guarded(cell))).toBe(cell)
      }),
      { numRuns: 2000 }
    )
  })
  test('a line keeps its cells whatever separator a spreadsheet takes', () => {
    expect(csvLine(['a;b', 'say "no"', '=x'], ';')).toBe('"a;b";"say ""no""";"\'=x"\r\n')
    expect(separators).toEqual({ en: ',', es: ';', sr: ';', uk: ';', el: ';' })
  })
})

describe('headers and levels are known to the import in every language', () => {
  test.each(languages)('%s', (language) => {
    const headers = headersOf('cards', language)
    const kinds = columnsFor(headers, [], { today: day('2026-11-22'), monthFirst: false })
    const known = columnsOf.cards.filter((column) => column !== 'others')
    expect(kinds.filter((_, index) => columnsOf.cards[index] !== 'others')).toEqual(known)
    for (const level of levels) expect(levelWritten(levelWords[language][level])).toBe(level)
  })
})

describe('what the tables say', () => {
  const given = nastyDossier(1, () => 0.999)
  test('an appointment with its length, its place and its people', () => {
    const [line] = linesOf('next', given, 'es')
    expect(line?.slice(8, 12)).toEqual(['45', 'en su sede', 'plain 7', 'plain Eva'])
    expect(headersOf('next', 'es').slice(8, 12)).toEqual(['Minutos', 'Dónde', 'Lugar exacto', 'Con quién'])
  })
  test('to whom a lead was handed, and which objections were met', () => {
    const [entry] = given.history
    const history = [
      {
        ...entry,
        handedTo: 'Petar',
        met: [
          { id: 'dear', text: 'Too dear' },
          { id: 'far', text: 'Too far' }
        ]
      }
    ]
    const [line] = linesOf('history', { ...given, history } as Dossier, 'en')
    const at = headersOf('history', 'en').indexOf('Handed to')
    expect(headersOf('history', 'en')[at + 1]).toBe('Objections met')
    expect(line?.slice(at, at + 2)).toEqual(['Petar', 'Too dear; Too far'])
  })
  test('what was promised and paid, with its day', () => {
    const [line] = linesOf('next', given, 'es')
    expect(line?.slice(12)).toEqual(['0.02 EUR', '2026-09-04'])
    expect(headersOf('next', 'es').slice(12)).toEqual(['Suma', 'A pagar antes del'])
    const [said] = linesOf('history', given, 'es')
    expect(said?.slice(-3)).toEqual(['0.02 EUR', '', ''])
  })
  test('a filled form a line a question, in the order of the form', () => {
    const lines = linesOf('sheets', given, 'en')
    expect(lines.map((line) => line.slice(-1)[0])).toEqual([
      'plain',
      'plain\nplain',
      '-5',
      '=2',
      '2026-05-04',
      'No',
      'plain',
      'plain; plain',
      'plain | plain\nplain | '
    ])
    expect(lines[0]).toEqual([
      'plain Client 1',
      'plain Town',
      'plain form',
      '2026-05-04',
      'plain',
      'plain part',
      'plain asked',
      'plain'
    ])
  })
})

/** What of a next contact a table holds. */
const agreedIn = (next: Next | undefined) => {
  const { on, at, kind, agreed, aim, minutes, place, where, with: whom } = next as Next
  return { on, at, kind, agreed, aim, minutes, place, where, with: whom }
}

describe('out and in again', () => {
  let desk: Awaited<ReturnType<typeof tempBinder>>
  beforeEach(async () => {
    desk = await tempBinder()
  })
  afterEach(() => desk.done())

  test.each(languages)('in %s: nothing live, nothing changed, nothing added', async (language) => {
    const random = randomFrom(7)
    const dossiers = Array.from({ length: 60 }, (_, n) => nastyDossier(n, random))
    await desk.binder.act(newAct(...dossiers))
    const { live, changed, lines, again, anew, anewNext } = roundTrip(desk.binder, language)
    expect(live).toBe(0)
    expect(changed).toEqual([])
    // A line for the card, the next contact, the slip and the talk, and nine for the form's questions.
    expect(lines).toBe(5 + 60 * (4 + 9))
    expect(Object.values(again).map((plan) => plan.dossiers.length)).toEqual([0, 0, 0, 0, 0])
    expect(again.cards.doubles).toBe(60)
    expect(anew.notTaken).toEqual([])
    // An appointment comes back as it was from either table that holds it, wherever it stood in the list.
    for (const plan of [anew, anewNext]) {
      const back = new Map(plan.dossiers.map(({ card, filing }) => [card.name, agreedIn(filing.next)]))
      const wanted = dossiers.map(({ card, filing }) => [card.name.trim(), agreedIn(filing.next)] as const)
      for (const [name, next] of wanted) expect(back.get(name)).toEqual(next)
    }
    expect(anew.dossiers.map(({ card }) => [card.name, card.address?.town, card.phones[0]?.text])).toEqual(
      [...desk.binder.allSpines()].map(({ name, town, phone }) => [name, town, phone])
    )
  })
})
