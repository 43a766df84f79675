import { type PDFContext, PDFName, PDFNumber, type PDFRef } from '@cantoo/pdf-lib'

// A TIFF needs no decoder of ours: how its strips are packed (fax, LZW, deflate, PackBits, JPEG) a PDF knows too, so that they are
// laid in as they are. TIFF 6.0; PDF 32000-1, 7.4. What a PDF has no word for (tiles, planes, 16 bits, see-through) is not taken.

/** A picture of a file: a scan may hold many. */
export interface TiffPage {
  width: number
  height: number
  orientation: number
  /** Dots an inch; 96 where it is not said. */
  dpi: number
  strips: Strip[]
}

interface Strip {
  bytes: Uint8Array
  height: number
  dict: Record<string, unknown>
}

const mostPages = 400
const mostValues = 200_000
const sizes: Record<number, number> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8 }

/** The pictures of a file; null where one is packed in a way no PDF knows. Throws where it is cut short. */
export function tiffPages(bytes: Uint8Array): TiffPage[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const little = view.getUint16(0) === 0x4949
  if (view.getUint16(2, little) !== 42) return null
  const pages: TiffPage[] = []
  const seen = new Set<number>()
  for (let at = view.getUint32(4, little); at !== 0 && pages.length < mostPages; ) {
    if (seen.has(at)) return null
    seen.add(at)
    const count = view.getUint16(at, little)
    const tags = new Map<number, number[]>()
    for (let n = 0; n < count; n++) {
      const entry = at + 2 + n * 12
      const name = view.getUint16(entry, little)
      if (wanted.has(name) && !tags.has(name)) tags.set(name, valuesOf(view, entry, little))
    }
    const page = pageFrom(tags, bytes)
    if (!page) return null
    pages.push(page)
    at = view.getUint32(at + 2 + count * 12, little)
  }
  return pages
}

function valuesOf(view: DataView, entry: number, little: boolean): number[] {
  const type = view.getUint16(entry + 2, little)
  const count = view.getUint32(entry + 4, little)
  const size = sizes[type] ?? 0
  if (size === 0 || count > mostValues) return []
  const from = size * count <= 4 ? entry + 8 : view.getUint32(entry + 8, little)
  return Array.from({ length: count }, (_, n) => {
    const at = from + n * size
    if (type === 5) return view.getUint32(at, little) / Math.max(1, view.getUint32(at + 4, little))
    return size === 1 ? view.getUint8(at) : size === 2 ? view.getUint16(at, little) : view.getUint32(at, little)
  })
}

const tag = {
  width: 256,
  height: 257,
  bits: 258,
  packing: 259,
  meaning: 262,
  fillOrder: 266,
  offsets: 273,
  orientation: 274,
  samples: 277,
  rows: 278,
  lengths: 279,
  across: 282,
  planes: 284,
  fax: 292,
  unit: 296,
  predictor: 317,
  colours: 320,
  tiles: 322,
  tables: 347
} as const
const wanted: ReadonlySet<number> = new Set(Object.values(tag))

function pageFrom(tags: ReadonlyMap<number, number[]>, bytes: Uint8Array): TiffPage | null {
  const one = (name: keyof typeof tag, absent: number) => tags.get(tag[name])?.[0] ?? absent
  const all = (name: keyof typeof tag) => tags.get(tag[name]) ?? []
  const width = one('width', 0)
  const height = one('height', 0)
  const bits = one('bits', 1)
  const samples = one('samples', 1)
  const meaning = one('meaning', 1)
  const packing = one('packing', 1)
  // A fax's white is 0, and a PDF turns it about by itself.
  const isFax = packing >= 2 && packing <= 4
  const space = spaceOf(isFax ? 1 - meaning : meaning, samples, bits, all('colours'))
  const filter = filterOf(packing, {
    width,
    bits,
    samples,
    fax: one('fax', 0),
    predictor: one('predictor', 1),
    isRgb: meaning === 2
  })
  if (width === 0 || height === 0 || !space || !filter) return null
  if (tags.has(tag.tiles) || (one('planes', 1) === 2 && samples > 1) || !all('bits').every((n) => n === bits))
    return null
  const rows = Math.min(height, one('rows', height))
  const lengths = all('lengths')
  const strips = all('offsets').map((from, n): Strip => {
    const end = from + (lengths[n] ?? bytes.length - from)
    if (from >= bytes.length || end > bytes.length) throw new Error('cut short')
    const high = Math.min(rows, height - n * rows)
    const own = bytes.subarray(from, end)
    const packed = one('fillOrder', 1) === 2 ? own.map(mirrored) : own
    return {
      bytes: filter.name === 'DCTDecode' ? withTables(packed, Uint8Array.from(all('tables'))) : packed,
      height: high,
      dict: {
        Type: 'XObject',
        Subtype: 'Image',
        Width: width,
        Height: high,
        BitsPerComponent: bits,
        ...space,
        ...(filter.name && { Filter: filter.name }),
        ...(filter.parms && {
          DecodeParms: { ...filter.parms, ...(filter.name === 'CCITTFaxDecode' && { Rows: high }) }
        })
      }
    }
  })
  if (strips.length === 0 || strips.some((strip) => strip.height <= 0)) return null
  const dpi = one('across', 0) * (one('unit', 2) === 3 ? 2.54 : 1)
  return { width, height, orientation: one('orientation', 1), dpi: dpi >= 20 && dpi <= 5000 ? dpi : 96, strips }
}

/** What the numbers of a picture mean: black, white, colours, or places in a table of them. */
function spaceOf(meaning: number, samples: number, bits: number, colours: number[]): Record<string, unknown> | null {
  if (![1, 2, 4, 8].includes(bits)) return null
  if ((meaning === 0 || meaning === 1) && samples === 1)
    return { ColorSpace: 'DeviceGray', ...(meaning === 0 && { Decode: [1, 0] }) }
  if ((meaning === 2 || meaning === 6) && samples === 3 && bits === 8) return { ColorSpace: 'DeviceRGB' }
  if (meaning === 5 && samples === 4 && bits === 8) return { ColorSpace: 'DeviceCMYK' }
  if (meaning !== 3 || samples !== 1 || colours.length !== 3 * 2 ** bits) return null
  const table = Uint8Array.from({ length: colours.length }, (_, n) => {
    const colour = colours[(n % 3) * 2 ** bits + Math.floor(n / 3)] ?? 0
    return colour >> 8
  })
  return { ColorSpace: ['Indexed', 'DeviceRGB', 2 ** bits - 1, table] }
}

interface Packing {
  width: number
  bits: number
  samples: number
  fax: number
  predictor: number
  isRgb: boolean
}

/** How a PDF names a way of packing; an empty name where nothing is packed, null where it knows none. */
function filterOf(
  packing: number,
  { width, bits, samples, fax, predictor, isRgb }: Packing
): { name: string; parms?: Record<string, number | boolean> } | null {
  const guessed =
    predictor === 2 ? { Predictor: 2, Colors: samples, BitsPerComponent: bits, Columns: width } : undefined
  const plain = (name: string) => (predictor === 1 ? { name } : guessed ? { name, parms: guessed } : null)
  switch (packing) {
    case 1:
      return predictor === 1 ? { name: '' } : null
    case 2:
      return { name: 'CCITTFaxDecode', parms: { K: 0, Columns: width, EncodedByteAlign: true } }
    case 3:
      return { name: 'CCITTFaxDecode', parms: { K: fax & 1, Columns: width, EncodedByteAlign: (fax & 4) !== 0 } }
    case 4:
      return { name: 'CCITTFaxDecode', parms: { K: -1, Columns: width } }
    case 5:
      return plain('LZWDecode')
    case 7:
      return isRgb ? { name: 'DCTDecode', parms: { ColorTransform: 0 } } : { name: 'DCTDecode' }
    case 8:
    case 32946:
      return plain('FlateDecode')
    case 32773:
      return { name: 'RunLengthDecode' }
    default:
      return null
  }
}

/** A strip of JPEG without its tables, which stand once in the file, becomes a JPEG of its own. */
function withTables(strip: Uint8Array, tables: Uint8Array): Uint8Array {
  const isWhole = tables.length < 4
  // Both begin with FFD8; the tables end with FFD9.
  return isWhole ? strip : new Uint8Array(Buffer.concat([tables.subarray(0, -2), strip.subarray(2)]))
}

function mirrored(byte: number): number {
  let turned = 0
  for (let n = 0; n < 8; n++) turned |= ((byte >> n) & 1) << (7 - n)
  return turned
}

/** The strip as a picture of a PDF. */
export function stripIn(context: PDFContext, { bytes, dict }: Strip): PDFRef {
  const value = (one: unknown): never => {
    if (typeof one === 'string') return PDFName.of(one) as never
    if (typeof one === 'number') return PDFNumber.of(one) as never
    if (one instanceof Uint8Array) return context.register(context.stream(one)) as never
    if (Array.isArray(one)) return context.obj(one.map(value)) as never
    if (one && typeof one === 'object')
      return context.obj(Object.fromEntries(Object.entries(one).map(([name, own]) => [name, value(own)]))) as never
    return context.obj(one as boolean) as never
  }
  return context.register(
    context.stream(bytes, Object.fromEntries(Object.entries(dict).map(([name, own]) => [name, value(own)])))
  )
}
