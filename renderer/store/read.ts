import type { Act } from '../../shared/act.ts'
import { type Binder, calendarOf, type Holidays, type Style } from '../../shared/binder.ts'
import type { Day } from '../../shared/day.ts'
import { applyToFiling, minutesOfNext, type Next } from '../../shared/filing.ts'
import type { Id } from '../../shared/id.ts'
import { type Load, loadOf } from '../../shared/load.ts'
import { isDoneToday, pileOf } from '../../shared/pile.ts'
import type { Spine } from '../../shared/spine.ts'
import { count, type Heap, type Tally } from '../../shared/tally.ts'
import type { WorkCalendar } from '../../shared/workdays.ts'
import { binderStore, type Facts, useBinder } from './binderStore.ts'
import { lastAnswer } from './lastAnswer.ts'

// What the page shows is worked out here: confirmed facts with the pending acts laid over them in order. A refused act
// leaves the list and takes only its own effect with it.

/** The spines with the pending acts applied. */
export function spinesShown(spines: ReadonlyMap<Id, Spine>, pending: readonly Act[]): ReadonlyMap<Id, Spine> {
  if (pending.length === 0) return spines
  const shown = new Map(spines)
  for (const act of pending) {
    if (act.kind === 'move') {
      for (const move of act.moves) {
        const spine = shown.get(move.dossier)
        if (!spine) continue
        shown.set(spine.id, {
          ...spine,
          filing: applyToFiling(spine.filing, move.to, act.at.day),
          ...(move.entry && {
            lastEntry: {
              day: act.at.day,
              kind: move.entry.kind,
              ...(move.entry.outcome && { outcome: move.entry.outcome })
            }
          }),
          lastStamp: {
            day: act.at.day,
            from: spine.filing.next?.on ?? 'stock',
            to: move.to.kind === 'under' ? move.to.next.on : move.to.kind === 'out' ? 'out' : 'archive',
            called: move.entry !== undefined,
            why: act.why
          }
        })
      }
    } else if (act.kind === 'merge') {
      shown.delete(act.from)
    } else if (act.kind === 'remove') {
      for (const id of act.dossiers) shown.delete(id)
    } else if (act.kind === 'slip' && act.dossier && act.slip.round && act.slip.done) {
      const spine = shown.get(act.dossier)
      const rounds = spine?.rounds?.filter((one) => one.round !== act.slip.round) ?? []
      if (spine) shown.set(spine.id, { ...spine, rounds })
    } else if (act.kind === 'aim') {
      const spine = shown.get(act.dossier)
      if (spine?.filing.next) shown.set(spine.id, aimed(spine, spine.filing.next, act.aim.trim()))
    } else if (act.kind === 'lay') {
      const spine = shown.get(act.dossier)
      if (spine?.filing.next) {
        shown.set(spine.id, { ...spine, filing: { ...spine.filing, next: { ...spine.filing.next, order: act.order } } })
      }
    }
  }
  return shown
}

function aimed({ aim: _, ...spine }: Spine, { aim: _old, ...next }: Next, aim: string): Spine {
  const said = aim ? { aim } : {}
  return { ...spine, ...said, filing: { ...spine.filing, next: { ...next, ...said } } }
}

/** The tally with the pending moves counted. */
export function tallyShown(facts: Pick<Facts, 'tally' | 'spines' | 'pending' | 'open'>): Tally {
  const { pending, open, spines } = facts
  if (pending.length === 0 || !open) return facts.tally
  const tally = structuredClone(facts.tally)
  const after = spinesShown(spines, pending)
  const touched = new Set(pending.flatMap((act) => (act.kind === 'move' ? act.moves.map((move) => move.dossier) : [])))
  for (const id of touched) {
    const before = spines.get(id)
    const now = after.get(id)
    if (!before || !now) continue
    count(tally, before, open.settings.minutes, -1)
    count(tally, now, open.settings.minutes, 1)
  }
  return tally
}

const numbered: Style = { kind: 'numbered' }

/** The settings of the open binder; only asked for where one is open. */
export function useSettings(): Binder {
  return useBinder(settingsIn)
}

// Every tab asks for it: it is made once for the settings and holidays there are.
let made: { settings: Binder; holidays: Holidays; calendar: WorkCalendar } | null = null

function calendarFrom(settings: Binder, holidays: Holidays): WorkCalendar {
  if (made?.settings !== settings || made.holidays !== holidays) {
    made = { settings, holidays, calendar: calendarOf(settings, holidays) }
  }
  return made.calendar
}

/** The working days of the open binder, with its holidays and absences. */
export function useCalendar(): WorkCalendar {
  const settings = useSettings()
  const holidays = useBinder((facts) => facts.holidays)
  return calendarFrom(settings, holidays)
}

/** The same for verbs; only asked for where a binder is open. */
export function calendarNow(): WorkCalendar {
  const { open, holidays } = binderStore.getState()
  return calendarFrom((open as NonNullable<Facts['open']>).settings, holidays)
}

export const useToday = (): Day => useBinder((facts) => facts.now.day)
export const useStyle = (): Style => useBinder(styleOf)

// Forty tabs and two pages ask for the same at once: it is worked out once, and what comes out equal stays the same object, so that
// turning a leaf draws anew only what changed.
const spinesNow = lastAnswer(spinesShown)
const tallyNow = lastAnswer(
  (tally: Tally, spines: ReadonlyMap<Id, Spine>, pending: readonly Act[], open: Facts['open']) =>
    tallyShown({ tally, spines, pending, open })
)
const noSpines: ReadonlyMap<Id, Spine> = new Map()
const tallyOf = ({ tally, spines, pending, open }: Facts) =>
  tallyNow(tally, pending.length === 0 ? noSpines : spines, pending, open)
const styleOf = (facts: Facts): Style => facts.open?.settings.style ?? numbered
const isSameList = (before: readonly unknown[], now: readonly unknown[]) =>
  before.length === now.length && before.every((one, index) => one === now[index])
const pileNow = lastAnswer(
  (shown: ReadonlyMap<Id, Spine>, slice: Facts['slice'], today: Day, style: Style): Spine[] =>
    slice ? pileOf(shown.values(), slice.opening, today, style) : [],
  isSameList
)
const doneNow = lastAnswer(doneOf, isSameList)
const doneIn = (facts: Facts) => doneNow(facts.done, facts.spines, facts.pending, facts.now.day, styleOf(facts))
const heapNow = lastAnswer(
  (done: readonly Spine[], minutes: Binder['minutes']): Heap => ({
    dossiers: done.length,
    minutes: done.reduce(
      (sum, spine) => sum + (spine.filing.next ? minutesOfNext(spine.filing.next, minutes) : minutes.call),
      0
    )
  })
)
const loadNow = lastAnswer(
  (tally: Tally, settings: Binder, today: Day, done: Heap) =>
    (day: Day): Load =>
      loadOf(day, tally, settings, today, done)
)
const settingsIn = (facts: Facts): Binder => (facts.open as NonNullable<Facts['open']>).settings
const doneHeapIn = (facts: Facts) => heapNow(doneIn(facts), settingsIn(facts).minutes)

/** The tally as it is shown. */
export const useTally = (): Tally => useBinder(tallyOf)

/** The pile that is open, in order, as it is shown. */
export const usePile = (): Spine[] =>
  useBinder((facts) => pileNow(spinesNow(facts.spines, facts.pending), facts.slice, facts.now.day, styleOf(facts)))

/** Worked today and lying elsewhere now, as it is shown. */
export const useDone = (): Spine[] => useBinder(doneIn)

function doneOf(
  done: readonly Spine[],
  spines: ReadonlyMap<Id, Spine>,
  pending: readonly Act[],
  today: Day,
  style: Style
): Spine[] {
  const all = new Map(done.map((spine) => [spine.id, spine]))
  for (const spine of spines.values()) all.set(spine.id, spine)
  return [...spinesShown(all, pending).values()].filter((spine) => isDoneToday(spine, today, style))
}

/** How much of today is done, in dossiers and minutes. */
export const useDoneHeap = (): Heap => useBinder(doneHeapIn)

/** A function that gives the load of any day, as it is shown. */
export const useLoadOf = (): ((day: Day) => Load) =>
  useBinder((facts) => loadNow(tallyOf(facts), settingsIn(facts), facts.now.day, doneHeapIn(facts)))
