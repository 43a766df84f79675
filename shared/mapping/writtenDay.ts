import { addDays, type Day, day as dayLiteral, dayOf, type Month, monthFrom, type Time, yearOf } from '../day.ts'
import { monthNamed } from './monthNames.ts'
import { plain } from './plain.ts'
import { timeWritten } from './writtenTime.ts'

/** How the cells of one column write their days; found once for the whole column. */
export interface DayStyle {
  today: Day
  /** 7/5 is 5 July. */
  monthFirst: boolean
  /** The column holds nothing but a spreadsheet's day numbers (45000 is 15 March 2023). */
  serials: boolean
  /** A day without a year is the next one to come, or the last one that was. */
  without: 'next' | 'last'
}
export interface WrittenDay {
  on: Day | Month
  at?: Time
}

// No day is written longer; a stray book in a cell is not worth looking for one.
const longest = 60
const serial = /^[1-9]\d{4}(?:[.,]\d+)?$/
const slashed = /^(\d{1,2})\s*[./-]\s*(\d{1,2})(?:\s*[./-]\s*(\d{2}|\d{4}))?\s*[./]?$/

/**
 * How a column writes its days. Month first when some cell can only be read so and none only the other way; the binder's
 * custom where nothing tells.
 */
export function dayStyleOf(
  cells: readonly string[],
  given: { today: Day; monthFirst: boolean; without: 'next' | 'last' }
): DayStyle {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '' && cell.length <= longest)
  let dayFirstOnly = 0
  let monthFirstOnly = 0
  for (const cell of filled) {
    const parts = slashed.exec(cutTime(cell).rest)
    if (!parts) continue
    if (Number(parts[1]) > 12) dayFirstOnly++
    else if (Number(parts[2]) > 12) monthFirstOnly++
  }
  return {
    today: given.today,
    without: given.without,
    serials: filled.length > 0 && filled.every((cell) => serial.test(cell)),
    monthFirst: monthFirstOnly > 0 ? dayFirstOnly === 0 : dayFirstOnly === 0 && given.monthFirst
  }
}

/**
 * The day (or the month, day open) a cell of a list says, with the time when one follows; null when it can't be read.
 * '5.7.2027.', '5/7/27', '2027-07-05 10:30', '5 липня', 'July 2027', 'jul-27', '07/2027'; by the column's style
 * '46573'. Nothing is bent: 31 April is null.
 */
export function dayWritten(cell: string, style: DayStyle): WrittenDay | null {
  const text = cell.normalize('NFKC').trim()
  if (text.length > longest) return null
  if (style.serials) return serial.test(text) ? fromSerial(text) : null
  const { rest, at } = cutTime(text)
  const on = fromDigits(rest, style) ?? fromWords(rest, style)
  if (!on) return null
  return at && on.length === 10 ? { on, at } : { on }
}

/** Takes a time off the end: '5.7.2027. 10:30' and '2027-07-05T10:30:00'. Midnight is a spreadsheet's "no time". */
function cutTime(text: string): { rest: string; at?: Time } {
  const found =
    /^(.*?\d.*?|.*?\p{L}.*?)(?:[\sT,]+(?:at|a las|u|о|στις)?\s*)(\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?\s?m\.?|Z)?)$/iu.exec(
      text
    )
  if (!found) return { rest: text }
  const at = timeWritten((found[2] as string).replace(/Z$/, ''))
  if (!at) return { rest: text }
  return { rest: (found[1] as string).trim(), ...(at !== '00:00' && { at }) }
}

// Day 1 is 1 January 1900; a spreadsheet believes in 29 February 1900, so that from March on it counts from 30 December 1899.
function fromSerial(text: string): WrittenDay {
  const [whole, part] = text.split(/[.,]/)
  const on = addDays(dayLiteral('1899-12-30'), Number(whole))
  const at = part ? timeWritten(`0.${part}`) : null
  return at && at !== '00:00' ? { on, at } : { on }
}

function fromDigits(text: string, style: DayStyle): Day | Month | null {
  const iso = /^(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?\.?$/.exec(text)
  if (iso) return dayOrMonth(Number(iso[1]), Number(iso[2]), iso[3] ? Number(iso[3]) : null)
  const run = /^(20\d\d)(0[1-9]|1[0-2])(\d\d)$/.exec(text)
  if (run) return dayOrMonth(Number(run[1]), Number(run[2]), Number(run[3]))
  const open = /^(\d{1,2})\s*[./-]\s*(\d{4})\.?$/.exec(text)
  if (open) return dayOrMonth(Number(open[2]), Number(open[1]), null)
  const parts = slashed.exec(text)
  if (!parts) return null
  const first = Number(parts[1])
  const second = Number(parts[2])
  const [number, month] = style.monthFirst ? [second, first] : [first, second]
  return parts[3] ? dayOrMonth(yearRead(parts[3], style), month, number) : dayWithoutYear(month, number, style)
}

const fillers = new Set('de del of the st nd rd th r god rik roku tou του'.split(' '))

function fromWords(text: string, style: DayStyle): Day | Month | null {
  const tokens = plain(text.replace(/(\d)(st|nd|rd|th|º|ª|η|ης|го)(?=\W|$)/giu, '$1')).split(' ')
  const words = tokens.filter((token) => !fillers.has(token))
  // A weekday in front says nothing new: 'Mon 5 July 2027', and 'mar 5 jul' is a martes.
  if (words.length > 2 && !/^\d/.test(words[0] as string) && words.slice(1).some((word) => monthNamed(word)))
    words.shift()
  if (words.length === 0 || words.length > 3) return null
  const at = words.findIndex((word) => monthNamed(word) !== null)
  if (at < 0) return null
  const month = monthNamed(words[at] as string) as number
  const numbers = words.filter((_, index) => index !== at)
  if (!numbers.every((word) => /^(\d{1,2}|\d{4})$/.test(word))) return null
  const [one, two] = numbers
  if (one === undefined) return monthWithoutYear(month, style)
  if (two !== undefined) {
    const [number, year] = one.length === 4 ? [two, one] : [one, two]
    return number.length === 4 ? null : dayOrMonth(yearRead(year, style), month, Number(number))
  }
  // 'July 2027' and a spreadsheet's 'jul-27' open the day; '27 jul', and 'July 27' with a space, name it.
  if (one.length === 4) return dayOrMonth(Number(one), month, null)
  if (at === 0 && /^\p{L}+\.?[-/']\d\d$/u.test(text.trim())) return dayOrMonth(yearRead(one, style), month, null)
  return dayWithoutYear(month, Number(one), style)
}

function dayOrMonth(year: number, month: number, number: number | null): Day | Month | null {
  if (month < 1 || month > 12 || year < 1900 || year > 2199) return null
  return number === null ? monthFrom(year, month) : dayOf(monthFrom(year, month), number)
}

// '98 in a list of today is 1998: nobody plans thirty years ahead.
function yearRead(text: string, style: DayStyle): number {
  if (text.length === 4) return Number(text)
  const year = 2000 + Number(text)
  return year > yearOf(style.today) + 30 ? year - 100 : year
}

function dayWithoutYear(month: number, number: number, style: DayStyle): Day | null {
  const year = yearOf(style.today)
  const years = style.without === 'next' ? [0, 1, 2, 3, 4].map((n) => year + n) : [0, 1, 2, 3, 4].map((n) => year - n)
  for (const one of years) {
    const on = dayOrMonth(one, month, number) as Day | null
    if (on && (style.without === 'next' ? on >= style.today : on <= style.today)) return on
  }
  return null
}

function monthWithoutYear(month: number, style: DayStyle): Month {
  const year = yearOf(style.today)
  const current = Number(style.today.slice(5, 7))
  if (style.without === 'next') return monthFrom(month >= current ? year : year + 1, month)
  return monthFrom(month <= current ? year : year - 1, month)
}
