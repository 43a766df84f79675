import { afterEach, expect, test } from 'vitest'
import { limits } from '../../electron/intake/limits.ts'
import { startReading } from '../../electron/intake/reader.ts'
import { day } from '../../shared/day.ts'
import { ProblemError, problemOf } from '../../shared/problem.ts'
import { anIntakeDesk, utf8 } from './intakeDesk.ts'
import { bytesIn, csv } from './tableBytes.ts'

let desk = anIntakeDesk()
afterEach(() => {
  desk.intakes.close()
  desk = anIntakeDesk()
})

const problem = (job: Promise<unknown>) =>
  job.then(
    () => 'no problem',
    (thrown: unknown) => problemOf(thrown)
  )

/** A Greek list of 200 clients: every fourth has a day, some are past, some months; one row in fifty is spoilt. */
const greekRows = [
  ['Επωνυμία', 'Υπεύθυνος', 'Τηλέφωνο', 'ΤΚ', 'Πόλη', 'Επόμενη επαφή', 'Ώρα', 'Σκοπός', 'Τελευταία επαφή', 'Σχόλια'],
  ...Array.from({ length: 200 }, (_, n) => [
    n % 50 === 49 ? '' : `Αρτοποιία ${n + 1} «Ήλιος»`,
    `Γιώργος Παπαδόπουλος ${n + 1}`,
    `210 ${String(1_000_000 + n)}`,
    '01234',
    'Αθήνα',
    ['', '', n % 8 === 2 ? '5/1/2027' : 'Ιούλιος 2027', n % 8 === 3 ? '1/10/2026' : ''][n % 4] as string,
    n % 8 === 2 ? '10:30' : '',
    'Τιμές αλευριού',
    n % 4 === 1 ? '1/11/2026' : '',
    n % 4 === 1 ? 'θέλει "δείγματα";\nνα ξανακαλέσω' : ''
  ])
]
const greek = () => bytesIn('windows-1253', csv(greekRows)) as Uint8Array<ArrayBuffer>

test('a Greek list of 200 is previewed, dealt 20 a day, and is one act to undo', async () => {
  desk = anIntakeDesk({ language: 'el', country: 'GR' })
  const preview = await desk.preview(greek())
  expect(preview).toMatchObject({
    rows: 200,
    encoding: 'windows-1253',
    encodingIsGuess: true,
    delimiter: ';',
    hasHeader: true,
    columns: ['name', 'person', 'phone', 'postcode', 'town', 'nextOn', 'nextAt', 'aim', 'lastTalked', 'note'],
    willTake: 200,
    doubles: 0,
    refusedCount: 0
  })
  expect(preview.cards).toHaveLength(20)
  expect(preview.cards[2]).toMatchObject({
    row: 4,
    name: 'Αρτοποιία 3 «Ήλιος»',
    next: '2027-01-05',
    at: '10:30',
    aim: 'Τιμές αλευριού'
  })
  const report = await desk.intakes.take(preview.intake, {
    columns: preview.columns,
    deal: { perDay: 20, from: day('2026-11-22') }
  })
  expect(report).toMatchObject({
    taken: 200,
    doubles: 0,
    refused: 0,
    missed: 25,
    dated: 50,
    dealt: 125,
    stock: 0,
    lastDealt: '2026-12-01'
  })
  const dealt = desk.dossiers().filter((dossier) => dossier.stamps.length > 0)
  expect(dealt.filter((dossier) => dossier.filing.next?.on === '2026-11-23')).toHaveLength(20)
  expect(dealt.filter((dossier) => dossier.filing.next?.on === '2026-12-01')).toHaveLength(5)
  expect(desk.dossiers()[1]?.history[0]).toMatchObject({
    at: { day: '2026-11-01' },
    note: 'θέλει "δείγματα";\nνα ξανακαλέσω'
  })
  expect(desk.dossiers()[1]?.card.address?.postcode).toBe('01234')
  desk.undo()
  expect(desk.dossiers()).toEqual([])
}, 60_000)

test('a nameless row takes the name of its person, and without one is refused', async () => {
  const preview = await desk.preview(utf8('Company;Contact;Town\n;Ana;Lugo\n;;Lugo\n'))
  expect(preview.cards.map((card) => [card.name, card.refused])).toEqual([
    ['Ana', undefined],
    ['', 'no-name']
  ])
})

test('a file imported twice adds nothing', async () => {
  const first = await desk.preview(greek())
  await desk.intakes.take(first.intake, { columns: first.columns, deal: null })
  expect(desk.dossiers()).toHaveLength(200)
  const second = await desk.preview(greek())
  expect(second).toMatchObject({ rows: 200, willTake: 0, doubles: 200, refusedCount: 0 })
  const report = await desk.intakes.take(second.intake, { columns: second.columns, deal: null })
  expect(report).toEqual({
    act: null,
    taken: 0,
    doubles: 200,
    doNotCall: 0,
    refused: 0,
    missed: 0,
    dated: 0,
    stock: 0,
    dealt: 0
  })
  expect(desk.dossiers()).toHaveLength(200)
}, 60_000)

test('taking does what the preview showed', async () => {
  const preview = await desk.preview(
    utf8('Name;Town;Next contact\nA;Lugo;5.7.2027\nA;Lugo;\nB;Lugo;31.4.\nC;Lugo;1.10.2026\nD;;\n')
  )
  const report = await desk.intakes.take(preview.intake, { columns: preview.columns, deal: null })
  expect(report).toMatchObject({
    taken: preview.willTake,
    doubles: preview.doubles,
    refused: preview.refusedCount,
    missed: preview.past,
    stock: preview.undated
  })
  expect(report).toMatchObject({ taken: 3, doubles: 1, refused: 1, missed: 1, stock: 1, dated: 1 })
  expect(desk.dossiers().map((dossier) => dossier.card.name)).toEqual(
    preview.cards.filter((card) => !card.refused).map((card) => card.name)
  )
  expect(desk.intakes.refused(preview.intake)).toEqual({
    name: 'list - not taken.csv',
    text:
      '\ufeffRow;Reason not taken;Name;Town;Next contact\r\n3;Stands in this list already;A;Lugo\r\n' +
      '4;The day of the next contact can’t be read: 31.4.;B;Lugo;31.4.\r\n'
  })
})

test('the rows not taken, mended, come back without their reasons', async () => {
  const preview = await desk.preview(utf8('Name;Phone;Next contact\nA;+34 911 234 567;31.4.\n'))
  const { text } = desk.intakes.refused(preview.intake)
  const mended = await desk.preview(utf8(text.replaceAll('31.4.', '30.4.')))
  expect(mended.columns).toEqual(['skip', 'skip', 'name', 'phone', 'nextOn'])
  expect(mended.cards).toEqual([{ row: 2, name: 'A', phone: '+34 911 234 567', next: '2027-04-30' }])
})

test('columns corrected by hand are remembered for the next such file, and the import is still the first thing undone', async () => {
  const file = utf8('Client;Xyz\nA;Lugo\n')
  const first = await desk.preview(file)
  expect(first).toMatchObject({ columns: ['name', 'skip'], isRemembered: false })
  const corrected = await desk.intakes.read(first.intake, { columns: ['name', 'town'] })
  expect(corrected).toMatchObject({ columns: ['name', 'town'], isRemembered: false })
  expect(corrected.cards[0]?.town).toBe('Lugo')
  await desk.intakes.take(first.intake, { columns: corrected.columns, deal: null })
  desk.undo()
  expect(desk.dossiers()).toEqual([])
  expect(await desk.preview(file)).toMatchObject({ columns: ['name', 'town'], isRemembered: true })
})

test('a table without a header, and the switch', async () => {
  const preview = await desk.preview(utf8('Danube Mills,021 555 666\nCafé Doyle,01 234 5678\n'))
  expect(preview).toMatchObject({ hasHeader: false, headers: [], columns: ['name', 'phone'], rows: 2 })
  expect(preview.cards[0]?.row).toBe(1)
  expect(await desk.intakes.read(preview.intake, { hasHeader: true })).toMatchObject({
    headers: ['Danube Mills', '021 555 666'],
    rows: 1
  })
})

test.each([
  ['sep=|\nName|Town\nA|Lugo\n', '|'],
  ['"sep=;"\r\nName;Town\r\nA;Lugo\r\n', ';'],
  ['Name,Town\nA,Lugo\n', ','],
  ['Name\tTown\nA\tLugo\n', '\t'],
  ['Name;Street;Town\nA;Mayor 5, 2;Lugo\nB;Mayor 6, 3;Lugo\n', ';'],
  ['Name|Town\rA|Lugo\r', '|']
])('%j is parted by %j', async (text, delimiter) => {
  const preview = await desk.preview(utf8(text))
  expect(preview.delimiter).toBe(delimiter)
  expect(preview.cards[0]).toMatchObject({ name: 'A', town: 'Lugo' })
})

test('quoted cells keep their lines, their delimiters and their zeros', async () => {
  const preview = await desk.preview(utf8('Name;Postcode;Notes\r\n"Mills; ""Danube""";01234;"one\r\ntwo"\r\n'))
  expect(preview.cells).toEqual([['Mills; "Danube"', '01234', 'one\ntwo']])
})

test('a quote that is never closed swallows no other row', async () => {
  const preview = await desk.preview(utf8('Name;Notes\nA;"5 inch pipe\nB;fine\nC;"also\nD;good\n'))
  expect(preview.cards.map((card) => card.name)).toEqual(['A', 'B', 'C', 'D'])
  const closed = await desk.preview(utf8('Name;Notes\n"A;x\nB;fine\n"C;5" pipe;\nD;good\n'))
  expect(closed.cards.map((card) => card.name)).toEqual(['"A', 'B', '"C', 'D'])
})

test('blank lines and empty columns are nothing; rows keep their numbers', async () => {
  const preview = await desk.preview(utf8(`Name;Town;;;\n\n;;;;\nA;Lugo;;;\n${';;;;\n'.repeat(300)}`))
  expect(preview).toMatchObject({ rows: 1, headers: ['Name', 'Town'] })
  expect(preview.cards[0]?.row).toBe(4)
})

const zip = (...names: string[]) => utf8(`PK\u0003\u0004\u0014\0\0\0${names.join('\0\0')}`)
test.each([
  ['an .xlsx', zip('[Content_Types].xml', 'xl/workbook.xml')],
  ['an .ods', zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')],
  ['a .numbers', zip('Index/Document.iwa')],
  ['an .xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from('Workbook', 'utf16le'))],
  ['HTML named .xls', utf8('<html><table><tr><td>A</td></tr></table></html>')]
])('%s, called .csv, is a spreadsheet to be saved as CSV', async (_, bytes) => {
  expect(await problem(desk.preview(bytes))).toEqual({ kind: 'spreadsheet-not-csv' })
})

test.each([
  ['a PDF', utf8('%PDF-1.7\n1 0 obj\n')],
  ['another zip', zip('word/document.xml')],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)],
  ['zeros', new Uint8Array(5000)],
  ['nothing but space', utf8('  \n\n')],
  ['noise', Uint8Array.from({ length: 5000 }, (_, n) => (n * 7919) % 251)]
])('%s is not a table', async (_, bytes) => {
  expect(await problem(desk.preview(bytes))).toEqual({ kind: 'not-a-table' })
})

test('limits end in a sentence', async () => {
  expect(() => desk.intakes.begin({ name: 'big.csv', size: 300 * 1024 * 1024 })).toThrow(ProblemError)
  expect(
    await problem(Promise.resolve().then(() => desk.intakes.begin({ name: 'big.csv', size: limits.bytes + 1 })))
  ).toEqual({
    kind: 'file-too-big',
    names: ['50 MB']
  })
  expect(await problem(desk.preview(utf8(`${'a;'.repeat(500)}b\n`)))).toEqual({
    kind: 'too-many-columns',
    names: ['400']
  })
  expect(await problem(desk.preview(utf8(`Name\n${'a\n'.repeat(20_001)}`)))).toMatchObject({ kind: 'too-many-rows' })
  expect(await problem(desk.preview(utf8('\n'.repeat(1_200_000).concat('a'))))).toMatchObject({ kind: 'too-many-rows' })
  expect(await desk.preview(utf8(`Name;Notes\nA;${'x'.repeat(4001)}\nB;ok\n`))).toMatchObject({
    willTake: 1,
    refusedCount: 1
  })
}, 60_000)

test('more bytes than announced, or fewer, are refused', async () => {
  const { intake } = desk.intakes.begin({ name: 'a.csv', size: 4 })
  await desk.intakes.chunk(intake, new Blob(['Na']))
  expect(await problem(desk.intakes.read(intake, {}))).toMatchObject({ kind: 'reader-stopped' })
  expect(await problem(desk.intakes.chunk(intake, new Blob(['me\nA'])))).toMatchObject({ kind: 'reader-stopped' })
  expect(await problem(desk.intakes.read(intake, {}))).toEqual({ kind: 'unknown-intake' })
})

test('chunks keep their order however fast they are sent', async () => {
  const bytes = utf8('Name;Town\nDanube Mills;Novi Sad\n')
  const { intake } = desk.intakes.begin({ name: 'a.csv', size: bytes.length })
  await Promise.all(Array.from(bytes, (byte) => desk.intakes.chunk(intake, new Blob([Uint8Array.of(byte)]))))
  expect((await desk.intakes.read(intake, {})).cells).toEqual([['Danube Mills', 'Novi Sad']])
})

test('cancelling ends a reading and forgets the file', async () => {
  const intake = await desk.send(
    utf8(`Name;Phone\n${Array.from({ length: 15_000 }, (_, n) => `A${n};91 123 ${n}`).join('\n')}`)
  )
  const reading = problem(desk.intakes.read(intake, {}))
  await new Promise((resolve) => setTimeout(resolve, 20))
  desk.intakes.cancel(intake)
  expect(await reading).toMatchObject({ kind: 'cancelled' })
  expect(await problem(desk.intakes.read(intake, {}))).toEqual({ kind: 'unknown-intake' })
  expect(desk.dossiers()).toEqual([])
})

test('a long list tells how far it is', async () => {
  const rows = Array.from({ length: 20_000 }, (_, n) => `Client ${n};${String(600_000_000 + n)};Lugo`)
  const preview = await desk.preview(utf8(`Name;Phone;Town\n${rows.join('\n')}\n`))
  expect(preview.willTake).toBe(20_000)
  expect(desk.told.length).toBeGreaterThan(0)
  expect(desk.told.every((line) => line.startsWith(preview.intake) && line.endsWith('/20000'))).toBe(true)
}, 60_000)

test('a reader that takes too long, or too much, is ended', async () => {
  const url = new URL('../../electron/intake/worker.ts', import.meta.url)
  const late = startReading(url, { bytes: utf8('Name\nA\n'), wanted: { language: 'en' } }, 1)
  expect(await problem(late.table)).toEqual({ kind: 'reader-stopped' })
  const dead = startReading(new URL('./noSuchWorker.ts', import.meta.url), {
    bytes: utf8('a'),
    wanted: { language: 'en' }
  })
  expect(await problem(dead.table)).toEqual({ kind: 'reader-stopped' })
})

test('only the last few files wait', async () => {
  const first = await desk.send(utf8('Name\nA\n'))
  for (let n = 0; n < limits.intakes; n++) await desk.send(utf8('Name\nA\n'))
  expect(await problem(desk.intakes.read(first, {}))).toEqual({ kind: 'unknown-intake' })
})
