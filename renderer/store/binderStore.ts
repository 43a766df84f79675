import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Act } from '../../shared/act.ts'
import type { Holidays } from '../../shared/binder.ts'
import { day, type Moment, time } from '../../shared/day.ts'
import type { Dossier } from '../../shared/dossier.ts'
import type { Id } from '../../shared/id.ts'
import type { Draft, OpenBinder, UndoState } from '../../shared/openBinder.ts'
import type { DaySlip } from '../../shared/pile.ts'
import type { Opening } from '../../shared/place.ts'
import type { Preferences } from '../../shared/preferences.ts'
import type { Trouble } from '../../shared/safety.ts'
import type { Notice, Saved } from '../../shared/saved.ts'
import type { Spine } from '../../shared/spine.ts'
import { emptyTally, type Tally } from '../../shared/tally.ts'
import type { Thought } from '../../shared/thought.ts'
import type { Ask, Bridge, Line } from '../bridge/connect.ts'

/** The slice of the index the page holds: what is opened, never the whole binder. */
export interface Slice {
  opening: Opening
  /** How long the whole pile is on disk; more than `shown` when only its beginning is here. */
  count: number
  /** How many spines were asked for. */
  shown: number
  slips: DaySlip[]
  /** The yellow slip of the day. */
  note: string
  /** When the day was closed, and the thoughts that are found on it. */
  closed?: { at: Moment; by: string }
  thoughts?: readonly Thought[]
}

/** What the page knows: confirmed facts as the store's process told them, and the acts still on their way to it. */
export interface Facts {
  bridge: Bridge | null
  connection: 'connecting' | Line
  preferences: (Preferences & { host: 'electron' | 'browser'; systemLanguage: string; version: string }) | null
  open: Pick<OpenBinder, 'id' | 'name' | 'where' | 'settings' | 'readOnly' | 'clockIsSet'> | null
  /** The public holidays of the binder's country, by day; those switched off are in it too. */
  holidays: Holidays
  now: Moment
  tally: Tally
  undo: UndoState
  spines: ReadonlyMap<Id, Spine>
  slice: Slice | null
  /** Worked today and lying elsewhere now. */
  done: readonly Spine[]
  /** Today's contacts with a time, in order of time. */
  timed: readonly Spine[]
  /** Open promises to call back, of today and before. */
  callBacks: readonly DaySlip[]
  /** The dossier that lies open, as it is on disk. */
  dossier: Dossier | null
  pending: readonly Act[]
  waiting: readonly string[]
  troubles: readonly Trouble[]
  drafts: ReadonlyMap<string, Draft>
  /** A copy was tried and there is none of the last days: how many, or null when there is none at all. */
  oldCopy: { daysAgo: number | null } | null
}

const nothing: Facts = {
  bridge: null,
  connection: 'connecting',
  preferences: null,
  open: null,
  holidays: {},
  now: { day: day('2000-01-01'), time: time('00:00') },
  tally: emptyTally(),
  undo: { undo: null, redo: null },
  spines: new Map(),
  slice: null,
  done: [],
  timed: [],
  callBacks: [],
  dossier: null,
  pending: [],
  waiting: [],
  troubles: [],
  drafts: new Map(),
  oldCopy: null
}

export const binderStore = createStore<Facts>(() => nothing)

/** A fact, or something worked out from the facts, kept up to date in a component. */
export const useBinder = <Answer>(ask: (facts: Facts) => Answer): Answer => useStore(binderStore, ask)

/** The bridge to the store's process; throws when nothing is connected, which only a programmer can cause. */
export function bridge(): Bridge {
  const { bridge } = binderStore.getState()
  if (!bridge) throw new Error('the bridge is not connected')
  return bridge
}

/** What is asked of the store's process: `client().binder.act({ act })`. */
export const client = (): Ask => bridge().ask

/** Takes in a binder that was opened. */
export function receiveBinder(open: OpenBinder): void {
  binderStore.setState({
    open,
    holidays: open.holidays,
    now: open.now,
    tally: open.tally,
    undo: open.undo,
    troubles: open.troubles,
    drafts: new Map(open.drafts.map((draft) => [draft.key, draft])),
    spines: new Map(),
    slice: null,
    done: [],
    timed: [],
    callBacks: [],
    dossier: null,
    pending: [],
    waiting: [],
    oldCopy: null
  })
}

/** Takes in what an act left behind. Spines not held here are none of the page's business unless it asks. */
export function receiveSaved(saved: Saved): void {
  binderStore.setState((facts) => {
    const spines = new Map(facts.spines)
    for (const spine of saved.spines) spines.set(spine.id, spine)
    for (const id of saved.gone) spines.delete(id)
    const gone = facts.dossier && saved.gone.includes(facts.dossier.id)
    return {
      spines,
      tally: saved.tally,
      undo: saved.undo,
      ...(saved.settings && facts.open && { open: { ...facts.open, settings: saved.settings } }),
      ...(gone && { dossier: null })
    }
  })
}

/** Takes in a notice, except those the walk below asks more about. */
export function receiveNotice(notice: Notice): void {
  switch (notice.kind) {
    case 'saved':
      receiveSaved(notice)
      return
    case 'clock':
      binderStore.setState({ now: notice.now })
      return
    case 'holidays':
      binderStore.setState({ holidays: notice.holidays })
      return
    case 'waiting':
      binderStore.setState({ waiting: notice.files })
      return
    case 'trouble':
      binderStore.setState({ troubles: notice.troubles })
      return
    case 'holder':
      binderStore.setState(({ open }) => ({ open: open && { ...open, readOnly: notice.readOnly } }))
      return
    case 'closed':
      binderStore.setState({ open: null, slice: null, dossier: null, pending: [], spines: new Map() })
      return
    case 'copies':
    case 'progress':
    case 'wanted':
      return
  }
}
