import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { degrees, PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib'
import type { Paper } from '../../shared/paper.ts'
import { at } from './clients.ts'

/** A paper by its name only. */
export const aPaper = (id: string, media: string, more: Partial<Paper> = {}): Paper => ({
  id,
  name: `${id}.${media.split('/')[1]}`,
  kind: 'proposal',
  file: id,
  bytes: 10,
  sha256: '0'.repeat(64),
  media,
  added: at('2026-10-05'),
  by: 'Ana',
  ...more
})

const a4: [number, number] = [595, 842]

/** A PDF whose pages say which they are; some wide, some turned. */
export async function aPdf(pages: { size?: [number, number]; turned?: number; text: string }[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  for (const { size = a4, turned = 0, text } of pages) {
    const page = pdf.addPage(size)
    page.setRotation(degrees(turned))
    page.drawText(text, { x: 40, y: 40, size: 14, font })
    // To the very corners: nothing may be cut.
    page.drawText('corner', { x: size[0] - 50, y: size[1] - 12, size: 10, font })
  }
  return pdf.save()
}

/** A form filled in beside the content of its page, and a page that would open another program. */
export async function aFilledPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([595, 842])
  const field = pdf.getForm().createTextField('name')
  field.setText('Written into a field')
  field.addToPage(page, { x: 50, y: 500, width: 300, height: 30 })
  pdf.catalog.set(
    PDFName.of('OpenAction'),
    pdf.context.obj({ S: 'JavaScript', JS: PDFString.of('app.launchURL("https://example.org")') })
  )
  return pdf.save()
}

export function encrypted(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'carpeta-locked-'))
  try {
    writeFileSync(join(folder, 'open.pdf'), bytes)
    execFileSync('qpdf', [
      '--encrypt',
      'user',
      'owner',
      '256',
      '--',
      join(folder, 'open.pdf'),
      join(folder, 'locked.pdf')
    ])
    return readFileSync(join(folder, 'locked.pdf'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function chunk(name: string, data: Uint8Array): Buffer {
  const whole = Buffer.alloc(12 + data.length)
  whole.writeUInt32BE(data.length, 0)
  whole.write(name, 4, 'latin1')
  whole.set(data, 8)
  whole.writeUInt32BE(crc32(whole.subarray(4, 8 + data.length)), 8 + data.length)
  return whole
}

/** A black picture of so many dots; `claims` writes another size into its head. */
export function aPng(width: number, height: number, claims?: [number, number]): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(claims?.[0] ?? width, 0)
  head.writeUInt32BE(claims?.[1] ?? height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc((width + 1) * height))),
    chunk('IEND', new Uint8Array())
  ])
}

/** A photo with its upper half black, 400 by 533 dots, saying how the camera was held (Exif, 1 to 8). */
export async function aPhoto(held: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([300, 400])
  page.drawRectangle({ x: 0, y: 200, width: 300, height: 200 })
  const folder = mkdtempSync(join(tmpdir(), 'carpeta-photo-'))
  try {
    writeFileSync(join(folder, 'page.pdf'), await pdf.save())
    execFileSync('pdftoppm', ['-jpeg', '-r', '96', '-singlefile', join(folder, 'page.pdf'), join(folder, 'photo')])
    const jpeg = readFileSync(join(folder, 'photo.jpg'))
    const exif = Buffer.from(
      'ffe10022457869660000' + '4d4d002a00000008' + '0001' + '011200030000000100000000' + '00000000',
      'hex'
    )
    exif.writeUInt16BE(held, 4 + 6 + 8 + 2 + 8)
    return Buffer.concat([jpeg.subarray(0, 2), exif, jpeg.subarray(2)])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
