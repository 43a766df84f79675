import { guarded } from '../mapping/formulaGuard.ts'
import { type Language, localeOf } from '../words.ts'

/** Tells a spreadsheet that what follows is UTF-8. */
export const byteOrderMark = '\ufeff'

/** What parts cells where a language writes its numbers: a semicolon where the comma is taken for decimals. separatorOf('es') is ';'. */
export const separatorOf = (language: Language): ',' | ';' =>
  new Intl.NumberFormat(localeOf[language]).format(1.5).includes(',') ? ';' : ','

/** A line of a table. Every cell is guarded and quoted: whatever stands in it, it stays one cell and is never run. */
export const csvLine = (cells: readonly string[], separator: string): string =>
  `${cells.map((cell) => `"${guarded(cell).replace(/"/g, '""')}"`).join(separator)}\r\n`
