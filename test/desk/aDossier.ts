import type { Act } from '../../shared/act.ts'
import { type Day, day, type Moment, type Month, time } from '../../shared/day.ts'
import type { Dossier } from '../../shared/dossier.ts'
import type { Next } from '../../shared/filing.ts'
import { blankCard, type InfoCard } from '../../shared/infoCard.ts'

/** Sunday 22 November 2026, 09:00: the day most tests play on. */
export const aMoment: Moment = { day: day('2026-11-22'), time: time('09:00') }

/** A call in pencil on a day or a month. */
export const aCall = (on: Day | Month | string, more: Partial<Next> = {}): Next => ({
  on: on as Day,
  kind: 'call',
  agreed: 'pencil',
  order: 'a0',
  ...more
})

/** A dossier with a name, and a next call when `on` says when. */
export const aDossier = (
  id: string,
  given: { name?: string; on?: Day | Month | string; next?: Next; card?: Partial<InfoCard> } & Partial<
    Pick<Dossier, 'made' | 'filing' | 'history' | 'stamps' | 'slips'>
  > = {}
): Dossier => {
  const { name = `Client ${id}`, on, next = on ? aCall(on) : undefined, card, ...more } = given
  return {
    id,
    made: aMoment,
    card: { ...blankCard(name), ...card },
    filing: next ? { next } : {},
    history: [],
    stamps: [],
    slips: [],
    ...more
  }
}

let acts = 0
const common = () => ({ id: `act-${++acts}`, at: aMoment, by: 'Ana' })

/** New dossiers written by hand. */
export const newAct = (...dossiers: Dossier[]): Act => ({ ...common(), kind: 'new', dossiers, source: 'hand' })

/** Files a dossier under a day or a month, from where it was seen. */
export const moveAct = (
  dossier: Dossier | { id: string; filing: Dossier['filing'] },
  on: Day | Month | string
): Act => ({
  ...common(),
  kind: 'move',
  why: 'moved',
  moves: [{ dossier: dossier.id, seen: dossier.filing.next ?? null, to: { kind: 'under', next: aCall(on) } }]
})

/** Changes lines of a card. */
export const cardAct = (dossier: string, set: Extract<Act, { kind: 'card' }>['set']): Act => ({
  ...common(),
  kind: 'card',
  dossier,
  set
})

/** Lays a loose slip on a day. */
export const looseSlipAct = (id: string, on: Day | string, text = 'Order labels'): Act => ({
  ...common(),
  kind: 'slip',
  dossier: null,
  slip: { id, text, since: aMoment.day, day: on as Day }
})
