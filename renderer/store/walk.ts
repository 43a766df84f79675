import type { Style } from '../../shared/binder.ts'
import { datedBeside } from '../../shared/datedInserts.ts'
import { addDays, type Day, monthAfter, monthOf } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { isCovered, type Opening, openingOf, placeOfDay } from '../../shared/place.ts'
import { ProblemError } from '../../shared/problem.ts'
import type { Notice } from '../../shared/saved.ts'
import type { Spine } from '../../shared/spine.ts'
import { thoughtsFoundOn } from '../../shared/thought.ts'
import { binderStore, client, receiveNotice } from './binderStore.ts'
import { datedMonths } from './dated.ts'
import { calendarNow } from './read.ts'
import { tellProblem } from './said.ts'
import { laySheet, type Sheet, selectionStore } from './selectionStore.ts'

// Going about in the binder: opening an insert, opening a dossier, following the notices.

/** How many spines of a pile are asked for at once; a longer pile asks for more as it is leafed through. */
const handful = 300

const sameOpening = (a: Opening, b: Opening) => JSON.stringify(a) === JSON.stringify(b)

/** Turns to an insert or a place. The leaf turns towards later days, or back. */
export function openUp(opening: Opening): void {
  const { opening: before, look: held } = selectionStore.getState()
  // Under a month's sheet the places of the rail may be gone through: what lies there is dealt onto its days.
  const look = opening.kind === 'day' || opening.kind === 'month' ? null : held
  if (!sameOpening(before, opening)) {
    const way = rank(opening) < rank(before) ? -1 : 1
    selectionStore.setState((selection) => ({
      opening,
      turn: { way, count: selection.turn.count + 1 },
      chosen: null,
      marked: new Set(),
      dossier: null,
      interrupted: [],
      candidate: null,
      look
    }))
    binderStore.setState({ dossier: null })
  } else selectionStore.setState({ dossier: null, interrupted: [], candidate: null, look })
  void fetchSlice()
}

const rank = (opening: Opening): string =>
  opening.kind === 'day'
    ? opening.day
    : opening.kind === 'month'
      ? `${opening.month}-99`
      : opening.kind === 'missed'
        ? '0'
        : `9${opening.kind}`

/** Today's insert. */
export const openToday = (): void => openUp({ kind: 'day', day: binderStore.getState().now.day })

const styleNow = (): Style => binderStore.getState().open?.settings.style ?? { kind: 'numbered' }

/** The next or previous insert of the binder; from a month the next or previous month. Never before today. */
export function leaf(way: 1 | -1): void {
  const { opening } = selectionStore.getState()
  const today = binderStore.getState().now.day
  const style = styleNow()
  if (opening.kind !== 'day' && opening.kind !== 'month') {
    openToday()
    return
  }
  const months = datedMonths()
  const isDated = opening.kind === 'day' ? months.length > 0 : isCovered(opening.month, today, style)
  const beside = isDated ? datedBeside(opening, way, months) : null
  if (beside) openUp({ kind: 'day', day: beside })
  else if (isDated) {
    const last = months.at(-1)
    if (way === 1 && last) openUp({ kind: 'month', month: monthAfter(last.month, 1) })
  } else if (opening.kind === 'month') {
    const month = monthAfter(opening.month, way)
    const lastDated = isCovered(month, today, style)
      ? datedBeside({ kind: 'month', month: opening.month }, -1, months)
      : null
    if (lastDated) openUp({ kind: 'day', day: lastDated })
    else openUp(month > monthOf(today) ? { kind: 'month', month } : { kind: 'day', day: today })
  } else {
    const day = addDays(opening.day, way)
    // Past the numbered inserts the months begin.
    if (day >= today) openUp(openingOf(placeOfDay(day, today, style)))
  }
}

/** The month's insert after or before the open one; before the first of them lies today. */
export function leafMonth(way: 1 | -1): void {
  const { opening } = selectionStore.getState()
  const today = binderStore.getState().now.day
  // A dated insert stands in its month; a numbered one wanders, so that months are counted from today.
  const isDated = opening.kind === 'day' && styleNow().kind === 'dated'
  const from = opening.kind === 'month' ? opening.month : monthOf(isDated ? opening.day : today)
  const month = monthAfter(from, way)
  if (month > monthOf(today)) openUp({ kind: 'month', month })
  else openToday()
}

/** Where the binder is cut anew, what is open is looked for where it lies now. */
export function settleOpening(): void {
  const { opening } = selectionStore.getState()
  const today = binderStore.getState().now.day
  if (opening.kind !== 'day' || opening.day < today) return
  const now = openingOf(placeOfDay(opening.day, today, styleNow()))
  if (!sameOpening(now, opening)) openUp(now)
}

/** Asks for the slice of what is open; an answer that comes after the page was turned again is dropped. */
export async function fetchSlice(more = 0): Promise<void> {
  const { opening } = selectionStore.getState()
  const held = binderStore.getState().slice
  const shown = Math.max(handful, held && sameOpening(held.opening, opening) ? held.shown + more : 0)
  try {
    const [slice, sheet, thoughts] = await Promise.all([
      client().binder.pile({ opening, from: 0, most: Math.min(shown, 2000) }),
      opening.kind === 'day' ? client().binder.daySheet({ day: opening.day }) : { note: '' },
      opening.kind === 'day'
        ? client().binder.thoughts({ days: [...thoughtsFoundOn(opening.day, calendarNow()).slice(-39), opening.day] })
        : []
    ])
    if (!sameOpening(selectionStore.getState().opening, opening)) return
    binderStore.setState((facts) => {
      const spines = new Map(slice.spines.map((spine) => [spine.id, spine]))
      for (const id of heldBesides(facts.dossier?.id)) {
        const spine = facts.spines.get(id)
        if (spine && !spines.has(id)) spines.set(id, spine)
      }
      return {
        spines,
        slice: { opening, count: slice.count, shown, slips: slice.slips, ...sheet, thoughts }
      }
    })
  } catch (thrown) {
    tellProblem(thrown)
  }
}

// The open dossier, the acts on their way and the sheet laid over the binder keep the spines they speak of.
function heldBesides(dossier: Id | undefined): Id[] {
  const { pending } = binderStore.getState()
  const { sheet, marked } = selectionStore.getState()
  return [
    ...(dossier ? [dossier] : []),
    ...pending.flatMap((act) => (act.kind === 'move' ? act.moves.map((move) => move.dossier) : [])),
    ...((sheet && 'dossiers' in sheet && sheet.dossiers) || []),
    ...marked,
    ...held
  ]
}

let held: readonly Id[] = []

/**
 * Keeps spines that lie under other inserts than the open one, until others are kept: whatever a list hands on to be moved must
 * be known, or the move would be refused as one that saw nothing.
 */
export function hold(spines: readonly Spine[]): void {
  held = spines.map(({ id }) => id)
  binderStore.setState((facts) => ({
    spines: new Map([...facts.spines, ...spines.map((one) => [one.id, one] as const)])
  }))
}

/** How many spines cross the bridge in one answer. */
const most = 2000

/** Fetches all of the pile that is open, however long; gives its ids, or none when the page was turned meanwhile. */
export async function fetchWhole(): Promise<Id[]> {
  const { opening } = selectionStore.getState()
  const all: Spine[] = []
  try {
    for (;;) {
      const slice = await client().binder.pile({ opening, from: all.length, most })
      all.push(...slice.spines)
      if (slice.spines.length === 0 || all.length >= slice.count) break
    }
  } catch (thrown) {
    tellProblem(thrown)
    return []
  }
  if (!sameOpening(selectionStore.getState().opening, opening)) return []
  hold(all)
  return all.map(({ id }) => id)
}

/** Asks anew what was worked today and what has a time today, wherever the page stands. */
export async function fetchToday(): Promise<void> {
  const today = binderStore.getState().now.day
  const slice = await client().binder.pile({ opening: { kind: 'day', day: today }, from: 0, most: handful })
  // Timed contacts stand at the top of the day, so the first handful holds them all.
  binderStore.setState({
    done: slice.done,
    timed: slice.spines.filter((spine) => spine.filing.next?.at),
    callBacks: slice.callBacks ?? []
  })
}

/**
 * Opens a dossier over the spread. Opening is not pulling: it stays where it is filed. A sheet it was opened from goes; one that was laid
 * while the dossier was being fetched stays, for whoever laid it has gone on.
 */
export async function openDossier(id: Id): Promise<void> {
  const { sheet, rings } = selectionStore.getState()
  try {
    const dossier = await client().binder.dossier({ id })
    const now = selectionStore.getState()
    const isAsItWas = now.sheet === sheet && now.rings === rings
    binderStore.setState({ dossier })
    selectionStore.setState({
      dossier: id,
      chosen: id,
      isTurned: false,
      filling: null,
      papers: null,
      ...(isAsItWas && { sheet: null, sheetBack: null, rings: false })
    })
  } catch (thrown) {
    tellProblem(thrown)
  }
}

/**
 * Opens a dossier that was looked up, at the insert it lies under when one is given. The dossier that lay open meanwhile, a call
 * perhaps, comes back when this one is closed; so does the sheet it was opened from when that is given.
 */
export async function openOver(id: Id, opening?: Opening, sheet: Sheet | null = null): Promise<void> {
  const { dossier, opening: before, interrupted } = selectionStore.getState()
  if (opening) openUp(opening)
  await openDossier(id)
  const left = dossier === id ? null : dossier
  if ((left || sheet) && selectionStore.getState().dossier === id) {
    selectionStore.setState({ interrupted: [...interrupted, { opening: before, dossier: left, sheet }] })
  }
}

/** Lays the open dossier back into the pile; one it was looked up over comes to the front again. */
export function closeDossier(): void {
  const { interrupted } = selectionStore.getState()
  const before = interrupted.at(-1)
  binderStore.setState({ dossier: null })
  selectionStore.setState({ dossier: null, interrupted: [], candidate: null })
  if (!before) return
  openUp(before.opening)
  selectionStore.setState({ interrupted: interrupted.slice(0, -1) })
  const { dossier, sheet } = before
  if (dossier) void openDossier(dossier).then(() => sheet && laySheet(sheet))
  else laySheet(sheet)
}

/** Asks whether copies are made, for the line under the binder. */
export async function fetchCopies(): Promise<void> {
  if (!binderStore.getState().open) return
  const { isOld, daysAgo } = await client().safety.copies({})
  binderStore.setState({ oldCopy: isOld ? { daysAgo } : null })
}

/** Follows a notice: what is shown is asked anew, and midnight turns the insert by itself. */
export function follow(notice: Notice): void {
  const before = binderStore.getState().now.day
  const wasWriting = binderStore.getState().open?.readOnly === undefined
  receiveNotice(notice)
  if (notice.kind === 'holder' && notice.readOnly.wasOurs && wasWriting) {
    tellProblem(new ProblemError('taken-over', { names: [notice.readOnly.holder] }))
    selectionStore.setState(({ sheet }) => ({ sheet: sheet ?? { kind: 'holder' } }))
  }
  if (notice.kind === 'saved') {
    const open = selectionStore.getState().dossier
    if (open && notice.spines.some((spine) => spine.id === open)) void refreshDossier(open)
    void fetchSlice()
    void fetchToday().catch(tellProblem)
  }
  if (notice.kind === 'wanted') void openOver(notice.dossier)
  if (notice.kind === 'copies') void fetchCopies().catch(tellProblem)
  if (notice.kind === 'clock' && notice.now.day !== before) dayTurned(before, notice.now.day)
}

function dayTurned(before: Day, today: Day) {
  const { opening } = selectionStore.getState()
  if (opening.kind === 'day' && opening.day <= today && opening.day >= before) {
    const open = selectionStore.getState().dossier
    // A dossier being worked stays open; the insert turns beneath it.
    selectionStore.setState((selection) => ({
      opening: { kind: 'day', day: today },
      turn: { way: 1, count: selection.turn.count + 1 },
      dossier: open
    }))
  } else if (opening.kind === 'month' && opening.month <= monthOf(today)) {
    // The month has begun: what has no day yet is to be dealt.
    selectionStore.setState({ opening: { kind: 'toDeal' } })
  }
  const { look } = selectionStore.getState()
  if (look && look < monthOf(today)) selectionStore.setState({ look: monthOf(today) })
  void fetchSlice()
  void fetchToday().catch(tellProblem)
}

async function refreshDossier(id: Id) {
  try {
    const dossier = await client().binder.dossier({ id })
    if (selectionStore.getState().dossier === id) binderStore.setState({ dossier })
  } catch (thrown) {
    closeDossier()
    tellProblem(thrown)
  }
}
