import type { Day, Moment } from './day.ts'
import { addDays, day as dayOf, daysBetween } from './day.ts'
import type { Id } from './id.ts'

// What is printed names its dossier by five signs, worked out from the dossier's id: nothing has to be kept, a copy of the
// binder knows the same codes, and a sheet printed a year ago is still understood.

/** Figures and the letters that look alike in Latin, Cyrillic and Greek: whatever layout is on, one types what one sees. */
const signs = '0123456789ABEHKMPTXY'
const length = 5
const all = signs.length ** length

// The same letters as the other two alphabets have them, and what is taken for a figure.
const alike: Record<string, string> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  Н: 'H',
  К: 'K',
  М: 'M',
  Р: 'P',
  Т: 'T',
  Х: 'X',
  У: 'Y',
  Ў: 'Y',
  Б: 'B',
  П: 'P',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Η: 'H',
  Κ: 'K',
  Μ: 'M',
  Ρ: 'P',
  Τ: 'T',
  Χ: 'X',
  Υ: 'Y',
  Π: 'P',
  O: '0',
  О: '0',
  Ο: '0',
  Q: '0',
  D: '0',
  I: '1',
  І: '1',
  Ι: '1',
  L: '1',
  Z: '2',
  Ζ: '2',
  З: '3',
  S: '5',
  Ѕ: '5',
  G: '6'
}

/** The days' codes begin with this sign, the dossiers' never do. */
const daySign = 'Y'
const firstDay = dayOf('2000-01-01')

/** The five signs of a number below `most`. */
function written(number: number, count: number): string {
  let left = number
  let text = ''
  for (let n = 0; n < count; n++) {
    text = (signs[left % signs.length] ?? '0') + text
    left = Math.floor(left / signs.length)
  }
  return text
}

/** The code on a dossier's sheets: 'H4K07'. Of ten thousand dossiers some fifteen pairs share one: then both are offered. */
export function codeOf(id: Id): string {
  // FNV-1a, 32 bits
  let hash = 0x811c9dc5
  for (let n = 0; n < id.length; n++) hash = Math.imul(hash ^ id.charCodeAt(n), 0x01000193) >>> 0
  return written(hash % ((all / signs.length) * (signs.length - 1)), length)
}

/** The code on a list's sheet: the day whose work it is. */
export const codeOfDay = (day: Day): string =>
  daySign + written(Math.max(0, daysBetween(firstDay, day)) % signs.length ** (length - 1), length - 1)

/** What a typed or scanned code says: a dossier's code, or the day of a list. */
export type ReadCode = { kind: 'dossier'; code: string } | { kind: 'day'; day: Day }

/**
 * A code as it is typed, on any layout, in any case, with spaces; or the whole text of the QR code, read by a scanner.
 * 'h4ко7' (O for the nought) is H4K07; null when it is none, or not finished yet.
 */
export function readCode(text: string): ReadCode | null {
  const [typed = ''] = text.trim().toUpperCase().split(/[./]/)
  const code = [...typed.replace(/[\s-]+/g, '')].map((sign) => alike[sign] ?? sign).join('')
  if (code.length !== length || [...code].some((sign) => !signs.includes(sign))) return null
  if (!code.startsWith(daySign)) return { kind: 'dossier', code }
  const number = [...code.slice(1)].reduce((sum, sign) => sum * signs.length + signs.indexOf(sign), 0)
  return { kind: 'day', day: addDays(firstDay, number) }
}

/** What stands at the foot of a sheet: the code, and the QR code's text but for the sheet's number. */
export interface PaperMark {
  code: string
  /** When it was printed, as the QR code names it: '2610130930'. */
  print: string
}

export const paperMark = (code: string, { day, time }: Moment): PaperMark => ({
  code,
  print: `${day.slice(2).replaceAll('-', '')}${time.replace(':', '')}`
})

/** The text of the QR code: dossier (or day), sheet, print. 20 signs at most, so that it stays 21 squares wide. */
export const qrText = ({ code, print }: PaperMark, sheet: number): string => `${code}.${sheet}.${print}`
