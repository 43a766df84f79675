import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { attach } from '../../electron/print/attach.ts'
import { faultsIn, pictureOf } from './pdf.ts'

/** A scan of 200 by 300 dots with its upper half black, as libtiff writes it. */
async function aScan(...options: string[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([200, 300])
  page.drawRectangle({ x: 0, y: 150, width: 200, height: 150 })
  const folder = mkdtempSync(join(tmpdir(), 'carpeta-scan-'))
  try {
    writeFileSync(join(folder, 'page.pdf'), await pdf.save())
    const names = [join(folder, 'page.pdf'), join(folder, 'scan')]
    execFileSync('pdftoppm', ['-tiff', '-r', '72', '-singlefile', ...options, ...names], { stdio: 'ignore' })
    return new Uint8Array(readFileSync(join(folder, 'scan.tif')))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A fax of 16 by 8 dots (T.6), all black: the first row a white run of none and a black one of 16, each further row as the one above. */
function aFax(pages: number): Uint8Array {
  const bits = `00100110101${'0000010111'}${'11'.repeat(7)}${'000000000001'.repeat(2)}`.padEnd(72, '0')
  const packed = Uint8Array.from({ length: 9 }, (_, n) => Number.parseInt(bits.slice(n * 8, n * 8 + 8), 2))
  const tags = (at: number): [number, number][] => [
    [256, 16],
    [257, 8],
    [258, 1],
    [259, 4],
    [262, 0],
    [273, at],
    [277, 1],
    [278, 8],
    [279, packed.length]
  ]
  const size = 2 + 9 * 12 + 4 + 9
  const bytes = Buffer.alloc(8 + pages * size)
  bytes.write('II*', 'latin1')
  bytes.writeUInt32LE(8, 4)
  for (let page = 0; page < pages; page++) {
    const from = 8 + page * size
    bytes.writeUInt16LE(9, from)
    for (const [n, [tag, value]] of tags(from + 2 + 9 * 12 + 4).entries()) {
      bytes.writeUInt16LE(tag, from + 2 + n * 12)
      bytes.writeUInt16LE(4, from + 4 + n * 12)
      bytes.writeUInt32LE(1, from + 6 + n * 12)
      bytes.writeUInt32LE(value, from + 10 + n * 12)
    }
    bytes.writeUInt32LE(page < pages - 1 ? from + size : 0, from + 2 + 9 * 12)
    bytes.set(packed, from + 2 + 9 * 12 + 4)
  }
  return new Uint8Array(bytes)
}

const laid = (bytes: Uint8Array) => attach({ bytes, media: 'image/tiff', paper: 'A4', holes: 'iso' })

/** How dark a place of the first page is, 0 to 1, in millimetres from its corner. */
function darkAt(bytes: Uint8Array, left: number, top: number): number {
  const { width, grey } = pictureOf(bytes, 50.8, { width: 210, height: 297 })
  return 1 - (grey[Math.round(top * 2) * width + Math.round(left * 2)] ?? 255) / 255
}

describe('a scan (TIFF)', () => {
  for (const colour of [[], ['-gray'], ['-mono']]) {
    for (const packing of ['none', 'packbits', 'lzw', 'deflate', ...(colour[0] === '-mono' ? [] : ['jpeg'])]) {
      it(`is printed as it is: ${packing} ${colour.join('')}`, async () => {
        const made = await laid(await aScan('-tiffcompression', packing, ...colour))
        if ('why' in made) throw new Error(made.why)
        expect(made.pages).toBe(1)
        expect(faultsIn(made.bytes)).toBe('')
        // 200 dots at 72 an inch are 70.6 mm: from 76 to 147 mm across, 15 to 121 mm down.
        expect(darkAt(made.bytes, 111, 40)).toBeGreaterThan(0.9)
        expect(darkAt(made.bytes, 111, 100)).toBeLessThan(0.1)
        expect(darkAt(made.bytes, 60, 40)).toBeLessThan(0.1)
      })
    }
  }

  it('of a fax is a page for each of its pages, black where it is black', async () => {
    const made = await laid(aFax(3))
    if ('why' in made) throw new Error(made.why)
    expect(made.pages).toBe(3)
    expect(faultsIn(made.bytes)).toBe('')
    expect(darkAt(made.bytes, 111.7, 16)).toBeGreaterThan(0.9)
  })

  it('that is cut short, or packed in no known way, says which; no flipped bit does more harm', async () => {
    const whole = await aScan('-tiffcompression', 'lzw')
    expect(await laid(whole.subarray(0, whole.length - 400))).toMatchObject({ why: 'damaged' })
    const odd = aFax(1)
    odd[8 + 2 + 3 * 12 + 8] = 99
    expect(await laid(odd)).toMatchObject({ why: 'kind' })
    const fax = aFax(2)
    for (let at = 0; at < fax.length * 8; at += 3) {
      const flipped = fax.slice()
      flipped[at >> 3] = (flipped[at >> 3] ?? 0) ^ (1 << (at & 7))
      const made = await laid(flipped)
      expect('why' in made ? ['kind', 'damaged', 'too-big'].includes(made.why) : made.pages > 0).toBe(true)
    }
  }, 60_000)
})
