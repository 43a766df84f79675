import type { Day } from '../../shared/day.ts'
import type { Dossier } from '../../shared/dossier.ts'
import type { Id } from '../../shared/id.ts'
import type { Mention } from '../../shared/mention.ts'
import type { BigAct, InCopy, RemovedLine, Solve, TroubleLook, VersionLine } from '../../shared/safety.ts'
import type { Saved } from '../../shared/saved.ts'
import { type BinderState, checkIsThere } from './binderState.ts'
import { copyBinder, inCopies, restoreFrom } from './copies.ts'
import { type Erasing, erase, finishErasing, throwAway } from './erase.ts'
import { mentionsOf } from './mentions.ts'
import { bigActs, removedIn, returnTo, takeBack, versionsFor } from './past.ts'
import { rotate } from './rotate.ts'
import { lastReadable, lookAt, type Signed, settle } from './settle.ts'

/** What keeps the binder safe beside saving itself: ways out of trouble, looking back, taking out for good. */
export interface Safety {
  lookAt(document: string): TroubleLook
  settle(document: string, how: Solve, signed: Signed): Promise<Saved>
  versions(id: Id): VersionLine[]
  returnTo(id: Id, version: string, signed: Signed): Promise<Saved>
  removed(): RemovedLine[]
  throwAway(ids: readonly Id[], signed: Signed): Promise<Saved>
  erase(id: Id, keepDoNotCall: boolean, signed: Signed): Promise<Saved>
  /** Where somebody would still be named once their dossier is erased. */
  mentions(id: Id, most: number): Mention[]
  bigActs(today: Day): BigAct[]
  takeBack(act: Id, signed: Signed): Promise<Saved & { touched: string[] }>
  /** Lets go of what is older than it is kept, once a day. */
  rotate(today: Day): Promise<boolean>
  /** Copies the binder to `<where>/<day>`; everything lies in plain files first. */
  copy(
    where: string,
    day: Day,
    progress: (done: number, of: number) => void,
    isCancelled?: () => boolean
  ): Promise<void>
  /** A dossier as the days' copies hold it. */
  inCopies(where: string, id: Id): InCopy[]
  /** Brings one dossier or (null) everything back to a copy; an act. */
  restore(copy: string, only: Id | null, signed: Signed): Promise<Saved>
  /** A dossier that can't be read as it stands, as it last was; null when no good version is kept. */
  lastReadable(id: Id): Dossier | null
  /** Goes on with what a crash cut off; true when the index must be made anew at once. */
  finish(): boolean
}

export function safetyOf(
  state: BinderState,
  parts: Erasing & { breathe(): Promise<void>; alone<T>(job: () => Promise<T>): Promise<T> }
): Safety {
  const there = <T>(answer: () => T): T => {
    checkIsThere(state)
    return answer()
  }
  return {
    lookAt: (document) => there(() => lookAt(state, document)),
    settle: (document, how, signed) => settle(state, parts.save, document, how, signed),
    versions: (id) => there(() => versionsFor(state, id)),
    returnTo: async (id, version, signed) => there(() => returnTo(state, parts.save, id, version, signed)),
    removed: () => there(() => removedIn(state)),
    throwAway: (ids, signed) => throwAway(state, parts, ids, signed),
    erase: (id, keepDoNotCall, signed) => erase(state, parts, id, keepDoNotCall, signed),
    mentions: (id, most) => there(() => mentionsOf(state, id, most)),
    bigActs: (today) => there(() => bigActs(state, today)),
    takeBack: async (act, signed) => there(() => takeBack(state, parts.save, act, signed)),
    rotate: (today) => rotate(state, today, parts.breathe),
    copy: (where, day, progress, isCancelled = () => false) =>
      parts.alone(() => copyBinder(state, where, day, { breathe: parts.breathe, progress, isCancelled })),
    inCopies: (where, id) => there(() => inCopies(state, where, id)),
    restore: async (copy, only, signed) => there(() => restoreFrom(state, parts.save, copy, only, signed)),
    lastReadable: (id) => lastReadable(state, id),
    finish: () => finishErasing(state, parts)
  }
}
