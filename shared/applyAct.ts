import { applyPatches, enablePatches, Immer, isDraft, original, type Patch } from 'immer'
import type { Act } from './act.ts'
import type { Binder } from './binder.ts'
import { ticked } from './callBack.ts'
import { changeCard } from './cardChange.ts'
import type { Day } from './day.ts'
import { type Documents, dossierIn, sheetIn, slipsIn } from './documents.ts'
import { changeDoNotCall, doNotCallKey } from './doNotCall.ts'
import type { Dossier } from './dossier.ts'
import { isSameNext } from './filing.ts'
import { changeForms } from './formActs.ts'
import type { Slip, Stamp } from './history.ts'
import { keepInList } from './keptInLists.ts'
import { mergeDossiers } from './merge.ts'
import { applyMove, layOf } from './moveActs.ts'
import { changePaper, layPapers, layPapersBack, movePapers, removePapers } from './paperActs.ts'
import { ProblemError } from './problem.ts'
import type { Removed } from './removed.ts'
import { type Round, roundsIn, roundsKey, slipOfRound } from './round.ts'
import { changeScripts } from './scriptActs.ts'

enablePatches()
// Nothing changes a document it was given, so freezing whole dossiers at every act would only cost time.
const immer = new Immer({ autoFreeze: false })

// Both realms run applyAct: the page to show, the store's process to save. It is the only way anything changes.

/** The undo of an act: patches that turn the documents as they are after it into what they were before. */
export interface Inverse {
  patches: Patch[]
}
export type { Patch }

/**
 * The documents after an act, and its undo. `documents` holds everything of `documentsOf(act)`; others are left alone.
 * Throws a ProblemError and changes nothing when one of its dossiers is gone or was moved meanwhile.
 */
export function applyAct(documents: Documents, act: Act): { documents: Documents; inverse: Inverse } {
  if (act.kind === 'new') return addNew(documents, act.dossiers)
  const [after, , patches] = immer.produceWithPatches(documents, (draft) => change(draft as Documents, act))
  return { documents: after, inverse: { patches } }
}

/** New dossiers, without a draft of anything: a list of 10,000 is laid in as it came, and its undo is one line each. */
function addNew(documents: Documents, dossiers: readonly Dossier[]): { documents: Documents; inverse: Inverse } {
  const after = { ...documents }
  const patches: Patch[] = []
  for (const dossier of dossiers) {
    const key = `dossiers/${dossier.id}`
    if (after[key]) throw new ProblemError('bad-act', { names: [dossier.card.name] })
    patches.push(key in documents ? { op: 'replace', path: [key], value: null } : { op: 'remove', path: [key] })
    after[key] = dossier
  }
  return { documents: after, inverse: { patches } }
}

/** Applies an undo (or a redo); gives the documents and what would turn it back again. */
export function applyInverse(documents: Documents, inverse: Inverse): { documents: Documents; inverse: Inverse } {
  const [after, , patches] = immer.produceWithPatches(documents, (draft) => {
    applyPatches(draft, inverse.patches)
  })
  return { documents: after, inverse: { patches } }
}

function change(documents: Documents, act: Exclude<Act, { kind: 'new' }>): void {
  switch (act.kind) {
    case 'move': {
      const moved = act.moves.filter(
        (move) => !isSameNext(dossierIn(documents, move.dossier).filing.next ?? null, move.seen)
      )
      if (moved.length > 0) {
        throw new ProblemError('moved-meanwhile', {
          names: moved.slice(0, 20).map((move) => dossierIn(documents, move.dossier).card.name)
        })
      }
      for (const move of act.moves) applyMove(dossierIn(documents, move.dossier), move, act)
      if (act.doNotCall && doNotCallKey in documents) {
        changeDoNotCall(documents, { add: act.doNotCall.phones, day: act.at.day, reason: act.doNotCall.reason })
      }
      return
    }
    case 'do-not-call':
      changeDoNotCall(documents, { add: act.add, remove: act.remove, day: act.at.day })
      return
    case 'lay': {
      const dossier = dossierIn(documents, act.dossier)
      if (!dossier.filing.next || !isSameNext(dossier.filing.next, act.seen)) {
        throw new ProblemError('moved-meanwhile', { names: [dossier.card.name] })
      }
      dossier.filing.next.order = act.order
      return
    }
    case 'aim': {
      const dossier = dossierIn(documents, act.dossier)
      if (!dossier.filing.next || !isSameNext(dossier.filing.next, act.seen)) {
        throw new ProblemError('moved-meanwhile', { names: [dossier.card.name] })
      }
      const aim = act.aim.trim()
      if (aim) dossier.filing.next.aim = aim
      else delete dossier.filing.next.aim
      return
    }
    case 'card': {
      changeCard(dossierIn(documents, act.dossier), act.set)
      return
    }
    case 'slip': {
      const slips = slipsIn(documents, act.dossier, act.slip.day)
      const slip = ticked(act.slip, act.at)
      // A loose slip moved to another month leaves the sheet it lay on.
      const before = act.dossier || !act.was ? slips : slipsIn(documents, null, act.was)
      const old = before.findIndex((one) => one.id === slip.id)
      const laid = old >= 0 ? relaid(before[old] as Slip, slip) : slip
      if (before === slips && old >= 0) slips[old] = laid
      else {
        if (old >= 0) before.splice(old, 1)
        slips.push(laid)
      }
      return
    }
    case 'slip-away': {
      const slips = slipsIn(documents, act.dossier, act.day)
      const at = slips.findIndex((slip) => slip.id === act.slip)
      if (at >= 0) slips.splice(at, 1)
      return
    }
    case 'strike': {
      const entry = dossierIn(documents, act.dossier).history.find((one) => one.id === act.entry)
      if (!entry) throw new ProblemError('bad-act')
      entry.struck ??= act.at
      return
    }
    case 'round': {
      putRound(documents, act.round)
      const slip = slipOfRound(act.round, act.at.day)
      for (const id of act.dossiers) {
        const { slips } = dossierIn(documents, id)
        if (!slips.some((one) => one.round === act.round.id)) slips.push({ ...slip })
      }
      return
    }
    case 'round-end': {
      const round = roundsIn(documents[roundsKey]).find((one) => one.id === act.round)
      if (!round) throw new ProblemError('bad-act')
      let left = 0
      for (const id of act.dossiers) {
        // Taken out of the binder meanwhile: its slip went with it.
        const dossier = documents[`dossiers/${id}`] as Dossier | null | undefined
        const at = dossier?.slips.findIndex((one) => one.round === act.round && !one.done) ?? -1
        if (!dossier || at < 0) continue
        dossier.slips.splice(at, 1)
        left++
      }
      putRound(documents, { ...round, ended: { day: act.at.day, told: act.told, left } })
      return
    }
    case 'day-known': {
      const sheet = sheetIn(documents, act.day)
      const text = act.text.trim()
      const others = (sheet.knows ?? []).filter((one) => one.id !== act.known)
      sheet.knows = text ? [...others, { id: act.known, text, on: act.day }] : others
      return
    }
    case 'close-day': {
      const sheet = sheetIn(documents, act.day)
      sheet.closed = { ...sheet.closed, [act.day]: { at: act.at, by: act.by } }
      const { [act.day]: _, ...thoughts } = sheet.thoughts ?? ({} as Record<Day, string>)
      const thought = act.thought.trim()
      if (thought !== '') sheet.thoughts = { ...thoughts, [act.day]: thought }
      else if (sheet.thoughts) sheet.thoughts = thoughts
      for (const { dossier, slip } of act.broken) {
        const promise = dossierIn(documents, dossier).slips.find((one) => one.id === slip && !one.done)?.promise
        if (promise && !promise.kept) promise.broken ??= act.at
      }
      return
    }
    case 'paper-in':
      layPapers(dossierIn(documents, act.dossier), act.papers)
      return
    case 'paper-change':
      changePaper(dossierIn(documents, act.dossier), act)
      return
    case 'paper-away':
      removePapers(dossierIn(documents, act.dossier), act.papers, act.at)
      return
    case 'paper-back':
      layPapersBack(dossierIn(documents, act.dossier), act.papers)
      return
    case 'paper-move':
      movePapers(dossierIn(documents, act.dossier), dossierIn(documents, act.to), act.papers)
      return
    case 'day-note': {
      const sheet = sheetIn(documents, act.day)
      if (act.text.trim() === '') delete sheet.notes[act.day]
      else sheet.notes[act.day] = act.text
      return
    }
    case 'sheet':
    case 'sheet-away':
    case 'form':
    case 'form-away':
      changeForms(documents, act)
      return
    case 'script':
    case 'script-away':
      changeScripts(documents, act)
      return
    case 'settings': {
      const binder = documents['binder'] as Binder | null
      if (!binder) throw new ProblemError('no-binder-open')
      Object.assign(binder, act.set)
      for (const kept of act.keep ?? []) keepInList(binder, kept)
      return
    }
    case 'remove': {
      for (const id of act.dossiers) {
        const dossier = dossierIn(documents, id)
        documents[`trash/${id}`] = { dossier, removed: act.at, by: act.by }
        documents[`dossiers/${id}`] = null
      }
      return
    }
    case 'merge':
      merge(documents, act)
      return
    case 'bring-back': {
      for (const id of act.dossiers) {
        const removed = documents[`trash/${id}`] as Removed | null
        if (!removed) throw new ProblemError('no-such-dossier', { names: [id] })
        if (documents[`dossiers/${id}`]) throw new ProblemError('bad-act', { names: [removed.dossier.card.name] })
        documents[`dossiers/${id}`] = removed.dossier
        documents[`trash/${id}`] = null
      }
      return
    }
    case 'return': {
      for (const { document, data } of act.set) documents[document] = data
      return
    }
    case 'throw-away': {
      for (const id of act.dossiers) documents[`trash/${id}`] = null
      return
    }
    case 'erase': {
      documents[`dossiers/${act.dossier}`] = null
      documents[`trash/${act.dossier}`] = null
      if (act.doNotCall.length > 0) changeDoNotCall(documents, { add: act.doNotCall })
    }
  }
}

function merge(documents: Documents, act: Extract<Act, { kind: 'merge' }>) {
  if (act.into === act.from) throw new ProblemError('bad-act')
  // Read as they are: what comes out is written whole.
  const [into, from] = [dossierIn(documents, act.into), dossierIn(documents, act.from)].map(
    (dossier) => (isDraft(dossier) ? original(dossier) : dossier) as Dossier
  ) as [Dossier, Dossier]
  const moved = [
    { dossier: into, seen: act.seen.into },
    { dossier: from, seen: act.seen.from }
  ].filter(({ dossier, seen }) => !isSameNext(dossier.filing.next ?? null, seen))
  if (moved.length > 0) {
    throw new ProblemError('moved-meanwhile', { names: moved.map(({ dossier }) => dossier.card.name) })
  }
  const merged = mergeDossiers(into, from, act)
  const lay = { from: layOf(into.filing), to: layOf(merged.filing) }
  const agreed = merged.filing.next?.agreed
  const stamp: Stamp = {
    act: act.id,
    at: act.at,
    by: act.by,
    ...lay,
    why: 'moved',
    called: false,
    ...(agreed && { agreed })
  }
  documents[`dossiers/${act.into}`] = lay.from === lay.to ? merged : { ...merged, stamps: [...merged.stamps, stamp] }
  documents[`trash/${act.from}`] = {
    dossier: from,
    removed: act.at,
    by: act.by,
    mergedInto: { id: into.id, name: merged.card.name }
  }
  documents[`dossiers/${act.from}`] = null
}

function putRound(documents: Documents, round: Round) {
  const list = documents[roundsKey] ?? {}
  const rounds = roundsIn(list)
  const at = rounds.findIndex((one) => one.id === round.id)
  const after = at < 0 ? [...rounds, round] : rounds.with(at, round)
  documents[roundsKey] = { ...list, rounds: after }
}

/** A slip in place of the one before: what this version does not know of it stays. */
function relaid({ day: _, waitingFor: _w, done: _d, promise: _p, ...unknown }: Slip, slip: Slip): Slip {
  return { ...unknown, ...slip }
}
