import type { Act } from '../../shared/act.ts'
import { type Day, monthOf } from '../../shared/day.ts'
import { blankDaySheet, type DaySheet } from '../../shared/daySheet.ts'
import type { DocumentKey } from '../../shared/documents.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { isDocumentKey } from '../../shared/file/document.ts'
import { dossierOfDraft, leftOfDraft } from '../../shared/filedDraft.ts'
import type { Id } from '../../shared/id.ts'
import type { ActSummary } from '../../shared/openBinder.ts'
import type { DaySlip } from '../../shared/pile.ts'
import { ProblemError } from '../../shared/problem.ts'
import type { Saved } from '../../shared/saved.ts'
import { type BinderState, checkIsThere, dossierKey, nameOf } from './binderState.ts'
import { checkpoint } from './checkpoint.ts'
import { dayBookOf } from './dayBook.ts'
import { diskProblem, unless } from './diskProblem.ts'
import type { makeDrafts } from './drafts.ts'
import type { BinderOnDesk, ShelfNews } from './face.ts'
import { doublesIn, findIn, quoted } from './find.ts'
import type { Pace } from './holder.ts'
import { makeHolding } from './holding.ts'
import { likelyDoubles } from './likelyDoubles.ts'
import { listsOf, lookedUp } from './lists.ts'
import type { Lock } from './lock.ts'
import { dropComing, paperFilesOf } from './paperFiles.ts'
import { makeReplacing } from './replacing.ts'
import { safetyOf } from './safety.ts'
import { rememberingDossiers } from './saidIn.ts'
import { type Job, type SavedJob, saveJobs, undoStateOf } from './saving.ts'
import { slipsIn } from './slips.ts'
import { lookAtDossier, lookAtSheet, sweepBinder } from './sweep.ts'
import { quietly } from './wholeFile.ts'

const idleBeforeCheckpoint = 20_000
const commitsBeforeCheckpoint = 400
const bytesBeforeCheckpoint = 16 * 1024 * 1024

interface Waiting {
  job: Job
  resolve(saved: SavedJob): void
  reject(problem: ProblemError): void
}

/** The open binder, over everything it holds. `reload` brings a reading opening up to what the writer has saved. */
export function binderOnDesk(
  state: BinderState,
  parts: {
    lock: Lock
    pace: Pace
    /** Takes what is to be looked at with every heartbeat. */
    atBeat(look: () => void): void
    drafts: ReturnType<typeof makeDrafts>
    listeners: Set<(news: ShelfNews) => void>
    reload(): void
  }
): BinderOnDesk & { begin(): void } {
  const { drafts, listeners } = parts
  const replacing = makeReplacing(state)
  const holding = makeHolding(state, parts.lock, parts.pace, () => {
    if (idle) clearTimeout(idle)
    replacing.stop()
    state.tell({ kind: 'waiting', files: [] })
  })
  state.checkHeld = holding.checkHeld
  parts.atBeat(holding.lookAtLock)
  const queue: Waiting[] = []
  let isScheduled = false
  let idle: NodeJS.Timeout | null = null
  let running: Promise<void> = Promise.resolve()
  let sweeping: Promise<void> | null = null

  const breathe = () => new Promise<void>((resolve) => setImmediate(resolve))

  function flush() {
    isScheduled = false
    const waiting = queue.splice(0)
    if (waiting.length === 0) return
    const results = saveJobs(
      state,
      waiting.map(({ job }) => job)
    )
    results.forEach((result, n) => {
      const { resolve, reject } = waiting[n] as Waiting
      if (result instanceof ProblemError) {
        reject(result)
        return
      }
      resolve(result)
      const { did: _, ...saved } = result
      state.tell({ kind: 'saved', ...saved })
    })
    replacing.go()
    scheduleCheckpoint()
  }

  function save(job: Job): Promise<SavedJob> {
    return new Promise((resolve, reject) => {
      if (state.isClosed) {
        reject(new ProblemError('no-binder-open'))
        return
      }
      queue.push({ job, resolve, reject })
      if (isScheduled) return
      // Whatever is asked for in one turn is saved with one append.
      isScheduled = true
      setImmediate(flush)
    })
  }

  function scheduleCheckpoint() {
    if (idle) clearTimeout(idle)
    const { journal } = state
    if (!journal || state.isClosed) return
    const isDue = journal.count >= commitsBeforeCheckpoint || journal.size >= bytesBeforeCheckpoint
    idle = setTimeout(() => void runCheckpoint().catch(() => scheduleCheckpoint()), isDue ? 500 : idleBeforeCheckpoint)
    idle.unref()
  }

  function runCheckpoint(): Promise<void> {
    const run = running.then(async () => {
      if (state.readOnly || !state.journal) return
      try {
        await checkpoint(state, replacing, breathe)
      } catch (thrown) {
        throw diskProblem(thrown)
      }
    })
    running = run.catch(() => {})
    return run
  }

  async function stop() {
    flush()
    await runCheckpoint()
  }

  function sweep(): Promise<void> {
    sweeping ??= (async () => {
      try {
        holding.lookAtLock()
        if (state.readOnly) parts.reload()
        await sweepBinder(state, breathe)
      } catch {
        // gone, or a disk that fails: it was told where it could be, and the next sweep looks again
      } finally {
        sweeping = null
      }
    })()
    return sweeping
  }

  /** What a dossier's papers say of some words; a file that can't be read says nothing. */
  const saidBy = rememberingDossiers(readOrNull)

  function readOrNull(id: Id, sha: string | null): Dossier | null {
    const key = dossierKey(id)
    try {
      const known = sha === null ? null : state.documents.readKnown(key, sha)
      return (known?.data ?? state.documents.read(key, 'shape')?.data ?? null) as Dossier | null
    } catch {
      return null
    }
  }

  function sheetOf(day: Day): DaySheet {
    const month = monthOf(day)
    try {
      const read = state.documents.read(`days/${month}`)
      lookAtSheet(state, month)
      return (read?.data as DaySheet | undefined) ?? blankDaySheet(month)
    } catch (thrown) {
      throw diskProblem(thrown)
    }
  }

  const doublePairs = lookedUp(
    () => state.rows,
    (rows) => likelyDoubles(rows, state.settings.apart ?? []),
    () => state.settings.apart
  )
  const lists = listsOf(
    () => state.rows,
    (key) => {
      try {
        return state.documents.read(key, 'shape')?.data ?? null
      } catch (thrown) {
        throw diskProblem(thrown)
      }
    }
  )

  function slipsUnder(kind: 'day' | 'missed', day: Day): DaySlip[] {
    const lists =
      kind === 'day'
        ? [state.rows.slips.get(day) ?? []]
        : [...state.rows.slips]
            .filter(([on]) => on < day)
            .sort()
            .map(([, all]) => all)
    return lists.flat()
  }

  const callBacksUpTo = (today: Day): DaySlip[] =>
    [...state.rows.slips].filter(([on]) => on <= today).flatMap(([, all]) => all.filter(({ slip }) => slip.promise))

  const safety = safetyOf(state, {
    save: async (job) => {
      const { did: _, ...saved } = await save(job)
      return saved
    },
    checkpoint: runCheckpoint,
    dropDraftsOf: drafts.dropOf,
    breathe,
    // After a checkpoint, and with none in between.
    alone: async (job) => {
      await runCheckpoint()
      const done = running.then(job)
      running = done.then(
        () => {},
        () => {}
      )
      return done
    }
  })

  return {
    id: state.id,
    safety,
    paperFiles: paperFilesOf(state),
    where: state.paths.root,
    get readOnly() {
      return state.readOnly
    },
    lookAtHolder: holding.lookAtHolder,
    settings: () => state.settings,
    tally: () => state.rows.tally(),
    undoState: () => undoStateOf(state),
    troubles: () => [...state.troubles.values()],
    drafts: () => {
      return drafts.all().flatMap((draft) => {
        const id = dossierOfDraft(draft)
        const left = id === null ? draft : leftOfDraft(draft, readOrNull(id, null))
        // Cut off between filing it and dropping it.
        if (!left && !state.readOnly) quietly(() => drafts.drop(draft.key))
        return left ?? []
      })
    },
    pile(opening, today, from, most) {
      const { style } = state.settings
      const spines = state.rows.under(opening, today, style)
      const isToday = opening.kind === 'day' && opening.day === today
      return {
        opening,
        spines: spines.slice(from, from + most),
        count: spines.length,
        slips:
          opening.kind === 'day'
            ? slipsUnder('day', opening.day)
            : opening.kind === 'missed'
              ? slipsUnder('missed', today)
              : [],
        done: isToday ? state.rows.done(today, style) : [],
        ...(isToday && { callBacks: callBacksUpTo(today) })
      }
    },
    slips: (which, today, most) => slipsIn(state, which, today, most),
    spines: (ids) => ids.flatMap((id) => state.rows.row(id)?.spine ?? []),
    *allSpines() {
      for (const row of state.rows.all()) yield row.spine
    },
    dossier(id): Dossier {
      checkIsThere(state)
      const key = dossierKey(id)
      const row = state.rows.row(id)
      try {
        const read = state.documents.read(key, 'shape')
        if (!read) throw new ProblemError(row ? 'absent' : 'no-such-dossier', { names: [row?.spine.name ?? id] })
        if (row && read.sha !== row.sha && lookAtDossier(state, id)) tellChanged(id)
        return read.data as Dossier
      } catch (thrown) {
        if (row && !row.spine.trouble && lookAtDossier(state, id)) tellChanged(id)
        const { problem } = diskProblem(thrown)
        throw new ProblemError(problem.kind, { ...problem, names: [nameOf(state, key)] })
      }
    },
    daySheet: sheetOf,
    dayBook: (day) => dayBookOf(state, day, sheetOf(day), readOrNull),
    known: (from, to) => lists.known(from, to),
    silent: (today, from, most) => lists.silent(today, state.settings.cadence, from, most),
    rounds: () => lists.rounds(),
    forms: () => lists.forms(state.settings.language),
    doNotCall: () => lists.doNotCall(),
    listed: (phones) => lists.listed(phones),
    scripts: () => lists.scripts(state.settings.language),
    untold: (round, most) => lists.untold(round, most),
    thoughts: (days) =>
      days.flatMap((day) => {
        // A month nothing lies on has no file to ask.
        const sheet = state.sheets.has(monthOf(day)) ? sheetOf(day) : null
        const text = sheet?.thoughts?.[day]
        return text ? [{ day, text }] : []
      }),
    papers() {
      const keys = new Set<DocumentKey>()
      for (const folder of ['days', 'lists'] as const) {
        for (const name of unless(['ENOENT'], [], () => state.documents.keysIn(folder))) {
          const key = `${folder}/${name.replace(/\.json$/, '')}`
          if (isDocumentKey(key)) keys.add(key)
        }
      }
      for (const key of state.documents.pending.keys()) if (/^(days|lists)\//.test(key)) keys.add(key)
      return [...keys].sort()
    },
    paper(key) {
      try {
        return state.documents.read(key, 'shape')?.data ?? null
      } catch (thrown) {
        throw diskProblem(thrown)
      }
    },
    async act(act: Act): Promise<Saved> {
      const { did: _, ...saved } = await save({ kind: 'act', act })
      return saved
    },
    async undo(now): Promise<Saved & { undid: ActSummary }> {
      const { did, ...saved } = await save({ kind: 'undo', at: now })
      return { ...saved, undid: did }
    },
    async redo(now): Promise<Saved & { redid: ActSummary }> {
      const { did, ...saved } = await save({ kind: 'redo', at: now })
      return { ...saved, redid: did }
    },
    keepDraft(draft) {
      // Text typed while the binder was taken over is kept beside what the new writer types.
      const isAside = state.readOnly?.wasOurs === true
      if (state.readOnly && !isAside) throw new ProblemError('read-only', { names: [state.readOnly.holder] })
      checkIsThere(state)
      drafts.keep(draft, isAside)
    },
    dropDraft(key) {
      const isAside = state.readOnly?.wasOurs === true
      if (state.readOnly && !isAside) return
      drafts.drop(key, isAside)
    },
    doubles: (card) => doublesIn(state.rows, card, state.settings.apart ?? []),
    likelyDoubles(most, which = 'likely') {
      const { likely, apart } = doublePairs()
      const pairs = which === 'apart' ? apart : likely
      return { pairs: pairs.slice(0, most), count: pairs.length, apart: apart.length }
    },
    *doubleFacts() {
      for (const { spine, phones, mails } of state.rows.all()) {
        yield { id: spine.id, name: spine.name, town: spine.town ?? '', phones, mails }
      }
    },
    find: (text, most, quotes = quoted) => findIn(state.rows, text, most, quotes, saidBy),
    watch(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    sweep: () => void sweep(),
    swept: sweep,
    checkpoint: runCheckpoint,
    async close() {
      if (state.isClosed) return
      try {
        await stop().catch((thrown: unknown) => {
          // Everything acknowledged lies in the journal; the next opening goes on from there.
          if (!(thrown instanceof ProblemError)) throw thrown
        })
      } finally {
        state.isClosed = true
        if (idle) clearTimeout(idle)
        replacing.stop()
        holding.stop()
        state.journal?.close()
        if (parts.lock.kind === 'held') await parts.lock.release()
      }
    },
    begin() {
      if (!state.readOnly) {
        dropComing(state)
        replacing.go()
        // The words an index of before tells are read in by the sweep first.
        quietly(() => {
          if (safety.finish())
            void sweep()
              .then(runCheckpoint)
              .catch(() => {})
        })
      }
      holding.begin()
      scheduleCheckpoint()
      setImmediate(() => void sweep())
    }
  }

  function tellChanged(id: Id) {
    state.isIndexOld = true
    const spine = state.rows.row(id)?.spine
    state.tell({
      kind: 'saved',
      spines: spine ? [spine] : [],
      gone: [],
      tally: state.rows.tally(),
      undo: undoStateOf(state)
    })
    state.tell({ kind: 'trouble', troubles: [...state.troubles.values()] })
  }
}
