/** What a file is by its first bytes, whatever its name says. */
export type FileKind = 'text' | 'spreadsheet' | 'other'

const begins = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, index) => bytes[index] === byte)
const latin = new TextDecoder('latin1')

/** Tells spreadsheets (.xlsx, .xls, .ods, .numbers, also HTML and XML that call themselves so) and other non-texts from texts. */
export function fileKindOf(bytes: Uint8Array): FileKind {
  if (begins(bytes, 0x50, 0x4b, 3, 4) || begins(bytes, 0x50, 0x4b, 5, 6)) {
    return holds(bytes, ['xl/', 'opendocument.spreadsheet', '.iwa', 'sheet1.xml']) ? 'spreadsheet' : 'other'
  }
  // The old Office container: a Word file begins so too.
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1)) {
    return holds(bytes, ['W\0o\0r\0k\0b\0o\0o\0k', 'B\0o\0o\0k\0']) ? 'spreadsheet' : 'other'
  }
  // A spreadsheet older than the container: a bare BIFF stream.
  if (bytes[0] === 9 && [0, 2, 4, 8].includes(bytes[1] ?? 1) && (bytes[2] ?? 0) <= 16 && bytes[3] === 0)
    return 'spreadsheet'
  const head = latin
    .decode(bytes.subarray(0, 4096))
    .replace(/^(ï»¿|\s)+/, '')
    .toLowerCase()
  if (
    /^(<!doctype html|<html|<table)/.test(head) ||
    (head.startsWith('<?xml') && /<(\w+:)?workbook|office:document/.test(head))
  ) {
    return 'spreadsheet'
  }
  const isOther =
    /^(%pdf|\{\\rtf|<\?xml|gif8|rar!|7z¼¯|bzh|mz\u0090|sqlite format)/.test(head) ||
    begins(bytes, 0x1f, 0x8b) ||
    begins(bytes, 0x7f, 0x45, 0x4c, 0x46) ||
    begins(bytes, 0x89, 0x50, 0x4e, 0x47) ||
    begins(bytes, 0xff, 0xd8, 0xff)
  return isOther ? 'other' : 'text'
}

// The names of a zip's parts stand in its head and, all together, at its end.
function holds(bytes: Uint8Array, names: readonly string[]): boolean {
  const ends = latin.decode(bytes.subarray(0, 65_536)) + latin.decode(bytes.subarray(-262_144))
  return names.some((name) => ends.toLowerCase().includes(name.toLowerCase()))
}
