import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Act } from '../../shared/act.ts'
import type { Binder } from '../../shared/binder.ts'
import type { Bytes } from '../../shared/bridge.ts'
import type { Day, Moment } from '../../shared/day.ts'
import { type DoNotCall, digitsListed } from '../../shared/doNotCall.ts'
import { fileName } from '../../shared/fileName.ts'
import type { Id } from '../../shared/id.ts'
import { columnsFor, fingerprintOf, hasHeaderRow } from '../../shared/mapping/columnsFor.ts'
import { type DoubleFacts, doubleKeysOf } from '../../shared/mapping/doubleKeys.ts'
import { type ImportPlan, planningImport, type ReadBefore } from '../../shared/mapping/planImport.ts'
import { refusedTable, refusedTableName } from '../../shared/mapping/refusedTable.ts'
import type { Row } from '../../shared/mapping/rowDraft.ts'
import type { MappedColumn, TablePreview, TakenReport } from '../../shared/mapping.ts'
import { ProblemError } from '../../shared/problem.ts'
import type { Tally } from '../../shared/tally.ts'
import type { WorkCalendar } from '../../shared/workdays.ts'
import { isEncoding } from './encodings.ts'
import { limits } from './limits.ts'
import { columnsRead, remembering } from './mappings.ts'
import { type Reading, startReading } from './reader.ts'
import type { TableRead } from './readTable.ts'
import { named, tooMuch } from './tooMuch.ts'

/** What an intake needs of the open binder; a BinderOnDesk is one. */
export interface IntakeBinder {
  settings(): Binder
  tally(): Tally
  doubleFacts(): Iterable<DoubleFacts & { id: Id }>
  /** The numbers nobody calls again. */
  doNotCall(): readonly DoNotCall[]
  act(act: Act): Promise<unknown>
}

export interface IntakeGiven {
  /** The open binder; throws no-binder-open. Asked anew for every request. */
  binder: () => IntakeBinder
  /** Its working days. */
  calendar: () => WorkCalendar
  now: () => Moment
  /** How far a job is: its id is the intake's. Told only when it takes long. */
  progress: (job: Id, done: number, of: number) => void
  /** The built file of worker.ts. */
  reader: URL
}

export interface HowToRead {
  encoding?: string
  delimiter?: string
  hasHeader?: boolean
  columns?: readonly string[]
  /** Rows with a number on the do-not-call list are taken all the same. */
  takesDoNotCall?: boolean
}

/** Lists on their way in, by the names begin() gave them. Every method throws a ProblemError when it can't. */
export interface Intakes {
  begin(file: { name: string; size: number }): { intake: Id }
  chunk(intake: Id, bytes: Bytes): Promise<void>
  read(intake: Id, how: HowToRead): Promise<TablePreview>
  take(
    intake: Id,
    how: { columns: readonly string[]; deal: { perDay: number; from: Day } | null; takesDoNotCall?: boolean }
  ): Promise<TakenReport>
  refused(intake: Id): { name: string; text: string }
  cancel(intake: Id): void
  /** Drops everything: the binder is closed. */
  close(): void
}

interface Intake {
  readonly id: Id
  readonly name: string
  readonly bytes: Uint8Array
  received: number
  arrival: Promise<void>
  isCancelled: boolean
  /** Counts the requests, so that a later one ends an earlier one still under way. */
  turn: number
  reading: Reading | null
  table: { key: string; table: TableRead } | null
  /** The rows as they were read last, and under what. */
  before: { under: string; rows: ReadBefore }
  shown: { headers: string[]; rows: Row[]; delimiter: string; guessed: MappedColumn[]; plan: ImportPlan } | null
}

const shownRows = 20
const shownRefused = 500
const isDelimiter = (text: string | undefined): text is string => text !== undefined && /^[^\n\r"]$/.test(text)

/** Opens the place where lists come in. Bytes in, a preview, one act out; only the worker ever looks at a foreign byte. */
export function openIntake(given: IntakeGiven): Intakes {
  const intakes = new Map<Id, Intake>()

  function need(id: Id): Intake {
    const intake = intakes.get(id)
    if (!intake) throw new ProblemError('unknown-intake')
    return intake
  }

  function drop(intake: Intake) {
    intake.isCancelled = true
    intake.reading?.stop('cancelled')
    intakes.delete(intake.id)
  }

  async function tableOf(intake: Intake, how: HowToRead): Promise<TableRead> {
    const encoding = isEncoding(how.encoding) ? how.encoding : undefined
    const delimiter = isDelimiter(how.delimiter) ? how.delimiter : undefined
    const key = `${encoding ?? ''} ${delimiter ?? ''}`
    if (intake.table?.key === key) return intake.table.table
    intake.reading?.stop('cancelled')
    const wanted = {
      language: given.binder().settings().language,
      ...(encoding && { encoding }),
      ...(delimiter && { delimiter })
    }
    const reading = startReading(given.reader, { bytes: intake.bytes, wanted })
    intake.reading = reading
    try {
      const table = await reading.table
      intake.table = { key, table }
      return table
    } catch (thrown) {
      throw named(thrown, wanted.language)
    } finally {
      if (intake.reading === reading) intake.reading = null
    }
  }

  /** Runs a plan in short breaths, so that the store goes on answering meanwhile; ends it when it was cancelled or overtaken. */
  async function run<Answer>(intake: Intake, steps: Generator<number, Answer>, of: number): Promise<Answer> {
    const turn = ++intake.turn
    const began = performance.now()
    let breath = began
    let worked = 0
    for (;;) {
      const step = steps.next()
      if (step.done) return step.value
      if (performance.now() - breath < 15) continue
      worked += performance.now() - breath
      if (worked > limits.milliseconds) throw new ProblemError('reader-stopped')
      if (performance.now() - began > 100) given.progress(intake.id, step.value, of)
      await setImmediate()
      if (intake.isCancelled || intake.turn !== turn) throw new ProblemError('cancelled')
      breath = performance.now()
    }
  }

  function* planning(
    intake: Intake,
    table: { headers: string[]; rows: Row[] },
    columns: MappedColumn[],
    deal: { perDay: number; from: Day } | null,
    takesDoNotCall: boolean,
    act: Id
  ): Generator<number, ImportPlan> {
    const binder = given.binder()
    const known = new Set<string>()
    const named: { id: Id; name: string }[] = []
    const hasRecommended = columns.includes('recommendedBy')
    let compared = 0
    // In one go: an act between two breaths could move a dossier out of the walk's sight.
    for (const facts of [...binder.doubleFacts()]) {
      for (const key of doubleKeysOf(facts)) known.add(key)
      if (hasRecommended) named.push({ id: facts.id, name: facts.name })
      if (++compared % 500 === 0) yield 0
    }
    const settings = binder.settings()
    const now = given.now()
    // What a row says depends on nothing else; the rows themselves are new objects whenever the file is read anew.
    const under = JSON.stringify([columns, table.headers, now.day, settings.country, settings.monthFirst])
    if (intake.before.under !== under) intake.before = { under, rows: new Map() }
    return yield* planningImport({
      ...table,
      columns,
      deal,
      act,
      known,
      named,
      doNotCall: { digits: digitsListed(binder.doNotCall()), takesThem: takesDoNotCall },
      before: intake.before.rows,
      now,
      settings,
      calendar: given.calendar(),
      tally: binder.tally()
    })
  }

  return {
    begin({ name, size }) {
      if (size > limits.bytes) throw tooMuch('file-too-big', given.binder().settings().language)
      if (size === 0) throw new ProblemError('not-a-table')
      const id = randomUUID()
      for (const oldest of [...intakes.values()].slice(0, Math.max(0, intakes.size - limits.intakes + 1))) drop(oldest)
      intakes.set(id, {
        id,
        name,
        bytes: new Uint8Array(size),
        received: 0,
        arrival: Promise.resolve(),
        isCancelled: false,
        turn: 0,
        reading: null,
        table: null,
        before: { under: '', rows: new Map() },
        shown: null
      })
      return { intake: id }
    },

    chunk(id, bytes) {
      const intake = need(id)
      // One after the other, however the page sends them.
      intake.arrival = intake.arrival.then(async () => {
        const chunk = new Uint8Array(await bytes.arrayBuffer())
        if (intake.isCancelled) throw new ProblemError('cancelled')
        if (intake.received + chunk.length > intake.bytes.length) {
          drop(intake)
          throw new ProblemError('reader-stopped')
        }
        intake.bytes.set(chunk, intake.received)
        intake.received += chunk.length
      })
      return intake.arrival
    },

    async read(id, how) {
      const intake = need(id)
      await intake.arrival
      if (intake.received < intake.bytes.length) throw new ProblemError('reader-stopped')
      const table = await tableOf(intake, how)
      const settings = given.binder().settings()
      const custom = { today: given.now().day, monthFirst: settings.monthFirst }
      const filled = table.rows.flatMap((cells, index): Row[] => (cells.length > 0 ? [{ row: index + 1, cells }] : []))
      const hasHeader =
        how.hasHeader ??
        hasHeaderRow(
          filled.slice(0, 60).map((row) => row.cells),
          custom
        )
      const width = filled.reduce((most, row) => Math.max(most, row.cells.length), 0)
      const headers = hasHeader ? Array.from({ length: width }, (_, index) => headerOf(filled[0]?.cells[index])) : []
      const rows = hasHeader ? filled.slice(1) : filled
      if (rows.length > limits.rows) throw tooMuch('too-many-rows', settings.language)
      const guessed = columnsFor(
        headers,
        rows.slice(0, 200).map((row) => row.cells),
        custom
      )
      const remembered = hasHeader ? settings.mappings?.[fingerprintOf(headers)] : undefined
      const columns = columnsRead(how.columns ?? remembered ?? guessed, width)
      intake.before = { under: '', rows: new Map() }
      const plan = await run(
        intake,
        planning(intake, { headers, rows }, columns, null, how.takesDoNotCall ?? false, intake.id),
        rows.length
      )
      intake.shown = {
        headers,
        rows,
        delimiter: table.delimiter,
        guessed: columnsRead(remembered ?? guessed, width),
        plan
      }
      return {
        rows: rows.length,
        encoding: table.encoding,
        encodingIsGuess: table.encodingIsGuess,
        samples: table.samples,
        delimiter: table.delimiter,
        hasHeader,
        headers,
        columns,
        isRemembered: remembered !== undefined && how.columns === undefined,
        cells: rows.slice(0, shownRows).map((row) => row.cells.map((cell) => cell.slice(0, 300))),
        cards: plan.cards,
        willTake: plan.dossiers.length,
        doubles: plan.doubles,
        doNotCall: plan.doNotCall,
        listed: plan.listed,
        refused: plan.notTaken.slice(0, shownRefused),
        refusedCount: plan.refused,
        undated: plan.stock,
        past: plan.missed
      }
    },

    async take(id, { columns: wanted, deal, takesDoNotCall = false }) {
      const intake = need(id)
      const { shown } = intake
      if (!shown) throw new ProblemError('unknown-intake')
      const columns = columnsRead(
        wanted,
        shown.headers.length || Math.max(0, ...shown.rows.map((row) => row.cells.length))
      )
      const act = randomUUID()
      const plan = await run(intake, planning(intake, shown, columns, deal, takesDoNotCall, act), shown.rows.length)
      intake.shown = { ...shown, plan }
      const { dossiers, doubles, doNotCall, refused, missed, dated, stock, dealt, lastDealt } = plan
      if (dossiers.length > 0) {
        const binder = given.binder()
        const common = { at: given.now(), by: binder.settings().owner }
        if (shown.headers.length > 0 && columns.join() !== shown.guessed.join()) {
          // Before the import, so that the first undo takes back the import.
          const mappings = remembering(binder.settings().mappings, fingerprintOf(shown.headers), columns)
          await binder.act({ ...common, id: randomUUID(), kind: 'settings', set: { mappings } })
        }
        await binder.act({
          ...common,
          id: act,
          kind: 'new',
          dossiers,
          source: 'import',
          label: intake.name.slice(0, 200)
        })
      }
      return {
        act: dossiers.length > 0 ? act : null,
        taken: dossiers.length,
        doubles,
        doNotCall,
        refused,
        missed,
        dated,
        stock,
        dealt,
        ...(lastDealt && { lastDealt })
      }
    },

    refused(id) {
      const { shown, name } = need(id)
      if (!shown) throw new ProblemError('unknown-intake')
      const { language } = given.binder().settings()
      return {
        // the page's own word becomes a file's name again
        name: refusedTableName(language, fileName([name.replace(/\.[^.]{1,5}$/, '')], 'csv')),
        text: refusedTable(shown.headers, shown.rows, shown.plan.notTaken, { delimiter: shown.delimiter, language })
      }
    },

    cancel(id) {
      const intake = intakes.get(id)
      if (intake) drop(intake)
    },

    close() {
      for (const intake of [...intakes.values()]) drop(intake)
    }
  }
}

const headerOf = (cell: string | undefined) => (cell ?? '').slice(0, 200).trim()
