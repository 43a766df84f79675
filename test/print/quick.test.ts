import { execFileSync } from 'node:child_process'
import { Document, renderToBuffer } from '@react-pdf/renderer'
import { createElement as h } from 'react'
import { beforeAll, describe, expect, it } from 'vitest'
import { shapeIn } from '../../electron/print/fontFix.ts'
import { loadFonts } from '../../electron/print/fonts.ts'
import { legibleAll } from '../../electron/print/legible.ts'
import { setQuickly } from '../../electron/print/quickPages.ts'
import { pageOfSheet } from '../../electron/print/typeset.ts'
import { month } from '../../shared/day.ts'
import {
  type Pack,
  packForCards,
  packForInserts,
  packForPlan,
  packForPocket,
  packForSpine,
  packForTest
} from '../../shared/pack.ts'
import type { PrintSettings } from '../../shared/printSettings.ts'
import { sampleDossiers } from '../../shared/sample.ts'
import { spineOf } from '../../shared/spine.ts'
import { languages } from '../../shared/words.ts'
import { aClient, aFullClient, anEntry, fontFolder, letters, manyClients, settings, today } from './clients.ts'
import { look } from './pdf.ts'

let canPrint: (codePoint: number) => boolean
beforeAll(() => {
  canPrint = loadFonts(fontFolder)
})

const calendar = { openWeekdays: [1, 2, 3, 4, 5] as const, closedDays: new Set<never>() }

/** A pack's elements, as typeset makes them. */
function pagesOf(pack: Pack) {
  shapeIn(pack.language === 'sr' ? 'SRB ' : undefined)
  return pack.sheets.map((sheet, key) => {
    const { data, isReplaced } = legibleAll(sheet, canPrint)
    return pageOfSheet(data, { key, frame: pack, isReplaced }, false)
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

async function expectTheSame(pack: Pack) {
  const { title, language } = pack
  const quick = await setQuickly(pagesOf(pack), { title, language })
  expect(quick).not.toBeNull()
  const about = { title, language, creator: 'Carpeta', producer: 'Carpeta' }
  const slow = insideOf(await renderToBuffer(h(Document, about, pagesOf(pack))))
  const found = insideOf(quick as Uint8Array)
  const at = found.findIndex((line, n) => line !== slow[n])
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

  it('are left to react-pdf when one does not fit', async () => {
    const long = aClient()
    long.card.notes = 'A long note. '.repeat(900)
    const pack = packForCards([aClient(), long], settings())
    expect(await setQuickly(pagesOf(pack), { title: 'T', language: 'en' })).toBeNull()
  }, 240_000)
})
