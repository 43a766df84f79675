import { type Appointment, kindAt } from '../appointment.ts'
import type { Day, Month, Time } from '../day.ts'
import type { ContactKind } from '../filing.ts'
import { type Address, blankCard, type CardLine, type InfoCard, type Person, type Phone } from '../infoCard.ts'
import type { MappedColumn, RefusedRow } from '../mapping.ts'
import { currencyOf } from '../money.ts'
import { phoneKey, phonesIn } from '../phone.ts'
import { unguarded } from './formulaGuard.ts'
import { appointmentOfRow } from './writtenAppointment.ts'
import { countryWritten } from './writtenCountry.ts'
import { type DayStyle, dayStyleOf, dayWritten } from './writtenDay.ts'
import { categoryAlphabetOf, categoryWritten, levelWritten } from './writtenRank.ts'
import { tradeOf } from './writtenTerms.ts'
import { timeWritten } from './writtenTime.ts'

/** A row of a table; `row` is its number as a spreadsheet shows it, the header being row 1. */
export interface Row {
  row: number
  cells: readonly string[]
}

/** What a row says, before it becomes a dossier: its card, its next contact without a place in the pile, its last talk. */
export interface RowDraft {
  row: number
  card: InfoCard
  next?: NextDraft
  talk?: { day?: Day; note: string }
}
/** A next contact that has no place in its pile yet. */
export interface NextDraft extends Appointment {
  on: Day | Month
  at?: Time
  kind: ContactKind
  aim?: string
  agreed: 'ink' | 'pencil'
}
export type RowRead = { kind: 'draft'; draft: RowDraft } | ({ kind: 'refused' } & RefusedRow)

export interface RowReaderGiven {
  headers: readonly string[]
  columns: readonly MappedColumn[]
  /** All rows: how a column writes its days is told from the whole column. */
  rows: readonly Row[]
  today: Day
  monthFirst: boolean
  /** Whose phones these are where no prefix says it, ISO 3166-1. */
  country: string
}

const longestCell = 4000
const longestLine = 200
const longestAim = 400
const longestPhone = 60
const textLines: readonly (CardLine & MappedColumn)[] = [
  'field',
  'size',
  'needs',
  'buys',
  'since',
  'howOften',
  'potential',
  'source',
  'site'
]
const longLines: ReadonlySet<MappedColumn> = new Set<MappedColumn>(['needs', 'buys', 'terms', 'notes', 'note'])
/** Signs people put where nothing is to be said. */
const nothings = new Set(['-', '–', '—', '--', '/', '.', '?', 'n/a', 'n.a.', '#n/a', 'null', 'none', '0000-00-00'])

class Refusal {
  readonly refused: Omit<RefusedRow, 'row' | 'name'>
  constructor(reason: RefusedRow['reason'], cell?: string) {
    this.refused = { reason, ...(cell !== undefined && { cell: cell.slice(0, 120) }) }
  }
}

/**
 * Gives the way to read the rows of one table. Every row ends as a draft or refused with its reason; what has no line
 * on the card (a country nobody knows, a level in own words) is kept in its notes, under its header.
 */
export function rowReaderFor(given: RowReaderGiven): (row: Row) => RowRead {
  const cellsOf = (kind: MappedColumn) =>
    given.columns.flatMap((column, index) => (column === kind ? given.rows.map((row) => cellOf(row, index)) : []))
  const style = (kind: MappedColumn, without: DayStyle['without']) =>
    dayStyleOf(
      cellsOf(kind).filter((cell) => !nothings.has(cell.toLowerCase())),
      { ...given, without }
    )
  const styles: Styles = {
    next: style('nextOn', 'next'),
    last: style('lastTalked', 'last'),
    checked: style('creditChecked', 'last'),
    owed: style('owesSince', 'last'),
    alphabet: categoryAlphabetOf(cellsOf('category'))
  }
  return (row) => {
    try {
      return { kind: 'draft', draft: draftOf(row, given, styles) }
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown
      const name = given.columns.flatMap((kind, index) => (kind === 'name' ? [cellOf(row, index)] : [])).find(Boolean)
      return { kind: 'refused', row: row.row, ...thrown.refused, ...(name && { name: name.slice(0, longestLine) }) }
    }
  }
}

interface Styles {
  next: DayStyle
  last: DayStyle
  checked: DayStyle
  owed: DayStyle
  alphabet: ReturnType<typeof categoryAlphabetOf>
}

function draftOf(row: Row, given: RowReaderGiven, styles: Styles): RowDraft {
  const said = new Map<MappedColumn, { header: string; text: string }[]>()
  for (const [index, kind] of given.columns.entries()) {
    if (kind === 'skip') continue
    const text = cellOf(row, index)
    if (text === '') continue
    if (text.length > longestCell) throw new Refusal('too-long', text)
    said.set(kind, [...(said.get(kind) ?? []), { header: given.headers[index]?.trim() ?? '', text }])
  }
  const leftover: string[] = []
  const keep = (header: string, text: string) => leftover.push(header ? `${header}: ${text}` : text)
  const one = (kind: MappedColumn, joint: string): string => {
    const text = (said.get(kind) ?? [])
      .map((cell) => cell.text.replace(/\s*\n\s*/g, joint === ' ' ? ' ' : ', '))
      .join(joint)
    return within(text, longestLine)
  }
  const long = (kind: MappedColumn): string => {
    const cells = said.get(kind) ?? []
    const text =
      cells.length === 1
        ? (cells[0]?.text ?? '')
        : cells.map(({ header, text }) => (header ? `${header}: ${text}` : text)).join('\n')
    return within(text, longestCell)
  }
  /** The one cell of a kind, read into what it means; in the notes when it can't be. */
  const meant = <Meaning>(kind: MappedColumn, read: (text: string) => Meaning | null): Meaning | undefined => {
    const cell = said.get(kind)?.[0]
    if (!cell || nothings.has(cell.text.toLowerCase())) return undefined
    const meaning = read(cell.text)
    if (meaning === null) keep(cell.header, cell.text)
    return meaning ?? undefined
  }

  const personName = one('person', ' ')
  const name = one('name', ' ') || personName
  if (!/[\p{L}\p{N}]/u.test(name)) throw new Refusal('no-name')

  const country = meant('country', countryWritten)
  const category = meant('category', (text) => categoryWritten(text, styles.alphabet))
  const level = meant('level', levelWritten)
  const talked = meant('lastTalked', (text) => {
    const read = dayWritten(text, styles.last)
    return read && read.on.length === 10 && read.on <= given.today ? (read.on as Day) : null
  })
  const next = nextOf(said, styles, keep)
  const aim = one400(said)
  if (aim && !next) keep(said.get('aim')?.[0]?.header ?? '', aim)

  const appointment = appointmentOfRow((kind) => said.get(kind)?.[0], next !== undefined, keep)

  const person = personOf(personName, one('role', ', '), one('callMe', ' '))
  if (!person)
    for (const kind of ['role', 'callMe'] as const)
      for (const cell of said.get(kind) ?? []) keep(cell.header, cell.text)

  const address: Address = {}
  for (const line of ['street', 'postcode', 'town', 'region'] as const) {
    const text = one(line, ', ')
    if (text) address[line] = text
  }
  if (country) address.country = country

  const termsLeft: string[] = []
  const trade = tradeOf({
    said: (kind) => said.get(kind)?.[0],
    line: (kind) => one(kind, ', '),
    isNothing: (text) => nothings.has(text.toLowerCase()),
    dayIn: (kind, text) => {
      const read = dayWritten(text, kind === 'owesSince' ? styles.owed : styles.checked)
      return read && read.on.length === 10 && read.on <= given.today ? (read.on as Day) : null
    },
    currency: currencyOf(given.country),
    keep: (header, text) => termsLeft.push(header ? `${header}: ${text}` : text)
  })
  const card: InfoCard = {
    ...blankCard(name),
    phones: phonesOfRow(said, country ?? given.country, keep),
    mails: mailsIn((said.get('mail') ?? []).map((cell) => cell.text)),
    people: person ? [person] : [],
    ...(Object.keys(address).length > 0 && { address }),
    ...(category && { category }),
    ...(level && { level }),
    ...trade
  }
  for (const line of textLines) {
    const text = longLines.has(line) ? long(line) : one(line, ', ')
    if (text) card[line] = text
  }
  const notes = within([long('notes'), ...leftover].filter(Boolean).join('\n'), longestCell)
  if (notes) card.notes = notes

  const termsText = within([long('terms'), ...termsLeft].filter(Boolean).join('\n'), longestCell)
  if (termsText) card.terms = termsText
  const note = long('note')
  const isKnown = talked !== undefined || card.level === 'client'
  return {
    row: row.row,
    card,
    ...(next && {
      next: {
        ...next,
        ...appointment,
        kind: appointment.kind ?? (appointment.place ? kindAt[appointment.place] : isKnown ? 'call' : 'first-call'),
        ...(aim && { aim })
      }
    }),
    ...((talked || note) && { talk: { ...(talked && { day: talked }), note } })
  }
}

/** A cell as text: no control signs, one kind of line end, without the ' a spreadsheet's formula guard puts in front. */
export function cellOf(row: Row, index: number): string {
  const raw = (row.cells[index] ?? '').trim()
  // Refused by its length anyway: nothing else is worth doing with it.
  if (raw.length > 2 * longestCell) return raw.slice(0, longestCell + 1)
  return unguarded(
    raw
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly those are taken out
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f\u200b\ufeff\ufffe\uffff]/g, ' ')
      .replace(/[^\S\n]{50,}/g, ' ')
      .trim()
  )
}

function within(text: string, longest: number): string {
  if (text.length > longest) throw new Refusal('too-long', text)
  return text
}

const one400 = (said: Map<MappedColumn, { text: string }[]>) =>
  within((said.get('aim') ?? []).map((cell) => cell.text.replace(/\s*\n\s*/g, ' ')).join(' · '), longestAim)

function nextOf(
  said: Map<MappedColumn, { header: string; text: string }[]>,
  styles: Styles,
  keep: (header: string, text: string) => void
): Omit<NextDraft, 'kind'> | undefined {
  const isSaid = (text: string | undefined): text is string => text !== undefined && !nothings.has(text.toLowerCase())
  const timeCell = said.get('nextAt')?.[0]
  let at: Time | undefined
  if (isSaid(timeCell?.text)) {
    const read = timeWritten(timeCell.text)
    if (!read) throw new Refusal('bad-time', timeCell.text)
    at = read
  }
  const dayCell = said.get('nextOn')?.[0]?.text
  if (!isSaid(dayCell)) {
    if (at && timeCell) keep(timeCell.header, timeCell.text)
    return undefined
  }
  const mark = /^[!~]/.exec(dayCell)?.[0]
  const read = dayWritten(dayCell.replace(/^[!~]\s*/, ''), styles.next)
  if (!read) throw new Refusal('bad-day', dayCell)
  const hour = at ?? read.at
  if (hour && read.on.length === 7 && timeCell) keep(timeCell.header, timeCell.text)
  return {
    on: read.on as Day | Month,
    ...(hour && read.on.length === 10 && { at: hour }),
    agreed: mark === '!' ? 'ink' : 'pencil'
  }
}

function personOf(name: string, role: string, callMe: string): Person | null {
  if (!name) return null
  return { id: 'p1', name, phones: [], mails: [], ...(role && { role }), ...(callMe && { callMe }) }
}

function phonesOfRow(
  said: Map<MappedColumn, { header: string; text: string }[]>,
  country: string,
  keep: (header: string, text: string) => void
): Phone[] {
  const phones: Phone[] = []
  for (const { header, text } of [...(said.get('phone') ?? []), ...(said.get('phone2') ?? [])]) {
    if (nothings.has(text.toLowerCase())) continue
    for (const typed of phonesIn(text)) {
      const key = typed.length <= longestPhone ? phoneKey(typed, country) : undefined
      if (phones.some((phone) => (key ? phone.key === key : phone.text === typed))) continue
      if (typed.length > longestPhone || phones.length >= 20) keep(header, typed)
      else phones.push({ text: typed, ...(key && { key }) })
    }
  }
  return phones
}

function mailsIn(cells: readonly string[]): string[] {
  const mails: string[] = []
  for (const cell of cells) {
    if (nothings.has(cell.toLowerCase())) continue
    const pieces = cell.split(/[;,\s]+/).filter(Boolean)
    const all = pieces.every((piece) => piece.includes('@')) ? pieces : cell.split(/[;,\n]+/)
    for (const piece of all) {
      const mail = within(piece.trim().replace(/^mailto:/i, ''), longestLine)
      if (mail && !mails.some((one) => one.toLowerCase() === mail.toLowerCase())) mails.push(mail)
    }
  }
  if (mails.length > 10) throw new Refusal('too-long', mails.join(', '))
  return mails
}
