import { resolve } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { openMailReader } from '../../electron/papers/mailReader.ts'
import { readAttachment, readMail } from '../../electron/papers/readMail.ts'
import { mailLimits } from '../../shared/mail.ts'
import { longestPaperName } from '../../shared/paperName.ts'
import { problemOf } from '../../shared/problem.ts'
import { mailCorpus } from './mailCorpus.ts'

// The everyday share of P16; `npm run prove` runs 100,000.
const numRuns = Number(process.env['CARPETA_FUZZ'] ?? 1000)
const foreseen = ['not-a-mail', 'mail-too-much']

/** What mails are made of, put together as no program would. */
const piece = fc.constantFrom(
  'From: ',
  'Subject: ',
  'To: ',
  'Date: ',
  'MIME-Version: 1.0\r\n',
  'Content-Type: multipart/mixed; boundary=b\r\n',
  'Content-Type: multipart/alternative; boundary="b"\r\n',
  'Content-Type: message/rfc822\r\n',
  'Content-Type: text/html; charset=',
  'Content-Type: text/plain; charset=utf-16\r\n',
  'Content-Disposition: attachment; filename=',
  'Content-Transfer-Encoding: base64\r\n',
  'Content-Transfer-Encoding: quoted-printable\r\n',
  "filename*0*=utf-8''%",
  'name="',
  '\r\n\r\n',
  '\r\n',
  '\n',
  '\r',
  '--b',
  '--b\r\n',
  '--b--\r\n',
  '=?utf-8?B?',
  '=?koi8-r?Q?=',
  '?=',
  '=3D=',
  '<',
  '>',
  '<a@b.c>',
  '"',
  ';',
  ':',
  ',',
  '(',
  '\\',
  '\0',
  '\ufeff',
  '\u202e',
  'ж',
  'é',
  '12 Oct 2026 99:99',
  '<p>&#x110000;',
  'aGVsbG8=',
  ' '
)
const mail = fc.oneof(
  fc.uint8Array({ maxLength: 2000 }),
  fc
    .array(fc.oneof({ weight: 5, arbitrary: piece }, fc.string({ unit: 'binary', maxLength: 9 })), { maxLength: 90 })
    .map((parts) => new TextEncoder().encode(parts.join(''))),
  // A right one with a few bytes wrong, cut somewhere.
  fc
    .tuple(
      fc.constantFrom(...mailCorpus.map(({ bytes }) => bytes)),
      fc.nat(4000),
      fc.array(fc.tuple(fc.nat(4000), fc.nat(255)), { maxLength: 8 })
    )
    .map(([bytes, end, flips]) => {
      const copy = new Uint8Array(bytes.subarray(0, Math.max(20, end)))
      for (const [at, byte] of flips) if (at < copy.length) copy[at] = byte
      return copy
    })
)

test('a mail of any bytes is shown, every line within bounds, or refused with a sentence', async () => {
  await fc.assert(
    fc.asyncProperty(mail, async (bytes) => {
      try {
        const read = await readMail(bytes)
        for (const line of [read.from, read.to, read.cc, read.subject]) {
          expect(line.length).toBeLessThanOrEqual(400)
          expect(line).not.toMatch(/[\p{Cc}\p{Cf}]/u)
        }
        for (const [n, { name, bytes: size }] of read.attachments.entries()) {
          expect(name.length).toBeGreaterThan(0)
          expect(name.length).toBeLessThanOrEqual(longestPaperName)
          expect((await readAttachment(bytes, n))?.bytes.length).toBe(size)
        }
        expect(await readAttachment(bytes, read.attachments.length)).toBe(null)
      } catch (thrown) {
        expect(foreseen).toContain(problemOf(thrown).kind)
      }
    }),
    { numRuns, endOnFailure: true }
  )
})

const reader = openMailReader(new URL(`file://${resolve(import.meta.dirname, '../../electron/papers/worker.ts')}`))
afterAll(() => reader.close())
const heads = 'From: a@example.org\r\nSubject: x\r\n'
const mega = (text: string) => text.repeat(Math.ceil((1024 * 1024) / text.length))

test.each([
  [
    'parts within parts',
    () =>
      heads +
      Array.from({ length: 5000 }, (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`).join(
        ''
      )
  ],
  ['mails within mails', () => heads + 'Content-Type: message/rfc822\r\n\r\n'.repeat(20_000)],
  [
    'a million parts',
    () => `${heads}Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\nx\r\n'.repeat(1_000_000)}`
  ],
  [
    'parts whose boundary is a dash',
    () => `${heads}Content-Type: multipart/mixed; boundary=-\r\n\r\n${'---\r\n\r\n'.repeat(500_000)}`
  ],
  ['a header of thirty megabytes', () => `${heads}X: ${mega('x').repeat(30)}\r\n\r\nx`],
  ['a million headers', () => `${heads}${'X: 1\r\n'.repeat(1_000_000)}\r\nx`],
  ['a line folded for ever', () => `${heads}Subject: x${'\r\n '.repeat(2_000_000)}\r\n\r\nx`],
  ['words of words', () => `${heads}Subject: ${'=?utf-8?Q?=?utf-8?Q?'.repeat(40_000)}\r\n\r\nx`],
  ['a hundred thousand addresses', () => `${heads}To: ${'(((("a" <a@b.c>, '.repeat(40_000)}\r\n\r\nx`],
  ['brackets without end', () => `${heads}To: ${'('.repeat(800_000)}\r\n\r\nx`],
  [
    'a name of a file in a hundred thousand pieces',
    () =>
      `${heads}Content-Disposition: attachment${Array.from({ length: 40_000 }, (_, n) => `; filename*${n}=x`).join('')}\r\n\r\nx`
  ],
  ['a page of open tags', () => `${heads}Content-Type: text/html\r\n\r\n${'<a href='.repeat(2_000_000)}`],
  [
    'a page of comments',
    () =>
      `${heads}Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n${'<!--'.repeat(2_000_000)}\r\n--b\r\n\r\nx`
  ],
  ['spaces without end', () => `${heads}\r\n${mega(' ').repeat(30)}`],
  [
    'forty megabytes of base64 that is none',
    () => `${heads}Content-Transfer-Encoding: base64\r\n\r\n${mega('=%$').repeat(40)}`
  ],
  ['more than is read at all', () => heads + mega('x').repeat(61)]
])(
  '%s: an answer in 20 s, and the next mail is read as ever',
  async (_, text) => {
    const began = performance.now()
    const said = await reader.read({ bytes: new TextEncoder().encode(text()), attachment: null }).then(
      (answer) => (answer.kind === 'mail' ? answer.mail.text.length <= mailLimits.text : false),
      (thrown: unknown) => foreseen.includes(problemOf(thrown).kind)
    )
    expect(said).toBe(true)
    // The reader's own limit, and starting another one: a promise of ours, not a measurement.
    expect(performance.now() - began).toBeLessThan(mailLimits.milliseconds + 15_000)
    const next = await reader.read({ bytes: new Uint8Array(mailCorpus[0]?.bytes ?? []), attachment: null })
    expect(next).toMatchObject({ kind: 'mail', mail: { subject: mailCorpus[0]?.subject } })
  },
  60_000
)

test('one that takes longer than it may is refused, and its reader ended', async () => {
  const hurried = openMailReader(
    new URL(`file://${resolve(import.meta.dirname, '../../electron/papers/worker.ts')}`),
    1
  )
  const bytes = new TextEncoder().encode(
    `${heads}Content-Transfer-Encoding: base64\r\n\r\n${mega('aGVsbG8=').repeat(20)}`
  )
  await expect(hurried.read({ bytes, attachment: null })).rejects.toThrow('mail-too-much')
  hurried.close()
})
