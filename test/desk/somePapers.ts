import type { Ask } from '../answers/office.ts'

// Files of the kinds people keep, made here byte by byte; none is anybody's.

const latin = (text: string) => Buffer.from(text, 'latin1')

/** A PDF of one page with a line on it. */
export function aPdf(line = 'Offer for twelve boxes'): Buffer {
  const stream = `BT /F1 18 Tf 72 720 Td (${line}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((object, n) => {
    const at = text.length
    text += `${n + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const start = text.length
  const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  return latin(
    `${text}xref\n0 6\n0000000000 65535 f \n${rows}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  )
}

/** A picture of one dark dot. */
export const aPng = (): Buffer =>
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64'
  )

/** A tenth of a second of silence. */
export function aWav(): Buffer {
  const samples = 800
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + samples, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(8000, 24)
  head.writeUInt32LE(8000, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.write('data', 36)
  head.writeUInt32LE(samples, 40)
  return Buffer.concat([head, Buffer.alloc(samples, 128)])
}

/** A mail in two alphabets with a page of HTML and a PDF with it. `html` may be anything. */
export function aMail(
  given: {
    subject?: string
    html?: string
    text?: string
    date?: string
    attachment?: { name: string; bytes: Buffer }
  } = {}
): Buffer {
  const { subject = 'Понуда за дванаест кутија', text = 'Dear Irena,\r\nтри дана је у реду.' } = given
  const { html = '<p>Dear <b>Irena</b></p>', date = 'Mon, 12 Oct 2026 16:05:00 +0200' } = given
  const { attachment = { name: 'Offer.pdf', bytes: aPdf() } } = given
  const encoded = (bytes: Buffer | string) =>
    (
      Buffer.from(bytes as Buffer)
        .toString('base64')
        .match(/.{1,76}/g) ?? []
    ).join('\r\n')
  const part = (type: string, bytes: Buffer | string, more = '') =>
    `--outer\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n${more}\r\n${encoded(bytes)}\r\n`
  return Buffer.from(
    [
      'Return-Path: <m@example.org>\r\n',
      'From: =?utf-8?B?0JzQuNC70LjRhtCw?= <m@example.org>\r\n',
      'To: Irena <irena@example.com>\r\n',
      `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=\r\n`,
      `Date: ${date}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="outer"\r\n\r\n`,
      part('text/plain; charset=utf-8', text),
      part('text/html; charset=utf-8', html),
      part('application/pdf', attachment.bytes, `Content-Disposition: attachment; filename="${attachment.name}"\r\n`),
      '--outer--\r\n'
    ].join('')
  )
}

/** Brings files to a dossier as the page does, in chunks. */
export async function bring(
  ask: Ask,
  dossier: string,
  files: readonly { name: string; bytes: Uint8Array }[],
  kind: 'proposal' | null = null
) {
  const intakes: string[] = []
  for (const { name, bytes } of files) {
    const { intake } = await ask.papers.begin({ dossier, name, size: bytes.length })
    intakes.push(intake)
    for (let from = 0; from < bytes.length; from += 65_536) {
      await ask.papers.chunk({ intake, bytes: new Blob([new Uint8Array(bytes.subarray(from, from + 65_536))]) })
    }
  }
  return ask.papers.take({ dossier, intakes, kind })
}

/** A picture of one dot in a form no PDF holds; all black but the one that is see-through. */
export const aWebp = (): Buffer => Buffer.from('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==', 'base64')
export const aGif = (): Buffer => Buffer.from('R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAkQBADs=', 'base64')
export function aBmp(): Buffer {
  const bytes = Buffer.alloc(58)
  bytes.write('BM', 'latin1')
  bytes.writeUInt32LE(58, 2)
  bytes.writeUInt32LE(54, 10)
  bytes.writeUInt32LE(40, 14)
  bytes.writeInt32LE(1, 18)
  bytes.writeInt32LE(-1, 22)
  bytes.writeUInt16LE(1, 26)
  bytes.writeUInt16LE(24, 28)
  return bytes
}
