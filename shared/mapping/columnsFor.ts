import type { Day } from '../day.ts'
import { columnKinds, type MappedColumn } from '../mapping.ts'
import { headerWords } from './headerWords.ts'
import { plain } from './plain.ts'
import { dayStyleOf, dayWritten } from './writtenDay.ts'
import { timeWritten } from './writtenTime.ts'

/** Kinds of which a card has one line: a second column of the kind is left out. The others are joined. */
const single: ReadonlySet<MappedColumn> = new Set<MappedColumn>([
  'name',
  'callMe',
  'postcode',
  'town',
  'region',
  'country',
  'category',
  'level',
  'since',
  'discount',
  'daysToPay',
  'creditChecked',
  'owes',
  'owesSince',
  'recommendedBy',
  'nextOn',
  'nextAt',
  'lastTalked',
  'kind',
  'agreed',
  'minutes',
  'place',
  'where',
  'with'
])
/** Headers of ours that are everyday words: inside a longer one they say something else. */
const onlyWhole: ReadonlySet<MappedColumn> = new Set<MappedColumn>([
  ...(['kind', 'agreed', 'minutes', 'place', 'where', 'with'] as const)
])
/** Headers that say "a day" and not which. */
const anyDay = new Set(['date', 'day', 'fecha', 'datum', 'data', 'ημερομηνια', 'dan'])

const words: readonly { kind: MappedColumn; words: string }[] = columnKinds
  .flatMap((kind) => (headerWords[kind] ?? '').split(',').map((word) => ({ kind, words: plain(word) })))
  .filter((one) => one.words !== '')
const exact = new Map([...words].reverse().map((one) => [one.words, one.kind]))
// Inside a longer header the telling word wins: "contact phone" is a phone, "business city" a town, "company owner" nothing
// of ours. Words that say only "a day" or are shorter than three letters count alone, not inside others.
const lastResort: readonly MappedColumn[] = ['street', 'person', 'name']
const rank = (kind: MappedColumn) => lastResort.indexOf(kind)
const isShortFor = ({ kind, words }: { kind: MappedColumn; words: string }) =>
  words.length < 3 && kind !== 'skip' && kind !== 'postcode'
const within = words
  .filter((one) => !isShortFor(one) && !onlyWhole.has(one.kind) && !anyDay.has(one.words))
  .sort((a, b) => rank(a.kind) - rank(b.kind) || b.words.length - a.words.length)

/** What a header says its column holds, or null. headerSays('Телефон (моб.)') is 'phone2'. `surely` when nothing else stands in it. */
export function headerSays(header: string): { kind: MappedColumn; surely: boolean } | null {
  const text = plain(header.slice(0, 200))
  if (text === '') return null
  const whole = exact.get(text)
  if (whole) return { kind: whole, surely: true }
  const spaced = ` ${text} `
  const part = within.find((one) => spaced.includes(` ${one.words} `))
  return part ? { kind: part.kind, surely: false } : null
}

const isMail = (cell: string) => cell.length <= 300 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell.split(/[;,\s]/)[0] ?? '')
const isSite = (cell: string) => cell.length <= 300 && /^(https?:\/\/|www\.)\S+$/i.test(cell)
const isPhone = (cell: string) => {
  if (cell.length > 100) return false
  const digits = cell.replace(/\D/g, '').length
  return digits >= 6 && digits <= 40 && /^[\d\s+()./,;:-]+(\p{L}{1,6}\.?\s*\d{1,6})?$/u.test(cell)
}

/** What the cells of a column look like, whatever its header says. Null when they look like nothing in particular. */
function cellsLookLike(cells: readonly string[], today: Day, monthFirst: boolean): MappedColumn | null {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  if (filled.length === 0) return null
  const most = (looks: (cell: string) => boolean) => filled.filter(looks).length >= filled.length * 0.7
  if (most(isMail)) return 'mail'
  if (most(isSite)) return 'site'
  const style = dayStyleOf(filled, { today, monthFirst, without: 'next' })
  const days =
    style.serials && !filled.every((cell) => cell >= '36500' && cell < '54800')
      ? []
      : filled.flatMap((cell) => dayWritten(cell, style) ?? [])
  if (days.length >= filled.length * 0.7) {
    return days.filter(({ on }) => on >= today.slice(0, on.length)).length * 2 >= days.length ? 'nextOn' : 'lastTalked'
  }
  if (most((cell) => /:/.test(cell) && timeWritten(cell) !== null)) return 'nextAt'
  return most(isPhone) ? 'phone' : null
}

/**
 * What each column holds: by its header, by its cells where the header says nothing, and against its header where the
 * cells can't be what it says (a "follow up" that holds sentences). `headers` is empty for a table without a header.
 */
export function columnsFor(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  given: { today: Day; monthFirst: boolean }
): MappedColumn[] {
  const width = Math.max(headers.length, ...rows.slice(0, 200).map((row) => row.length), 0)
  const found = Array.from({ length: width }, (_, index) => {
    const cells = rows.slice(0, 200).map((row) => row[index] ?? '')
    const said = headerSays(headers[index] ?? '')
    const look = cellsLookLike(cells, given.today, given.monthFirst)
    return { index, ...decide(said, look, plain(headers[index] ?? ''), cells) }
  })
  const columns = Array.from<MappedColumn>({ length: width }).fill('skip')
  // Sure headers choose first, so that "Client" beats "Client group" wherever they stand.
  for (const { index, kind } of [...found].sort((a, b) => a.doubt - b.doubt || a.index - b.index)) {
    if (kind === 'phone' && columns.includes('phone')) columns[index] = 'phone2'
    else if (!single.has(kind) || !columns.includes(kind)) columns[index] = kind
  }
  if (!columns.includes('name') && !columns.includes('person')) {
    const index = columns.findIndex(
      (kind, at) => kind === 'skip' && looksLikeNames(rows.slice(0, 200).map((row) => row[at] ?? ''))
    )
    if (index >= 0) columns[index] = 'name'
  }
  return columns
}

function decide(
  said: ReturnType<typeof headerSays>,
  look: MappedColumn | null,
  header: string,
  cells: readonly string[]
): { kind: MappedColumn; doubt: number } {
  if (!said) {
    // A header nobody knows over days says which days they are: not ours, as far as can be told.
    const isDays = look === 'nextOn' || look === 'lastTalked'
    return { kind: look && !(isDays && header.length > 2) ? look : 'skip', doubt: 2 }
  }
  const doubt = said.surely ? 0 : 1
  const isEmpty = cells.every((cell) => cell.trim() === '')
  switch (said.kind) {
    case 'nextOn':
      if (look === 'lastTalked' && anyDay.has(header)) return { kind: 'lastTalked', doubt }
      if (isEmpty || look === 'nextOn' || look === 'lastTalked') return { kind: 'nextOn', doubt }
      return someAreDays(cells) ? { kind: 'nextOn', doubt } : { kind: header.includes(' ') ? 'aim' : 'skip', doubt: 2 }
    case 'lastTalked':
      return isEmpty || look === 'lastTalked' || look === 'nextOn' || someAreDays(cells)
        ? { kind: 'lastTalked', doubt }
        : { kind: 'note', doubt }
    case 'phone':
    case 'phone2':
      if (look === 'mail') return { kind: 'mail', doubt }
      // "Phone type" heads words like "work".
      return {
        kind: isEmpty || cells.some((cell) => /(\d\D*){5}/.test(cell.slice(0, 200))) ? said.kind : 'skip',
        doubt
      }
    case 'person':
    case 'name':
    case 'street':
      // "Contact" and "address" head mails and phones as often as people and streets.
      return look === 'mail' || look === 'phone' || look === 'site' ? { kind: look, doubt } : { kind: said.kind, doubt }
    default:
      return { kind: said.kind, doubt }
  }
}

const someAreDays = (cells: readonly string[]) => {
  const filled = cells.filter((cell) => cell.trim() !== '')
  return filled.filter((cell) => /\d/.test(cell) && cell.trim().length <= 24).length >= filled.length * 0.4
}

const looksLikeNames = (cells: readonly string[]) => {
  const filled = cells.filter((cell) => /\p{L}{2}/u.test(cell) && cell.length <= 120)
  return filled.length > 0 && filled.length >= cells.length * 0.7 && new Set(filled).size >= filled.length * 0.6
}

/** Whether the first row names the columns: it holds a known header, or stands over mails, phones or days without being one. */
export function hasHeaderRow(
  rows: readonly (readonly string[])[],
  given: { today: Day; monthFirst: boolean }
): boolean {
  const [first, ...others] = rows
  if (!first || first.every((cell) => cell.trim() === '')) return false
  const looks = (cell: string) =>
    cellsLookLike([cell], given.today, given.monthFirst) !== null || /^\d[\d\s.,]*$/.test(cell.trim())
  if (first.some((cell) => isMail(cell.trim()) || isPhone(cell.trim()))) return false
  const said = first.map(headerSays)
  if (said.some((one) => one?.surely)) return true
  if (first.some(looks)) return false
  return first.some((_, index) => {
    const below = others.slice(0, 50).map((row) => row[index] ?? '')
    return cellsLookLike(below, given.today, given.monthFirst) !== null
  })
}

/** What a table's headers are remembered by: the same list exported next month is read the same way. */
export function fingerprintOf(headers: readonly string[]): string {
  let hash = 0xcbf29ce484222325n
  for (const letter of headers.map(plain).join('|')) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(letter.codePointAt(0) as number)) * 0x100000001b3n)
  }
  return `${headers.length}-${hash.toString(16)}`
}
