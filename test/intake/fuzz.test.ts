import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTable } from '../../electron/intake/readTable.ts'
import { problemOf } from '../../shared/problem.ts'
import { anIntakeDesk } from './intakeDesk.ts'
import { bytesIn, csv, fileEncodings } from './tableBytes.ts'

// The everyday share of P16; `npm run prove` runs 100,000.
const numRuns = Number(process.env['CARPETA_FUZZ'] ?? 1500)
const foreseen = ['not-a-table', 'spreadsheet-not-csv', 'too-many-rows', 'too-many-columns']

const letters = fc.constantFrom(
  '"',
  '""',
  '\n',
  '\r\n',
  ';',
  ',',
  '\t',
  '|',
  '\0',
  'sep=;',
  'a',
  'Ж',
  'é',
  'ώ',
  ' ',
  '=',
  '5.7.2027',
  '\ufeff',
  '\ud800'
)
const table = fc
  .array(
    fc.array(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('Name', 'Назив', '"', '5.7.')), {
      maxLength: 8
    }),
    { maxLength: 20 }
  )
  .map((rows) => csv(rows))
const texts = fc.oneof(
  table,
  fc.array(letters, { maxLength: 300 }).map((parts) => parts.join(''))
)
const files = fc.oneof(
  fc.uint8Array({ maxLength: 3000 }),
  fc
    .tuple(
      texts,
      fc.constantFrom(...fileEncodings),
      fc.nat(3000),
      fc.array(fc.tuple(fc.nat(3000), fc.nat(255)), { maxLength: 5 })
    )
    .map(([text, encoding, end, flips]) => {
      const bytes = (bytesIn(encoding, text) ?? new TextEncoder().encode(text)).slice(0, end)
      for (const [at, byte] of flips) if (at < bytes.length) bytes[at] = byte
      return bytes
    })
)

test('whatever bytes come, it is a table or one of the sentences', () => {
  fc.assert(
    fc.property(
      files,
      fc.constantFrom(undefined, 'windows-1250' as const, 'utf-16le' as const),
      fc.constantFrom(undefined, ';', '\u0001'),
      (bytes, encoding, delimiter) => {
        try {
          const read = readTable(bytes, {
            language: 'sr',
            ...(encoding && { encoding }),
            ...(delimiter && { delimiter })
          })
          expect(read.rows.some((row) => row.length > 0)).toBe(true)
        } catch (thrown) {
          expect(foreseen).toContain(problemOf(thrown).kind)
        }
      }
    ),
    { numRuns, endOnFailure: true }
  )
})

test.each([
  ['quotes without end', '"'.repeat(200_000)],
  ['quotes in odd places', '"a "b "c;'.repeat(20_000)],
  ['a line of 400,000 cells', `${'a;'.repeat(400_000)}\n`],
  ['a thousand unclosed quotes', 'A;"x\n'.repeat(5000)],
  ['a cell of five million letters', `Name;Notes\nA;${'x'.repeat(5_000_000)}\n`],
  ['a million blank lines', `Name\n${'\n'.repeat(1_000_000)}A\n`]
])(
  '%s: an answer, and the next list is read as ever',
  async (_, text) => {
    const desk = anIntakeDesk()
    const answer = await desk.preview(new TextEncoder().encode(text)).then(
      (preview) => preview.willTake + preview.doubles + preview.doNotCall + preview.refusedCount === preview.rows,
      (thrown: unknown) => [...foreseen, 'reader-stopped'].includes(problemOf(thrown).kind)
    )
    expect(answer).toBe(true)
    expect((await desk.preview(new TextEncoder().encode('Name\nA\n'))).willTake).toBe(1)
    desk.intakes.close()
  },
  60_000
)
