import type { Binder } from '../binder.ts'
import { type Day, type Moment, monthOf, weekdays } from '../day.ts'
import { isListed } from '../doNotCall.ts'
import type { Dossier } from '../dossier.ts'
import type { Id } from '../id.ts'
import type { MappedColumn, PreviewCard, RefusedRow } from '../mapping.ts'
import { isOrder, ordersBetween } from '../order.ts'
import { endOfPile, type Tally } from '../tally.ts'
import { type WorkCalendar, workdayFrom, workdaysAfter } from '../workdays.ts'
import { doubleFactsOf, doubleKeysOf } from './doubleKeys.ts'
import { linkRecommended } from './linkRecommended.ts'
import { type NextDraft, type Row, type RowDraft, type RowRead, rowReaderFor } from './rowDraft.ts'

export interface ImportGiven {
  headers: readonly string[]
  columns: readonly MappedColumn[]
  rows: readonly Row[]
  /** Lays the undated ones n a working day from a day on; null leaves them in stock. */
  deal: { perDay: number; from: Day } | null
  now: Moment
  settings: Pick<Binder, 'country' | 'monthFirst' | 'owner'>
  calendar: WorkCalendar
  tally: Tally
  /** The id of the act to come; the dossiers' ids begin with it, so that stock keeps the order of the list. */
  act: Id
  /** The keys of all dossiers of the binder (doubleKeys.ts). */
  known: ReadonlySet<string>
  /** All dossiers of the binder by name: one of them may have recommended somebody of the list. */
  named?: Iterable<{ id: Id; name: string }>
  /** The digits of the numbers nobody calls again (doNotCall.ts), and whether their rows are taken all the same. */
  doNotCall?: { digits: ReadonlySet<string>; takesThem: boolean }
  /** Rows that were read before, under the same columns on the same day: taking a list need not read it a second time. */
  before?: ReadBefore
}

/** Rows as they were read, each with the keys it is compared by. */
export type ReadBefore = Map<Row, { result: RowRead; keys: readonly string[] }>

/** What an import would do: every row is in `dossiers` or in `notTaken`. Taken = missed + dated + stock + dealt. */
export interface ImportPlan {
  dossiers: Dossier[]
  notTaken: RefusedRow[]
  doubles: number
  doNotCall: number
  /** Rows with a number on the do-not-call list, taken or not. */
  listed: number
  refused: number
  /** With a day or month of their own, today or later. */
  dated: number
  missed: number
  stock: number
  dealt: number
  lastDealt?: Day
  /** The first 20 rows as cards. */
  cards: PreviewCard[]
}

const cardsShown = 20
const rowsBetweenBreaths = 100

/**
 * Plans an import and changes nothing; the preview and the taking run the same plan. A generator, because 20,000 phones
 * take seconds: it yields how many rows are done and can be left at any of them.
 */
export function* planningImport(given: ImportGiven): Generator<number, ImportPlan> {
  let reader: ((row: Row) => RowRead) | null = null
  const read = (row: Row) => {
    reader ??= rowReaderFor({
      ...given,
      today: given.now.day,
      monthFirst: given.settings.monthFirst,
      country: given.settings.country
    })
    return reader(row)
  }
  const seen = new Set<string>()
  const drafts: RowDraft[] = []
  const notTaken: RefusedRow[] = []
  const cards: PreviewCard[] = []
  const { digits, takesThem } = given.doNotCall ?? { digits: new Set<string>(), takesThem: false }
  let listed = 0
  for (const [index, row] of given.rows.entries()) {
    if (index % rowsBetweenBreaths === 0) yield index
    const known = given.before?.get(row)
    const result = known?.result ?? read(row)
    const keys = known?.keys ?? (result.kind === 'draft' ? doubleKeysOf(doubleFactsOf(result.draft.card)) : [])
    if (!known) given.before?.set(row, { result, keys })
    let refused: RefusedRow | null = null
    if (result.kind === 'refused') {
      const { kind: _, ...why } = result
      refused = why
    } else {
      const reason = keys.some((key) => seen.has(key))
        ? ('double-in-file' as const)
        : keys.some((key) => given.known.has(key))
          ? ('double-in-binder' as const)
          : null
      const mayNotCall = reason === null && isListed(doubleFactsOf(result.draft.card).phones, digits)
      if (mayNotCall) listed++
      if (mayNotCall && !takesThem) refused = { row: row.row, reason: 'do-not-call', name: result.draft.card.name }
      else if (reason) refused = { row: row.row, reason, name: result.draft.card.name }
      else {
        drafts.push(result.draft)
        for (const key of keys) seen.add(key)
      }
    }
    if (refused) notTaken.push(refused)
    if (cards.length < cardsShown) {
      cards.push(cardOf(row.row, result.kind === 'draft' ? result.draft : null, refused))
    }
  }
  yield given.rows.length
  const doubles = notTaken.filter(isDouble).length
  const doNotCall = notTaken.filter(({ reason }) => reason === 'do-not-call').length
  const refused = notTaken.length - doubles - doNotCall
  return { ...layDown(drafts, given), notTaken, doubles, doNotCall, listed, refused, cards }
}

/** The plan in one go. */
export function planImport(given: ImportGiven): ImportPlan {
  const steps = planningImport(given)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Whether a row was left out because its client is known already. */
export const isDouble = (row: RefusedRow): boolean =>
  row.reason === 'double-in-file' || row.reason === 'double-in-binder'

function cardOf(row: number, draft: RowDraft | null, refused: RefusedRow | null): PreviewCard {
  const card = draft?.card
  return {
    row,
    name: card?.name ?? refused?.name ?? '',
    ...(card?.people[0] && { person: card.people[0].name }),
    ...(card?.phones[0] && { phone: card.phones[0].text }),
    ...(card?.mails[0] && { mail: card.mails[0] }),
    ...(card?.address?.town && { town: card.address.town }),
    ...(draft?.next && { next: draft.next.on }),
    ...(draft?.next?.at && { at: draft.next.at }),
    ...(draft?.next?.aim && { aim: draft.next.aim }),
    ...(draft?.talk?.day && { lastTalked: draft.talk.day }),
    ...(draft?.talk?.note && { note: draft.talk.note.slice(0, 300) }),
    ...(refused && { refused: refused.reason }),
    ...(refused && isDouble(refused) && { isDouble: true })
  }
}

type Laid = Pick<ImportPlan, 'dossiers' | 'dated' | 'missed' | 'stock' | 'dealt' | 'lastDealt'>

function layDown(drafts: readonly RowDraft[], given: ImportGiven): Laid {
  const days = dealtDays(drafts.filter((draft) => !draft.next).length, given)
  const piles = new Map<string, Dossier[]>()
  const counts = { dated: 0, missed: 0, stock: 0, dealt: 0 }
  let undated = 0
  const laid = drafts.map((draft, index): Dossier => {
    const dossier = dossierOf(draft, given, index)
    const day = draft.next ? undefined : days[undated++]
    const next: NextDraft | undefined =
      draft.next ?? (day && { on: day, kind: firstOrRepeat(draft), agreed: 'pencil' as const })
    if (next) {
      dossier.filing = { next: { ...next, order: '' } }
      const pile = piles.get(next.on)
      if (pile) pile.push(dossier)
      else piles.set(next.on, [dossier])
    }
    if (day) {
      const stamp = { act: given.act, at: given.now, by: given.settings.owner, from: 'stock' as const, to: day }
      dossier.stamps.push({ ...stamp, why: 'dealt', agreed: 'pencil', called: false })
    }
    if (day) counts.dealt++
    else if (!next) counts.stock++
    else if (isPast(next.on, given.now.day)) counts.missed++
    else counts.dated++
    return dossier
  })
  for (const [on, pile] of piles) {
    const last = endOfPile(given.tally, on as Day)
    const orders = ordersBetween(last !== null && isOrder(last) ? last : null, null, pile.length)
    for (const [index, dossier] of pile.entries()) {
      if (dossier.filing.next) dossier.filing.next.order = orders[index] as string
    }
  }
  const dossiers = [...linkRecommended(laid, given.named ?? [])]
  const lastDealt = days.at(-1)
  return { dossiers, ...counts, ...(lastDealt && { lastDealt }) }
}

const firstOrRepeat = (draft: RowDraft): NextDraft['kind'] =>
  draft.talk?.day || draft.card.level === 'client' ? 'call' : 'first-call'

/** The day of each of n undated dossiers: `perDay` on every working day from the first one on or after `from`, never before today. */
function dealtDays(n: number, { deal, now, calendar: open }: ImportGiven): Day[] {
  if (!deal) return []
  const calendar = open.openWeekdays.length > 0 ? open : { ...open, openWeekdays: weekdays }
  const days: Day[] = []
  const first = [deal.from, now.day].sort().at(-1) as Day
  let day = workdayFrom(first, calendar)
  for (let dealt = 0; dealt < n; dealt++) {
    if (dealt > 0 && dealt % deal.perDay === 0) day = workdaysAfter(day, 1, calendar)
    days.push(day)
  }
  return days
}

function dossierOf(draft: RowDraft, given: ImportGiven, index: number): Dossier {
  const id = `${given.act}-${String(index + 1).padStart(5, '0')}`
  return {
    id,
    made: given.now,
    card: draft.card,
    filing: {},
    history: draft.talk
      ? [
          {
            id: `${id}-1`,
            // The hour of an old talk is not known; midnight puts it in front of anything said that day.
            at: draft.talk.day ? { day: draft.talk.day, time: '00:00' as Moment['time'] } : given.now,
            by: given.settings.owner,
            kind: 'note',
            ...(draft.talk.day && { reached: true }),
            note: draft.talk.note
          }
        ]
      : [],
    stamps: [],
    slips: []
  }
}

const isPast = (on: string, today: Day): boolean => (on.length === 7 ? on < monthOf(today) : on < today)
