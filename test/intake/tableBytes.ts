/** The encodings a list comes in, as the tests write them; `+` is a byte order mark. */
export const fileEncodings = [
  'utf-8',
  'utf-8+',
  'utf-16le',
  'utf-16le+',
  'utf-16be',
  'utf-16be+',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1253'
] as const
export type FileEncoding = (typeof fileEncodings)[number]

/** A text as the bytes of a file, or null where the encoding has no sign for one of its letters. */
export function bytesIn(encoding: FileEncoding, text: string): Uint8Array<ArrayBuffer> | null {
  const marked = encoding.endsWith('+') ? `\ufeff${text}` : text
  switch (encoding) {
    case 'utf-8':
    case 'utf-8+':
      return new TextEncoder().encode(marked)
    case 'utf-16le':
    case 'utf-16le+':
      return Uint8Array.from(Buffer.from(marked, 'utf16le'))
    case 'utf-16be':
    case 'utf-16be+':
      return Uint8Array.from(Buffer.from(marked, 'utf16le').swap16())
    default: {
      const bytes = [...text].map((letter) => tableOf(encoding).get(letter))
      return bytes.every((byte) => byte !== undefined) ? Uint8Array.from(bytes as number[]) : null
    }
  }
}

const tables = new Map<string, Map<string, number>>()
function tableOf(encoding: string): Map<string, number> {
  let table = tables.get(encoding)
  if (!table) {
    const decoder = new TextDecoder(encoding)
    table = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
    tables.set(encoding, table)
  }
  return table
}

/** Rows as a spreadsheet saves them: quoted where it must be, CRLF at the end of lines. */
export const csv = (rows: readonly (readonly string[])[], delimiter = ';'): string =>
  rows
    .map((row) =>
      row
        .map((cell) => (cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join(delimiter)
    )
    .join('\r\n')
    .concat('\r\n')
