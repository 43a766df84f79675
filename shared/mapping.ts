/** What a column of a table holds; `skip` leaves it out. */
export const columnKinds = [
  'skip',
  'name',
  'person',
  'role',
  'callMe',
  'phone',
  'phone2',
  'mail',
  'street',
  'postcode',
  'town',
  'region',
  'country',
  'field',
  'size',
  'category',
  'level',
  'needs',
  'buys',
  'since',
  'howOften',
  'potential',
  'terms',
  'priceList',
  'discount',
  'daysToPay',
  'creditChecked',
  'owes',
  'owesSince',
  'recommendedBy',
  'source',
  'site',
  'notes',
  'nextOn',
  'nextAt',
  'aim',
  'kind',
  'agreed',
  'minutes',
  'place',
  'where',
  'with',
  'lastTalked',
  'note'
] as const
export type MappedColumn = (typeof columnKinds)[number]

/** A table as the page shows it before anything is taken. */
export interface TablePreview {
  rows: number
  encoding: string
  /** True when the bytes fit several encodings: the page asks, showing `samples`. */
  encodingIsGuess: boolean
  samples: { encoding: string; text: string }[]
  delimiter: string
  hasHeader: boolean
  /** The first row where it is a header; empty otherwise. */
  headers: string[]
  columns: MappedColumn[]
  /** True when the columns were taken from an earlier import of such a table. */
  isRemembered: boolean
  /** The first 20 rows as they stand in the file. */
  cells: string[][]
  /** The first 20 rows as cards. */
  cards: PreviewCard[]
  /** willTake + doubles + doNotCall + refusedCount = rows. */
  willTake: number
  doubles: number
  /** Rows left out because a number of theirs is on the do-not-call list. */
  doNotCall: number
  /** How many rows have such a number, taken or not. */
  listed: number
  /** The first 500 rows that are not taken, all of them included; `refusedCount` counts those that can’t be. */
  refused: RefusedRow[]
  refusedCount: number
  /** Of those taken: without a day, and with a day that is past. */
  undated: number
  past: number
}
export interface PreviewCard {
  row: number
  name: string
  person?: string
  phone?: string
  mail?: string
  town?: string
  /** A day, or a month with its day open. */
  next?: string
  at?: string
  aim?: string
  lastTalked?: string
  note?: string
  refused?: RowReason
  isDouble?: boolean
}
const rowReasons = [
  'no-name',
  'bad-day',
  'too-long',
  'double-in-file',
  'double-in-binder',
  'bad-time',
  'do-not-call'
] as const
export type RowReason = (typeof rowReasons)[number]
export interface RefusedRow {
  row: number
  reason: RowReason
  cell?: string
  name?: string
}
export interface TakenReport {
  act: string | null
  taken: number
  doubles: number
  doNotCall: number
  refused: number
  missed: number
  dated: number
  stock: number
  dealt: number
  lastDealt?: string
}
