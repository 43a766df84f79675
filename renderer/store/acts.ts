import type { Act } from '../../shared/act.ts'
import { type Appointment, appointmentOf, confirmingAfter, hourKept } from '../../shared/appointment.ts'
import type { Binder } from '../../shared/binder.ts'
import type { CardChange } from '../../shared/cardChange.ts'
import { type Day, isDay, type Month, type Time } from '../../shared/day.ts'
import type { Dossier } from '../../shared/dossier.ts'
import type { ContactKind, Destination, Filing, Next } from '../../shared/filing.ts'
import type { Entry, Slip } from '../../shared/history.ts'
import { type Id, newId } from '../../shared/id.ts'
import type { KeptInList } from '../../shared/keptInLists.ts'
import type { Move } from '../../shared/moveActs.ts'
import { orderBetween, ordersBetween } from '../../shared/order.ts'
import type { DaySlip, SlipLine } from '../../shared/pile.ts'
import { kindDealt, kindOf } from '../../shared/plan.ts'
import { type Problem, problemOf } from '../../shared/problem.ts'
import type { Spine } from '../../shared/spine.ts'
import { endOfPile } from '../../shared/tally.ts'
import type { Pays } from '../../shared/terms.ts'
import { onInWords } from '../../shared/words.ts'
import { workdaysAfter } from '../../shared/workdays.ts'
import { languageNow, say } from '../words/words.ts'
import { binderStore, client, receiveSaved } from './binderStore.ts'
import { giveBack, takeAgain } from './givenBack.ts'
import { calendarNow, spinesShown, tallyShown } from './read.ts'
import { tell, tellProblem } from './said.ts'
import { laySheet, selectionStore } from './selectionStore.ts'

// The verbs. Each makes one act, shows it at once (pending), and sends it; a refusal takes back only its own.

export const freshId = (): Id => newId(() => crypto.randomUUID())

/** An act before it is signed; `id` only where its name was chosen before (a draft that knows what it becomes). */
type Unsigned = Act extends infer One ? (One extends Act ? Omit<One, 'id' | 'at' | 'by'> & { id?: Id } : never) : never

// An undo pressed at once takes back the act that is still on its way, so it waits for its answer.
let lastAnswer: Promise<unknown> = Promise.resolve()

/**
 * Signs an act with who and when, shows it, sends it. True once it is saved; false when it was refused: `refused` hears why, or it
 * is said.
 */
export function perform(unsigned: Unsigned, done?: string, refused?: (problem: Problem) => void): Promise<boolean> {
  const answer = send(unsigned, done, refused)
  lastAnswer = answer
  return answer
}

async function send(unsigned: Unsigned, done?: string, refused?: (problem: Problem) => void): Promise<boolean> {
  const { now, open } = binderStore.getState()
  if (!open) return false
  const act = { id: freshId(), ...unsigned, at: now, by: open.settings.owner || open.settings.name } as Act
  binderStore.setState((facts) => ({ pending: [...facts.pending, act] }))
  try {
    const saved = await client().binder.act({ act })
    receiveSaved(saved)
    binderStore.setState((facts) => ({ pending: facts.pending.filter((one) => one !== act) }))
    if (done) tell(done, { canUndo: true })
    return true
  } catch (thrown) {
    binderStore.setState((facts) => ({ pending: facts.pending.filter((one) => one !== act) }))
    if (refused) refused(problemOf(thrown))
    else tellProblem(thrown)
    return false
  }
}

/** How a dossier is filed: what is not said stays as it was. */
export interface FilingWish {
  at?: Time | null
  kind?: ContactKind
  aim?: string | null
  agreed?: 'ink' | 'pencil'
  /** Length, place and with whom; null takes them away. Not said, they stay as long as the kind of contact does. */
  appointment?: Appointment | null
  /** A promise to pay; not said, the one before stays. */
  pays?: Pays
}

const shownSpine = (id: Id) => {
  const { spines, pending } = binderStore.getState()
  return spinesShown(spines, pending).get(id)
}

/** The next contact a dossier had when it was taken in the hand; null is none. */
export function seenOf(id: Id): Next | null {
  const { dossier } = binderStore.getState()
  return shownSpine(id)?.filing.next ?? (dossier?.id === id ? dossier.filing.next : undefined) ?? null
}

/** The filing of a dossier as it is shown; of one that is not in sight, nothing is known. */
export const filingOf = (id: Id): Filing => {
  const { dossier } = binderStore.getState()
  return shownSpine(id)?.filing ?? (dossier?.id === id ? dossier.filing : {})
}

/** What a dossier without a next contact is filed for: a prospect nobody talked to yet for its first call. */
function kindNow(id: Id): ContactKind {
  const { dossier } = binderStore.getState()
  const spine = shownSpine(id)
  if (dossier?.id === id) return kindOf(dossier)
  return spine ? kindDealt(spine) : 'call'
}

/** The next contacts of dossiers filed at the end of a pile, in the order given. */
export function nextsAtEnd(ids: readonly Id[], on: Day | Month, wish: FilingWish): Next[] {
  const orders = ordersBetween(endOfPile(tallyShown(binderStore.getState()), on), null, ids.length)
  const today = binderStore.getState().now.day
  return ids.map((id, index) => {
    const old = seenOf(id)
    const at = wish.at === null ? undefined : (wish.at ?? (wish.kind ? undefined : hourKept(old, on, today)))
    const aim = wish.aim === null ? undefined : (wish.aim ?? old?.aim)
    const kind = wish.kind ?? old?.kind ?? kindNow(id)
    const kept = old && kind === old.kind ? appointmentOf(old) : null
    const pays = wish.pays ?? old?.pays
    const appointment = wish.appointment === undefined ? kept : wish.appointment
    return {
      on,
      kind,
      ...appointment,
      agreed: wish.agreed ?? 'pencil',
      order: orders[index] as string,
      ...(at && isDay(on) && { at }),
      ...(aim && { aim }),
      ...(pays && { pays })
    }
  })
}

/** Names for a sentence: one by name, several by number. */
export function namesOf(ids: readonly Id[]): string {
  const { spines, dossier } = binderStore.getState()
  if (ids.length !== 1) return say('binder.dossiers', { count: ids.length })
  const id = ids[0] as Id
  return spines.get(id)?.name ?? (dossier?.id === id ? dossier.card.name : id)
}

/** What the slip that confirms an appointment says, in the binder's language. */
export function confirmingWords(at: Time | undefined): string {
  const lng = binderStore.getState().open?.settings.language ?? 'en'
  return at ? say('appointment.confirmAt', { lng, time: at }) : say('appointment.confirm', { lng })
}

/** What a move does with the slip that confirms an appointment; nothing where there is none to carry along. */
export const confirmingNow = (seen: Next | null, next: Next): Move['confirming'] =>
  confirmingAfter(seen, next, {
    today: binderStore.getState().now.day,
    calendar: calendarNow(),
    say: confirmingWords
  })

const filedSentence = (ids: readonly Id[], { on, at }: Pick<Next, 'on' | 'at'>) => {
  const day = onInWords(on, languageNow(), binderStore.getState().now.day)
  return say('binder.filed', { name: namesOf(ids), day: at ? `${day}, ${at}` : day })
}

/** Files dossiers under a day or a month, without a call: weighing the day. `whose` says who asked when ink is moved; `slips` are laid with a single one, `becomes` names the act. */
export function fileUnder(
  ids: readonly Id[],
  on: Day | Month,
  wish: FilingWish = {},
  why: 'moved' | 'missed' | 'dealt' | 'reopened' = 'moved',
  whose?: 'they' | 'i',
  slips?: Slip[],
  becomes?: Id
): Promise<boolean> {
  const nexts = nextsAtEnd(ids, on, wish)
  const isReopened = why === 'moved' && ids.every((id) => shownSpine(id)?.filing.retired)
  const moves = ids.map((dossier, index): Move => {
    const next = nexts[index] as Next
    const seen = seenOf(dossier)
    // Of several only those agreed with the client were asked about; the others stay mine to lay.
    const wasAgreed = whose !== undefined && seen?.agreed === 'ink'
    const agreed = wish.agreed ?? (wasAgreed && whose === 'they' ? 'ink' : 'pencil')
    const confirming = confirmingNow(seen, { ...next, agreed })
    return {
      dossier,
      seen,
      to: { kind: 'under', next: { ...next, agreed } },
      ...(wasAgreed && { whose }),
      ...(confirming && { confirming }),
      ...(slips && slips.length > 0 && ids.length === 1 && { slips })
    }
  })
  return perform(
    { kind: 'move', moves, why: isReopened ? 'reopened' : why, ...(becomes && { id: becomes }) },
    filedSentence(ids, { on, ...(ids.length === 1 && nexts[0]?.at && { at: nexts[0].at }) })
  )
}

const moveAll = (ids: readonly Id[], to: Destination): Move[] =>
  ids.map((dossier) => ({ dossier, seen: seenOf(dossier), to }))

/** Pulls dossiers out of the rings: they lie on the desk and remember where they were filed. Retired and lent ones stay. */
export function pull(ids: readonly Id[]): Promise<boolean> {
  const inRings = ids.filter((id) => {
    const filing = shownSpine(id)?.filing
    return !filing?.retired && !filing?.out
  })
  if (inRings.length === 0) return Promise.resolve(false)
  return perform(
    { kind: 'move', moves: moveAll(inRings, { kind: 'desk' }), why: 'moved' },
    say('binder.pulled', { name: namesOf(inRings) })
  )
}

/** Puts pulled dossiers back where they were filed. */
export const putBack = (ids: readonly Id[]): Promise<boolean> =>
  perform(
    { kind: 'move', moves: moveAll(ids, { kind: 'back' }), why: 'moved' },
    say('binder.putBack', { name: namesOf(ids) })
  )

/** Retires dossiers with a reason; `lookAgain` brings them back in a month. */
export const retire = (ids: readonly Id[], reason: string, lookAgain?: Month): Promise<boolean> =>
  perform(
    { kind: 'move', moves: moveAll(ids, { kind: 'retire', reason, ...(lookAgain && { lookAgain }) }), why: 'retired' },
    say('binder.retired', { name: namesOf(ids) })
  )

/** Hands dossiers to somebody else: to the archive, with whom it was passed on to. */
export const passOn = (ids: readonly Id[], passedTo: string): Promise<boolean> => {
  const reason = say('crease.passedOnTo', { name: passedTo }).slice(0, 400)
  return perform(
    { kind: 'move', moves: moveAll(ids, { kind: 'retire', reason, passedTo }), why: 'retired' },
    say('crease.passed', { name: namesOf(ids), to: passedTo })
  )
}

/** Another aim for the next contact; its day stays. Empty takes the aim away. */
export function changeAim(id: Id, aim: string): Promise<boolean> {
  const seen = seenOf(id)
  if (!seen) return Promise.resolve(false)
  return perform({ kind: 'aim', dossier: id, seen, aim }, say('crease.aimed', { name: namesOf([id]) }))
}

/** Lends dossiers out, or takes them along, until a day: an out card stays where each was filed. */
export function lendOut(dossiers: readonly Pick<Spine, 'id' | 'filing'>[], to: string, back: Day): Promise<boolean> {
  if (dossiers.length === 0) return Promise.resolve(false)
  const moves = dossiers.map(
    ({ id, filing }): Move => ({ dossier: id, seen: filing.next ?? null, to: { kind: 'out', to, back } })
  )
  return perform(
    { kind: 'move', moves, why: 'moved' },
    say('back.lent', { name: namesOf(dossiers.map(({ id }) => id)), to })
  )
}

/** Lays dossiers that were out back where they were filed, without a word of what was said. */
export function layBack(spines: readonly Pick<Spine, 'id' | 'filing'>[]): Promise<boolean> {
  const moves = spines.map(({ id, filing: { next } }): Move => {
    return { dossier: id, seen: next ?? null, to: next ? { kind: 'under', next } : { kind: 'stock' } }
  })
  return perform(
    { kind: 'move', moves, why: 'moved' },
    say('back.laidBack', { name: namesOf(spines.map(({ id }) => id)) })
  )
}

/** Back among the prospects never dealt. */
export const toStock = (ids: readonly Id[]): Promise<boolean> =>
  perform(
    { kind: 'move', moves: moveAll(ids, { kind: 'stock' }), why: 'moved' },
    say('binder.stocked', { name: namesOf(ids) })
  )

/** To stock by hand: what was agreed with a client is asked about before it loses its day. */
export function stockByHand(ids: readonly Id[]): void {
  if (ids.some((id) => seenOf(id)?.agreed === 'ink')) laySheet({ kind: 'stock', dossiers: [...ids] })
  else void toStock(ids)
}

/** What a call leaves behind: the entry, where the dossier goes, and what else was promised in the same breath. */
export interface AfterCall {
  entry: Entry
  to: Destination
  slips?: Slip[]
  strikePhone?: string
  /** What was learned of the client in the same breath. */
  card?: CardChange
  /** Numbers that are not to be called again, with the reason. */
  doNotCall?: { phones: string[]; reason: string }
  /** Who asked for another day, when what was agreed is moved. */
  whose?: 'they' | 'i'
}

/** Records a call and files the dossier: one act, one undo. */
export function record(id: Id, { card, doNotCall, ...after }: AfterCall): Promise<boolean> {
  const { to } = after
  const done =
    to.kind === 'under'
      ? filedSentence([id], to.next)
      : say(to.kind === 'retire' ? 'binder.retired' : 'binder.written', { name: namesOf([id]) })
  return perform(
    {
      kind: 'move',
      moves: [{ dossier: id, seen: seenOf(id), ...after, ...(card && { card: card as NonNullable<Move['card']> }) }],
      why: to.kind === 'retire' ? 'retired' : 'call',
      // Named as its entry is: what was written is found again when it is taken back.
      id: after.entry.id,
      ...(doNotCall && { doNotCall })
    },
    done
  )
}

/** Lays a dossier between two others of its pile (null: at the beginning or end). */
export function lay(id: Id, before: Id | null, after: Id | null): Promise<boolean> {
  const seen = seenOf(id)
  if (!seen) return Promise.resolve(false)
  const orderOf = (one: Id | null) => (one ? (seenOf(one)?.order ?? null) : null)
  return perform({ kind: 'lay', dossier: id, seen, order: orderBetween(orderOf(before), orderOf(after)) })
}

export const editCard = (id: Id, set: CardChange): Promise<boolean> =>
  perform({ kind: 'card', dossier: id, set: set as Extract<Act, { kind: 'card' }>['set'] })

/** Lays a slip, or the one with its id as it is now; `was` is the day it lay on before, when it was moved. */
export const putSlip = (dossier: Id | null, slip: SlipLine['slip'], was?: Day): Promise<boolean> =>
  perform({ kind: 'slip', dossier, slip: { ...slip }, ...(dossier === null && was && { was }) })
export const takeSlipAway = (dossier: Id | null, slip: SlipLine['slip']): Promise<boolean> =>
  perform({ kind: 'slip-away', dossier, slip: slip.id, ...(slip.day && { day: slip.day }) })
export const strikeEntry = (dossier: Id, entry: Id): Promise<boolean> => perform({ kind: 'strike', dossier, entry })
/** Closes a day with a line of thought; promises still owed are noted as broken in the same act. */
export const closeDay = (day: Day, thought: string, owed: readonly DaySlip[]): Promise<boolean> =>
  perform(
    {
      kind: 'close-day',
      day,
      thought,
      broken: owed.flatMap(({ dossier, slip }) => (dossier ? [{ dossier: dossier.id, slip: slip.id }] : []))
    },
    say('closeDay.isClosed')
  )
/** Empties the desk in one act: everything in the hand goes under the next working day, in pencil (rules 2). */
export const clearDesk = (ids: readonly Id[]): Promise<boolean> =>
  fileUnder(ids, workdaysAfter(binderStore.getState().now.day, 1, calendarNow()), { agreed: 'pencil' })
export const writeDayNote = (day: Day, text: string): Promise<boolean> => perform({ kind: 'day-note', day, text })
/** Puts numbers on the do-not-call list, or takes them off. */
export const changeDoNotCall = (change: { add?: string[]; remove?: string[] }, done: string): Promise<boolean> =>
  perform({ kind: 'do-not-call', add: change.add ?? [], remove: change.remove ?? [] }, done)
/** A day to know of a day itself; an empty text takes it away. */
export const knowDay = (day: Day, known: Id, text: string): Promise<boolean> =>
  perform({ kind: 'day-known', day, known, text })
export const changeSettings = (set: Partial<Binder>): Promise<boolean> => perform({ kind: 'settings', set })
/** Puts one thing into a list of the settings, whatever else is put there meanwhile. */
export const keepInSettings = (kept: KeptInList, done?: string): Promise<boolean> =>
  perform({ kind: 'settings', set: {}, keep: [kept] }, done)

/** Makes a dossier that did not exist; it lies where its filing says. */
export const makeDossier = (dossier: Dossier): Promise<boolean> =>
  perform({ kind: 'new', dossiers: [dossier], source: 'hand' }, say('binder.made', { name: dossier.card.name }))

/** Takes dossiers out of the binder; they come back for 30 days from "Kept safe", or with undo at once. */
export async function remove(ids: readonly Id[]): Promise<boolean> {
  const name = namesOf(ids)
  const isOpen = ids.includes(selectionStore.getState().dossier ?? '')
  const isDone = await perform({ kind: 'remove', dossiers: [...ids] }, say('safety.removed', { name }))
  if (isDone && isOpen) selectionStore.setState({ dossier: null })
  return isDone
}

/** Brings removed dossiers back where they lay. */
export const bringBack = (ids: readonly Id[], name: string): Promise<boolean> =>
  perform({ kind: 'bring-back', dossiers: [...ids] }, say('safety.broughtBack', { name }))

/** Takes back the binder's last act and says which; the other way with `redo`. */
export async function undo(way: 'undo' | 'redo' = 'undo'): Promise<void> {
  await lastAnswer
  const facts = binderStore.getState()
  if (!facts.undo[way]) {
    tell(say(way === 'undo' ? 'binder.nothingToUndo' : 'binder.nothingToRedo'))
    return
  }
  try {
    if (way === 'undo') {
      const saved = await client().binder.undo({})
      receiveSaved(saved)
      giveBack(saved.undid.id, freshId())
      tell(say('binder.undid', { what: summarySentence(saved.undid) }))
    } else {
      const saved = await client().binder.redo({})
      receiveSaved(saved)
      takeAgain(saved.redid.id)
      tell(say('binder.redid', { what: summarySentence(saved.redid) }), { canUndo: true })
    }
  } catch (thrown) {
    tellProblem(thrown)
  }
}

/** An act in a few words: "Filed: Danube Mills". */
function summarySentence(summary: { kind: Act['kind']; names: string[]; count: number }): string {
  const names =
    summary.kind === 'merge'
      ? summary.names.join(', ')
      : summary.count > 1
        ? say('binder.dossiers', { count: summary.count })
        : (summary.names[0] ?? '')
  return say(`binder.act.${summary.kind}`, { names })
}
