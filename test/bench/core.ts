import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { planGivenBy } from '../../electron/answers/planGivenBy.ts'
import { openIntake } from '../../electron/intake/intake.ts'
import { createBinder } from '../../electron/shelf/createBinder.ts'
import type { BinderOnDesk } from '../../electron/shelf/face.ts'
import { openBinder } from '../../electron/shelf/openBinder.ts'
import type { Act } from '../../shared/act.ts'
import { calendarOf, newBinder } from '../../shared/binder.ts'
import { type Day, day, isDay, isTime, type Moment, monthOf, monthsBetween, time } from '../../shared/day.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { contactKinds, type Next } from '../../shared/filing.ts'
import type { Entry } from '../../shared/history.ts'
import { type Id, isId } from '../../shared/id.ts'
import { categories } from '../../shared/infoCard.ts'
import type { MappedColumn } from '../../shared/mapping.ts'
import { isOrder, ordersBetween } from '../../shared/order.ts'
import { proposalFor } from '../../shared/proposed.ts'
import type { Spine } from '../../shared/spine.ts'
import { endOfPile } from '../../shared/tally.ts'
import type { BenchRow, BenchSpine, LogLine, OpenStore } from './engine.ts'

// The product's own shelf under the names a measurement uses. Nothing here stores anything.

export const durable =
  'an act is acknowledged when its journal line is written and fdatasynced; files are replaced after that, and fsynced at checkpoints'

const by = 'Bench'
const someDay = day('2026-11-22')
const now: Moment = { day: someDay, time: time('09:00') }
const actsOf = 1000

const common = () => ({ id: randomUUID(), at: now, by })

/** A foreign id as a document's name: `A7` is `x-4137`. Ours stay as they are. */
const idOf = (id: string): Id => (isId(id) && !id.startsWith('x-') ? id : `x-${Buffer.from(id).toString('hex')}`)
const idFrom = (id: Id): string => (id.startsWith('x-') ? Buffer.from(id.slice(2), 'hex').toString() : id)

const isOneOf = <T extends string>(all: readonly T[], text: string): text is T => all.includes(text as T)
const momentOf = (at: string): Moment => {
  const [on, clock] = [at.slice(0, 10), at.slice(11, 16)]
  return { day: isDay(on) ? on : someDay, time: isTime(clock) ? clock : time('00:00') }
}

function entryOf({ at, kind, text }: LogLine, id: Id): Entry {
  const moment = momentOf(at)
  return {
    id,
    at: moment,
    by,
    kind: isOneOf(contactKinds, kind) ? kind : 'note',
    note: text,
    // what the measurement said in other words comes back as it was
    ...(`${moment.day}T${moment.time}` !== at && { saidAt: at }),
    ...(!isOneOf(contactKinds, kind) && kind !== 'note' && { saidKind: kind })
  }
}

const lineOf = (entry: Entry): LogLine => ({
  at: String(entry['saidAt'] ?? `${entry.at.day}T${entry.at.time}`),
  kind: String(entry['saidKind'] ?? entry.kind),
  text: entry.note
})

const callOn = (on: Day, order: string): Next => ({ on, kind: 'call', agreed: 'pencil', order })

function dossierOf(row: BenchRow, order: string): Dossier {
  const { company, contact, phone, email, city, postcode, category, nextContact, needs, notes } = row
  const id = idOf(row.id)
  return {
    id,
    made: now,
    card: {
      name: company,
      people: contact ? [{ id: 'p1', name: contact, phones: [], mails: [] }] : [],
      phones: phone ? [{ text: phone }] : [],
      mails: email ? [email] : [],
      ...((city || postcode) && { address: { ...(city && { town: city }), ...(postcode && { postcode }) } }),
      ...(isOneOf(categories, category) ? { category } : category && { field: category }),
      level: 'client',
      ...(needs && { needs }),
      ...(notes && { notes })
    },
    filing: nextContact ? { next: callOn(day(nextContact), order) } : {},
    history: row.log.map((line, n) => entryOf(line, `e${n + 1}`)),
    stamps: [],
    slips: []
  }
}

const rowOf = ({ id, card, filing, history }: Dossier): BenchRow => ({
  id: idFrom(id),
  company: card.name,
  contact: card.people[0]?.name ?? '',
  phone: card.phones[0]?.text ?? '',
  email: card.mails[0] ?? '',
  city: card.address?.town ?? '',
  postcode: card.address?.postcode ?? '',
  category: card.category ?? card.field ?? '',
  nextContact: filing.next?.on ?? null,
  needs: card.needs ?? '',
  notes: card.notes ?? '',
  log: history.map(lineOf)
})

const spineOf = ({ id, name, person, phone, town, category, field, filing }: Spine): BenchSpine => ({
  id: idFrom(id),
  company: name,
  contact: person ?? '',
  phone: phone ?? '',
  city: town ?? '',
  category: category ?? field ?? '',
  nextContact: filing.next?.on ?? null
})

/** Order keys at the ends of piles, for many moves of one act. */
function ordering(binder: BinderOnDesk) {
  const tally = binder.tally()
  const last = new Map<Day, string | null>()
  return (on: Day): string => {
    const end = last.has(on) ? (last.get(on) ?? null) : endOfPile(tally, on)
    const order = ordersBetween(end !== null && isOrder(end) ? end : null, null, 1)[0] as string
    last.set(on, order)
    return order
  }
}

const settingsFor = (dir: string) => newBinder({ name: basename(dir), owner: by, language: 'en', country: 'GB' })

function* batches<T>(all: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = []
  for (const one of all) {
    batch.push(one)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

export async function load(dir: string, rows: Iterable<BenchRow>): Promise<void> {
  createBinder(dir, settingsFor(dir), by)
  const binder = await openBinder(dir, { by })
  try {
    for (const batch of batches(rows, actsOf)) {
      const order = ordering(binder)
      const dossiers = batch.map((row) => dossierOf(row, row.nextContact ? order(day(row.nextContact)) : ''))
      await binder.act({ ...common(), kind: 'new', source: 'import', dossiers })
    }
  } finally {
    await binder.close()
  }
}

const columnsOf: Record<string, MappedColumn> = {
  company: 'name',
  contact: 'person',
  phone: 'phone',
  email: 'mail',
  city: 'town',
  postcode: 'postcode',
  category: 'category',
  nextContact: 'nextOn',
  needs: 'needs',
  notes: 'notes'
}

/** Binders an import left open, as the app does: their files follow while somebody goes on working. */
const left = new Map<string, BinderOnDesk>()

function taken(dir: string): Promise<BinderOnDesk> {
  const binder = left.get(resolve(dir))
  left.delete(resolve(dir))
  return binder ? Promise.resolve(binder) : openBinder(dir, { by })
}

export async function importCsv(dir: string, path: string): Promise<number> {
  if (!existsSync(join(dir, 'carpeta.json'))) createBinder(dir, settingsFor(dir), by)
  const binder = await taken(dir)
  const intakes = openIntake({
    binder: () => binder,
    calendar: () => calendarOf(binder.settings(), {}),
    now: () => now,
    progress: () => {},
    reader: new URL('./intake.mjs', import.meta.url)
  })
  try {
    const bytes = new Uint8Array(readFileSync(path))
    const { intake } = intakes.begin({ name: basename(path), size: bytes.length })
    await intakes.chunk(intake, new Blob([bytes]))
    const guess = await intakes.read(intake, {})
    const columns = guess.headers.map((header, n) => columnsOf[header] ?? guess.columns[n] ?? 'skip')
    return (await intakes.take(intake, { columns, deal: null })).taken
  } finally {
    intakes.close()
    left.set(resolve(dir), binder)
  }
}

/** The day a pile is looked at from: today, or the day itself where today's binder has no insert of its own for it. */
function todayFor(on: Day): Day {
  const ahead = monthsBetween(monthOf(someDay), monthOf(on))
  return on >= someDay && ahead === 0 ? someDay : on
}

export async function open(dir: string): Promise<OpenStore> {
  const binder = await taken(dir)
  const move = (id: string, to: string, log: LogLine | undefined, order: string) => ({
    dossier: idOf(id),
    seen: binder.spines([idOf(id)])[0]?.filing.next ?? null,
    to: { kind: 'under' as const, next: callOn(day(to), order) },
    ...(log && { entry: entryOf(log, randomUUID()) })
  })
  const moved = async (why: 'call' | 'levelled', moves: Extract<Act, { kind: 'move' }>['moves']) => {
    await binder.act({ ...common(), kind: 'move', why, moves })
  }
  return {
    async divider(text) {
      const on = day(text)
      const { spines } = binder.pile({ kind: 'day', day: on }, todayFor(on), 0, Number.MAX_SAFE_INTEGER)
      return spines
        .map(spineOf)
        .sort((a, b) => (a.company < b.company ? -1 : a.company > b.company ? 1 : a.id < b.id ? -1 : 1))
    },
    move: (id, to, log) => moved('call', [move(id, to, log, ordering(binder)(day(to)))]),
    async level(moves) {
      const order = ordering(binder)
      await moved(
        'levelled',
        moves.map(({ id, to, log }) => move(id, to, log, order(day(to))))
      )
    },
    propose(text) {
      const calendar = () => calendarOf(binder.settings(), {})
      const given = planGivenBy({ binder, calendar }, someDay)
      return proposalFor({ kind: 'level', what: { kind: 'day', day: day(text) }, over: 10 }, given).rows.length
    },
    search: async (text) => binder.find(text, 50, 0).map(({ spine }) => spineOf(spine)),
    async get(id) {
      return binder.spines([idOf(id)]).length > 0 ? rowOf(binder.dossier(idOf(id))) : null
    },
    close: () => binder.close()
  }
}
