import { execFileSync } from 'node:child_process'
import { Document, renderToBuffer } from '@react-pdf/renderer'
import { createElement as h } from 'react'
import { beforeAll, describe, expect, it } from 'vitest'
import { shapeIn } from '../../electron/print/fontFix.ts'
import { loadFonts } from '../../electron/print/fonts.ts'
import { legibleAll } from '../../electron/print/legible.ts'
import { setQuickly } from '../../electron/print/quickPages.ts'
import { watchRunOver } from '../../electron/print/runOver.ts'
import { pageOfSheet } from '../../electron/print/typeset.ts'
import { pagesOfLeaf } from '../../electron/print/typesetBound.ts'
import { month } from '../../shared/day.ts'
import { readyForms } from '../../shared/forms/readyForms.ts'
import {
  type Pack,
  packForBlanks,
  packForCards,
  packForDossiers,
  packForInserts,
  packForList,
  packForPlan,
  packForPocket,
  packForSpine,
  packForTest
} from '../../shared/pack.ts'
import type { PrintSettings } from '../../shared/printSettings.ts'
import type { DossierParts } from '../../shared/printWhat.ts'
import { sampleDossiers } from '../../shared/sample.ts'
import { spineOf } from '../../shared/spine.ts'
import { languages } from '../../shared/words.ts'
import { aClient, aFullClient, anEntry, fontFolder, letters, manyClients, settings, today } from './clients.ts'
import { aPaper } from './papersIn.ts'
import { look } from './pdf.ts'

let canPrint: (codePoint: number) => boolean
beforeAll(() => {
  canPrint = loadFonts(fontFolder)
})

const calendar = { openWeekdays: [1, 2, 3, 4, 5] as const, closedDays: new Set<never>() }

/** A pack's elements, as typeset makes them. */
function pagesOf(pack: Pack) {
  shapeIn(pack.language === 'sr' ? 'SRB ' : undefined)
  const bound = watchRunOver()
  return pack.sheets.flatMap((sheet, key) => {
    if (sheet.kind === 'bound')
      return sheet.leaves.flatMap((leaf, n) => pagesOfLeaf(legibleAll(leaf, canPrint), `leaf ${n}`, pack, bound, []))
    const { data, isReplaced } = legibleAll(sheet, canPrint)
    return [pageOfSheet(data, { key, frame: pack, isReplaced, watch: watchRunOver() }, sheet.kind === 'card')]
  })
}

/** Everything in a file, streams unpacked, but for its date and its id. */
const insideOf = (bytes: Uint8Array): string[] =>
  look(bytes, (file) =>
    execFileSync('qpdf', ['--qdf', '--object-streams=disable', '--no-original-object-ids', file, '-'], {
      maxBuffer: 256 * 1024 * 1024,
      encoding: 'latin1'
    })
  )
    .split('\n')
    .filter((line) => !/^\(D:|\/ID \[</.test(line.trim()))

/** The same line, where every number may be a thousandth of a point off: yoga reckons in single floats, from the top of a page. */
function isSame(one: string, other = ''): boolean {
  const numbers = /-?\d+(\.\d+)?/g
  if (one.replace(numbers, '#') !== other.replace(numbers, '#')) return false
  const theirs = other.match(numbers) ?? []
  return (one.match(numbers) ?? []).every((n, at) => Math.abs(Number(n) - Number(theirs[at])) < 0.001)
}

/** Where the bytes of a stream lie and how many they are follows from what stands there. */
const isPlace = (line: string) => /^\d+$|^\d{10} \d{5} [nf] ?$/.test(line)

async function expectTheSame(pack: Pack, runsOver = false) {
  const { title, language } = pack
  const quick = await setQuickly(pagesOf(pack), { title, language })
  expect(quick, pack.title).not.toBeNull()
  const about = { title, language, creator: 'Carpeta', producer: 'Carpeta' }
  const slow = insideOf(await renderToBuffer(h(Document, about, pagesOf(pack))))
  const found = insideOf(quick as Uint8Array)
  const at = found.findIndex((line, n) => (runsOver ? !isPlace(line) && !isSame(line, slow[n]) : line !== slow[n]))
  expect(found.slice(at, at + 3)).toEqual(at < 0 ? [] : slow.slice(at, at + 3))
  expect(found.length).toBe(slow.length)
}

const packsOf = (wanted: PrintSettings): Record<string, Pack> => ({
  cards: packForCards([aFullClient(), aClient({ id: 'short' }), ...sampleDossiers(today).slice(0, 12)], wanted, {
    to: 'Ana',
    back: today
  }),
  numbers: packForInserts(
    { kind: 'numbers', numbers: [1, 13, 31], tabs: 'cut', weekdays: true },
    wanted,
    calendar,
    () => 0
  ),
  months: packForInserts({ kind: 'months', months: [month('2027-05')], tabs: 'plain' }, wanted, calendar, () => 0),
  dated: packForInserts({ kind: 'dated', months: [month('2026-10')], tabs: 'none' }, wanted, calendar, () => 30),
  spine: packForSpine(month('2026-10'), wanted),
  test: packForTest(wanted),
  pocket: packForPocket(
    { opening: { kind: 'day', day: today }, spines: manyClients(14).map(spineOf), count: 14, slips: [] },
    wanted
  ),
  plan: packForPlan(
    [month('2026-10')],
    {
      spines: sampleDossiers(today)
        .map(spineOf)
        .filter(({ filing }) => filing.next),
      notes: {},
      limitFor: () => 12,
      calendar
    },
    wanted
  )
})

const everything: DossierParts = { card: true, entries: 'all', slips: true, stamps: true, list: true, own: true }

/** What takes more than a page, or says which page of how many it is. */
const runningOver = (wanted: PrintSettings): Record<string, Pack> => {
  const many = manyClients(60).map((client, n) => {
    client.card.name += ' and sons'.repeat(n % 7)
    return spineOf(client)
  })
  const slips = Array.from({ length: 30 }, (_, n) => ({
    dossier: null,
    slip: { id: `slip-${n}`, text: `${letters[wanted.language]} `.repeat(1 + (n % 3)), since: today, day: today }
  }))
  const told = { ...aFullClient(), id: 'told' }
  told.history = Array.from({ length: 28 }, (_, n) =>
    anEntry(n + 1, `${letters[wanted.language]} `.repeat(1 + (n % 9)))
  )
  told.papers = [aPaper('mail', 'message/rfc822'), aPaper('gone', 'application/x-unknown')]
  const long = aClient({ id: 'long' })
  long.card.notes = 'A long note. '.repeat(400)
  const text = Array.from({ length: 90 }, (_, n) => `${n} ${letters[wanted.language]}`.repeat(n % 4)).join('\n')
  const supplies = { forms: [], read: new Map([['mail', { kind: 'text' as const, text, left: 3 }]]) }
  const opening = { kind: 'day' as const, since: today, day: today }
  return {
    list: packForList({ opening, spines: many, count: 70, slips }, wanted, 'Ask the warehouse.'),
    chosen: packForList({ opening: null, spines: many.slice(0, 13), count: 13, slips: [] }, wanted),
    empty: packForList({ opening, spines: [], count: 0, slips: [] }, wanted),
    cards: packForCards([long, aClient()], wanted),
    dossiers: packForDossiers([told, aClient()], everything, wanted),
    bound: packForDossiers([told], { ...everything, papers: 'all' }, wanted, undefined, () => supplies),
    blanks: packForBlanks(readyForms(wanted.language), wanted)
  }
}

describe('pages set in one go', () => {
  for (const language of languages) {
    it(`hold to the byte what react-pdf puts on them: ${language}`, async () => {
      for (const pack of Object.values(packsOf(settings(language)))) await expectTheSame(pack)
    }, 240_000)
  }

  it('hold the same on other papers, without marks, with links, with long words and every letter', async () => {
    for (const [paper, holes] of [
      ['Letter', 'us'],
      ['A4', 'none']
    ] as const) {
      const client = aClient({ id: 'letters' })
      client.card.notes = `${letters.el} ${'x'.repeat(90)} a\u00a0b  c ™ © → ½ ${letters.sr}`
      client.card.name = `${letters.uk} ${letters.es}`.slice(0, 190)
      // Places where two alphabets meet, which react-pdf would take for the middle of a word.
      client.history.push(anEntry(8, 'Θέλει «Милице»-Ana и PDF-а, '.repeat(9)))
      client.history.push(anEntry(9, 'One\nTwo lines \n and  three   ', { spokenTo: 'Ј. Ђ. Ana' }))
      await expectTheSame(packForCards([client, aClient()], settings('sr', { paper, holes })))
    }
  }, 240_000)

  it("run over where react-pdf's do, in every kind and in five languages", async () => {
    for (const [name, pack] of Object.entries(runningOver(settings('sr')))) await expectTheSame(pack, name !== 'empty')
    for (const language of ['en', 'es', 'uk', 'el'] as const) {
      const { chosen, bound } = runningOver(settings(language))
      for (const pack of [chosen, bound]) await expectTheSame(pack as Pack, true)
    }
  }, 240_000)

  it('run over the same on other papers, with texts that break at every height', async () => {
    for (const [paper, holes] of [
      ['Letter', 'us'],
      ['A4', 'none']
    ] as const) {
      for (const n of [0, 3, 5, 9]) {
        const client = aFullClient()
        client.card.notes = 'A long note on what they need. '.repeat(20 + n * 9)
        client.history = Array.from({ length: 9 }, (_, at) => anEntry(at + 1, `${letters.el} `.repeat(2 + at * n)))
        const wanted = settings('el', { paper, holes })
        await expectTheSame(packForCards([client], wanted), true)
        await expectTheSame(packForDossiers([client], everything, wanted), true)
      }
    }
  }, 240_000)
})
