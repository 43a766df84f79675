import { applyPatches, enablePatches, isDraft, original, type Patch, produceWithPatches } from 'immer'
import { z } from 'zod'
import { type Binder, binderSchema } from './binder.ts'
import { calledBack, ticked } from './callBack.ts'
import { type Day, daySchema, type Moment, momentSchema, monthOf } from './day.ts'
import { blankDaySheet, type DaySheet } from './daySheet.ts'
import { type Dossier, dossierSchema } from './dossier.ts'
import { applyToFiling, type Destination, destinationSchema, type Filing, isSameNext, nextSchema } from './filing.ts'
import { changeForms, documentsOfForms, formAct, formAwayAct, sheetAct, sheetAwayAct } from './formActs.ts'
import { type Entry, entrySchema, type Lay, type Slip, type Stamp, slipSchema, stampReasons } from './history.ts'
import { idSchema } from './id.ts'
import { infoCardSchema } from './infoCard.ts'
import { mergeChoiceSchema, mergeDossiers } from './merge.ts'
import { paperChangeSchema, paperLimits, paperSchema } from './paper.ts'
import { changePaper, layPapers, movePapers, takePapersAway } from './paperActs.ts'
import { ProblemError } from './problem.ts'
import type { Removed } from './removed.ts'
import { type Round, roundSchema, roundsIn, roundsKey, slipOfRound } from './round.ts'

enablePatches()

// Both realms run applyAct: the page to show, the store's process to save. It is the only way anything changes.

/** A card's new lines; a line set to null is emptied. Everything not named stays. */
export const cardChangeSchema = infoCardSchema
  .partial()
  .extend(
    Object.fromEntries(
      (
        [
          'field',
          'size',
          'site',
          'address',
          'category',
          'needs',
          'buys',
          'since',
          'howOften',
          'potential',
          'terms',
          'source',
          'notes',
          'cadence',
          'rhythm'
        ] as const
      ).map((line) => [line, infoCardSchema.shape[line].nullable().optional()])
    ) as Record<string, z.ZodType>
  )
export type CardChange = {
  [line in keyof z.infer<typeof infoCardSchema>]?: z.infer<typeof infoCardSchema>[line] | null
}

/** One dossier's part of a move. `seen` is the next contact it was moved from: if that no longer holds, the whole act is refused. */
export const moveSchema = z.object({
  dossier: idSchema,
  seen: nextSchema.nullable(),
  to: destinationSchema,
  /** What was said, when a call came with it. */
  entry: entrySchema.optional(),
  /** The key (or text) of a phone that proved wrong. */
  strikePhone: z.string().max(60).optional(),
  /** What was learned of the client in the same breath. */
  card: cardChangeSchema.optional(),
  /** Slips promised in the same breath. */
  slips: z.array(slipSchema).max(20).optional(),
  /** Who asked for another day, when ink was moved by hand. */
  whose: z.enum(['they', 'i']).optional()
})
export type Move = z.infer<typeof moveSchema>

/** Why a version was put back: chosen from the past, from a copy, after an outside change, or an import or deal taken back. */
export const returnReasons = ['version', 'copy', 'outside', 'journal', 'taken-back'] as const

/** Acts a page may ask for by itself; the others are made by the store, from what it keeps. */
export const isActOfPage = (act: Act): boolean =>
  act.kind !== 'return' &&
  act.kind !== 'throw-away' &&
  act.kind !== 'erase' &&
  act.kind !== 'paper-in' &&
  act.kind !== 'paper-move'

const common = { id: idSchema, at: momentSchema, by: z.string().max(120) }

/** Everything a person can do to a binder. */
export const actSchema = z.discriminatedUnion('kind', [
  z.object({
    ...common,
    kind: z.literal('new'),
    dossiers: z.array(dossierSchema).min(1).max(20_000),
    source: z.enum(['hand', 'import', 'sample']),
    label: z.string().max(200).optional()
  }),
  z.object({
    ...common,
    kind: z.literal('move'),
    moves: z.array(moveSchema).min(1).max(20_000),
    why: z.enum(stampReasons)
  }),
  /** Lays a dossier between two others of its own pile. */
  z.object({ ...common, kind: z.literal('lay'), dossier: idSchema, seen: nextSchema, order: z.string().max(400) }),
  /** Another aim for the next contact; the day stays. An empty text takes the aim away. */
  z.object({ ...common, kind: z.literal('aim'), dossier: idSchema, seen: nextSchema, aim: z.string().max(400) }),
  z.object({ ...common, kind: z.literal('card'), dossier: idSchema, set: cardChangeSchema }),
  /** Adds a slip or replaces the one with its id; a loose slip (dossier null) has a day, and `was` when it lay on another one. */
  z.object({
    ...common,
    kind: z.literal('slip'),
    dossier: idSchema.nullable(),
    slip: slipSchema,
    was: daySchema.optional()
  }),
  z.object({
    ...common,
    kind: z.literal('slip-away'),
    dossier: idSchema.nullable(),
    slip: idSchema,
    day: daySchema.optional()
  }),
  /** Lays one slip on many dossiers, to be told at their next contact. A dossier that has it already is left alone. */
  z.object({
    ...common,
    kind: z.literal('round'),
    round: roundSchema,
    dossiers: z.array(idSchema).min(1).max(20_000)
  }),
  /** Ends a round: the slips not told go, what was told stays written. */
  z.object({
    ...common,
    kind: z.literal('round-end'),
    round: idSchema,
    dossiers: z.array(idSchema).max(20_000),
    told: z.number().int().min(0).max(1_000_000)
  }),
  /** A day to know that belongs to a day itself; an empty text takes it away. */
  z.object({
    ...common,
    kind: z.literal('day-known'),
    day: daySchema,
    known: idSchema,
    text: z.string().max(200)
  }),
  /** Closes a day with a line of thought; promises still owed are noted as broken. Closing again takes the later moment. */
  z.object({
    ...common,
    kind: z.literal('close-day'),
    day: daySchema,
    thought: z.string().max(400),
    broken: z.array(z.object({ dossier: idSchema, slip: idSchema })).max(200)
  }),
  /** Files that were written to the dossier's folder before. Made by the store, which wrote them, never by a page. */
  z.object({
    ...common,
    kind: z.literal('paper-in'),
    dossier: idSchema,
    papers: z.array(paperSchema).min(1).max(paperLimits.onDossier)
  }),
  /** Another name, kind or day; `before` lays it in front of another paper, or (null) last. */
  z.object({
    ...common,
    kind: z.literal('paper-change'),
    dossier: idSchema,
    paper: idSchema,
    set: paperChangeSchema,
    before: idSchema.nullable().optional()
  }),
  /** Takes papers off a dossier; their files stay until nothing can bring them back. */
  z.object({
    ...common,
    kind: z.literal('paper-away'),
    dossier: idSchema,
    papers: z.array(idSchema).min(1).max(paperLimits.onDossier)
  }),
  /** To another dossier, where the store has laid their files before. */
  z.object({
    ...common,
    kind: z.literal('paper-move'),
    dossier: idSchema,
    to: idSchema,
    papers: z.array(idSchema).min(1).max(paperLimits.onDossier)
  }),
  z.object({ ...common, ...sheetAct }),
  z.object({ ...common, ...sheetAwayAct }),
  z.object({ ...common, ...formAct }),
  z.object({ ...common, ...formAwayAct }),
  /** Strikes an entry through; it stays readable. */
  z.object({ ...common, kind: z.literal('strike'), dossier: idSchema, entry: idSchema }),
  /** The yellow slip of a day; an empty text takes it away. */
  z.object({ ...common, kind: z.literal('day-note'), day: daySchema, text: z.string().max(2000) }),
  z.object({ ...common, kind: z.literal('settings'), set: binderSchema.partial() }),
  /** Takes dossiers out of the binder; they lie with the removed ones and can be brought back. */
  z.object({ ...common, kind: z.literal('remove'), dossiers: z.array(idSchema).min(1).max(20_000) }),
  /** Lays a second dossier of the same client into the first; the second goes to the removed ones as it was. */
  z.object({
    ...common,
    kind: z.literal('merge'),
    into: idSchema,
    from: idSchema,
    seen: z.object({ into: nextSchema.nullable(), from: nextSchema.nullable() }),
    lines: mergeChoiceSchema,
    filing: z.enum(['into', 'from'])
  }),
  z.object({ ...common, kind: z.literal('bring-back'), dossiers: z.array(idSchema).min(1).max(20_000) }),
  /** Puts earlier or other versions of documents in place. Made by the store from versions it keeps, never by a page. */
  z.object({
    ...common,
    kind: z.literal('return'),
    set: z
      .array(z.object({ document: z.string().max(80), data: z.record(z.string(), z.unknown()).nullable() }))
      .min(1)
      .max(50_000),
    why: z.enum(returnReasons)
  }),
  /** Throws removed dossiers away for good; there is no undo. */
  z.object({ ...common, kind: z.literal('throw-away'), dossiers: z.array(idSchema).min(1).max(20_000) }),
  /** Takes a person out of everything, for good; phones named are kept apart from all else as "do not call". */
  z.object({ ...common, kind: z.literal('erase'), dossier: idSchema, doNotCall: z.array(z.string().max(60)).max(200) })
])
export type Act = z.infer<typeof actSchema>
export type ActKind = Act['kind']

/** A document by its name: `binder`, `dossiers/<id>`, `days/<yyyy-MM>`, `lists/<name>`, `trash/<id>` (removed). */
export type DocumentKey = 'binder' | `dossiers/${string}` | `days/${string}` | `lists/${string}` | `trash/${string}`
export interface DocumentOf {
  binder: Binder
  dossier: Dossier
  day: DaySheet
}
/** Documents by name; null is "there is none". */
export type Documents = Record<string, Binder | Dossier | DaySheet | Removed | Record<string, unknown> | null>

/** The documents an act touches: what must be read before it is applied. */
export function documentsOf(act: Act): DocumentKey[] {
  switch (act.kind) {
    case 'new':
      return act.dossiers.map((dossier) => `dossiers/${dossier.id}` as const)
    case 'move':
      return act.moves.map((move) => `dossiers/${move.dossier}` as const)
    case 'lay':
    case 'aim':
    case 'card':
    case 'strike':
    case 'paper-in':
    case 'paper-change':
    case 'paper-away':
      return [`dossiers/${act.dossier}`]
    case 'paper-move':
      return [`dossiers/${act.dossier}`, `dossiers/${act.to}`]
    case 'slip':
      if (act.dossier) return [`dossiers/${act.dossier}`]
      return [...new Set([looseDay(act.slip.day), act.was ?? looseDay(act.slip.day)].map(monthOf))].map(
        (month) => `days/${month}` as const
      )
    case 'slip-away':
      return [act.dossier ? `dossiers/${act.dossier}` : `days/${monthOf(looseDay(act.day))}`]
    case 'round':
    case 'round-end':
      return [roundsKey, ...act.dossiers.map((id) => `dossiers/${id}` as const)]
    case 'day-known':
    case 'day-note':
      return [`days/${monthOf(act.day)}`]
    case 'settings':
      return ['binder']
    case 'sheet':
    case 'sheet-away':
    case 'form':
    case 'form-away':
      return documentsOfForms(act)
    case 'close-day':
      return [
        `days/${monthOf(act.day)}` as const,
        ...new Set(act.broken.map(({ dossier }) => `dossiers/${dossier}` as const))
      ]
    case 'remove':
    case 'bring-back':
      return act.dossiers.flatMap((id) => [`dossiers/${id}` as const, `trash/${id}` as const])
    case 'merge':
      return [`dossiers/${act.into}`, `dossiers/${act.from}`, `trash/${act.from}`]
    case 'return':
      return act.set.map(({ document }) => document as DocumentKey)
    case 'throw-away':
      return act.dossiers.map((id) => `trash/${id}` as const)
    case 'erase':
      return [
        `dossiers/${act.dossier}`,
        `trash/${act.dossier}`,
        ...(act.doNotCall.length > 0 ? ['lists/do-not-call' as const] : [])
      ]
  }
}

function looseDay(day: Day | undefined): Day {
  if (!day) throw new ProblemError('bad-act')
  return day
}

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
  const [after, , patches] = produceWithPatches(documents, (draft) => change(draft as Documents, act))
  return { documents: after, inverse: { patches } }
}

/** Applies an undo (or a redo); gives the documents and what would turn it back again. */
export function applyInverse(documents: Documents, inverse: Inverse): { documents: Documents; inverse: Inverse } {
  const [after, , patches] = produceWithPatches(documents, (draft) => {
    applyPatches(draft, inverse.patches)
  })
  return { documents: after, inverse: { patches } }
}

/** The documents an undo touches. */
export const documentsOfInverse = (inverse: Inverse): DocumentKey[] => [
  ...new Set(inverse.patches.map((patch) => patch.path[0] as DocumentKey))
]

function change(documents: Documents, act: Act): void {
  switch (act.kind) {
    case 'new':
      for (const dossier of act.dossiers) {
        if (documents[`dossiers/${dossier.id}`]) throw new ProblemError('bad-act', { names: [dossier.card.name] })
        documents[`dossiers/${dossier.id}`] = dossier
      }
      return
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
      return
    }
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
      takePapersAway(dossierIn(documents, act.dossier), act.papers)
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
    case 'settings': {
      const binder = documents['binder'] as Binder | null
      if (!binder) throw new ProblemError('no-binder-open')
      Object.assign(binder, act.set)
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
      if (act.doNotCall.length > 0) {
        const list = (documents['lists/do-not-call'] ?? {}) as { phones?: string[] }
        documents['lists/do-not-call'] = { ...list, phones: [...new Set([...(list.phones ?? []), ...act.doNotCall])] }
      }
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

function applyMove(
  dossier: Dossier,
  move: Move,
  act: { id: string; at: Moment; by: string; why: (typeof stampReasons)[number] }
) {
  const before = dossier.filing
  const from = layOf(before)
  dossier.filing = applyToFiling(before, move.to, act.at.day)
  if (move.entry) dossier.history.push(move.entry)
  if (move.entry?.outcome) settlePromises(dossier, move.entry)
  if (move.card) changeCard(dossier, move.card)
  if (move.slips) dossier.slips.push(...move.slips)
  if (move.strikePhone) strikePhone(dossier, move.strikePhone, act.at.day)
  const to = layOf(dossier.filing)
  if (isRefiling(move.to)) {
    dossier.stamps.push({
      act: act.id,
      at: act.at,
      by: act.by,
      from,
      to,
      why: act.why,
      called: move.entry !== undefined,
      ...(move.to.kind === 'under' && { agreed: move.to.next.agreed }),
      ...(move.whose && { whose: move.whose })
    })
  }
}

// Without these a card is none.
const kept = new Set(['name', 'level', 'people', 'phones', 'mails'])

function changeCard(dossier: Dossier, set: Record<string, unknown>) {
  const card = dossier.card as Record<string, unknown>
  for (const [line, text] of Object.entries(set)) {
    if (text !== null && text !== undefined) card[line] = text
    else if (!kept.has(line)) delete card[line]
  }
}

function settlePromises(dossier: Dossier, entry: Entry) {
  for (const [index, slip] of dossier.slips.entries()) {
    const after = calledBack(slip, entry)
    if (after !== slip) dossier.slips[index] = after
  }
}

const isRefiling = (to: Destination) =>
  to.kind === 'under' || to.kind === 'retire' || to.kind === 'stock' || to.kind === 'out'

function strikePhone(dossier: Dossier, keyOrText: string, today: Day) {
  for (const phone of [...dossier.card.phones, ...dossier.card.people.flatMap((person) => person.phones)]) {
    if (phone.key === keyOrText || phone.text === keyOrText) phone.struck ??= today
  }
}

/** What a stamp calls the place of these facts. */
export function layOf(filing: Filing): Lay {
  if (filing.retired) return 'archive'
  if (filing.out) return 'out'
  return filing.next?.on ?? 'stock'
}

function putRound(documents: Documents, round: Round) {
  const list = documents[roundsKey] ?? {}
  const rounds = roundsIn(list)
  const at = rounds.findIndex((one) => one.id === round.id)
  const after = at < 0 ? [...rounds, round] : rounds.with(at, round)
  documents[roundsKey] = { ...list, rounds: after }
}

function dossierIn(documents: Documents, id: string): Dossier {
  const dossier = documents[`dossiers/${id}`]
  if (!dossier) throw new ProblemError('no-such-dossier', { names: [id] })
  return dossier as Dossier
}

function sheetIn(documents: Documents, day: Day): DaySheet {
  const key = `days/${monthOf(day)}`
  documents[key] ??= blankDaySheet(monthOf(day))
  return documents[key] as DaySheet
}

/** A slip in place of the one before: what this version does not know of it stays. */
function relaid({ day: _, waitingFor: _w, done: _d, promise: _p, ...unknown }: Slip, slip: Slip): Slip {
  return { ...unknown, ...slip }
}

const slipsIn = (documents: Documents, dossier: string | null, day: Day | undefined) =>
  dossier ? dossierIn(documents, dossier).slips : sheetIn(documents, looseDay(day)).slips
