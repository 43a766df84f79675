import { z } from 'zod'
import { binderSchema } from './binder.ts'
import { cardChangeSchema } from './cardChange.ts'
import { daySchema, momentSchema } from './day.ts'
import { doNotCallAct, phonesListed } from './doNotCall.ts'
import { dossierSchema } from './dossier.ts'
import { nextSchema } from './filing.ts'
import { formAct, formAwayAct, sheetAct, sheetAwayAct } from './formActs.ts'
import { slipSchema, stampReasons } from './history.ts'
import { idSchema } from './id.ts'
import { keptSchema } from './keptInLists.ts'
import { mergeChoiceSchema } from './merge.ts'
import { moveSchema } from './moveActs.ts'
import { paperChangeSchema, paperLimits, paperSchema } from './paper.ts'
import { roundSchema } from './round.ts'
import { scriptAct, scriptAwayAct } from './scriptActs.ts'

/** Why a version was put back: chosen from the past, from a copy, after an outside change, or an import or deal taken back. */
const returnReasons = ['version', 'copy', 'outside', 'journal', 'taken-back'] as const

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
    why: z.enum(stampReasons),
    /** Numbers that are not to be called again, with the reason. */
    doNotCall: z.object({ phones: phonesListed.min(1), reason: z.string().max(400) }).optional()
  }),
  z.object({ ...common, ...doNotCallAct }),
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
  /** Takes papers off a dossier; for thirty days they can be laid back, and their files stay until nothing can bring them back. */
  z.object({
    ...common,
    kind: z.literal('paper-away'),
    dossier: idSchema,
    papers: z.array(idSchema).min(1).max(paperLimits.onDossier)
  }),
  /** Lays papers that were taken off back. */
  z.object({
    ...common,
    kind: z.literal('paper-back'),
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
  z.object({ ...common, ...scriptAct }),
  z.object({ ...common, ...scriptAwayAct }),
  /** Strikes an entry through; it stays readable. */
  z.object({ ...common, kind: z.literal('strike'), dossier: idSchema, entry: idSchema }),
  /** The yellow slip of a day; an empty text takes it away. */
  z.object({ ...common, kind: z.literal('day-note'), day: daySchema, text: z.string().max(2000) }),
  /** Other settings; `keep` puts single things into lists of them. */
  z.object({
    ...common,
    kind: z.literal('settings'),
    set: binderSchema.partial(),
    keep: z.array(keptSchema).min(1).max(100).optional()
  }),
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
