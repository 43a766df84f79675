import type { Act } from '../../shared/act.ts'
import { applyAct, applyInverse, type Inverse } from '../../shared/applyAct.ts'
import { newBinder } from '../../shared/binder.ts'
import { day, type Moment, time } from '../../shared/day.ts'
import type { Documents } from '../../shared/documents.ts'
import { documentsOf } from '../../shared/documentsOf.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { blankCard } from '../../shared/infoCard.ts'

const at: Moment = { day: day('2026-11-22'), time: time('09:00') }
const common = (n: number) => ({ id: `act-${n}`, at, by: 'Ana' })

export const settings = newBinder({ name: 'Proof', owner: 'Ana', language: 'en', country: 'IE' })
export const aMoment = at

/** A dossier with some paper in it. */
export const dossierOf = (id: string, on: string | null, notes = 'x'.repeat(200)): Dossier => ({
  id,
  made: at,
  card: { ...blankCard(`Client ${id}`), notes },
  filing: on ? { next: { on: on as never, kind: 'call', agreed: 'pencil', order: 'a0' } } : {},
  history: [],
  stamps: [],
  slips: []
})

/** Documents, acts done to them, and their undo: what the disk is compared with. */
export function model(documents: Documents = {}) {
  let now = documents
  const undo: Inverse[] = []
  const redo: Inverse[] = []
  return {
    get documents() {
      return now
    },
    act(act: Act) {
      const done = applyAct(withNames(now, act), act)
      now = done.documents
      undo.push(done.inverse)
      redo.length = 0
    },
    undo() {
      const done = applyInverse(now, undo.pop() as Inverse)
      now = done.documents
      redo.push(done.inverse)
    },
    redo() {
      const done = applyInverse(now, redo.pop() as Inverse)
      now = done.documents
      undo.push(done.inverse)
    },
    copy: () => model(now)
  }
}
export type Model = ReturnType<typeof model>

const withNames = (documents: Documents, act: Act): Documents => ({
  ...Object.fromEntries(documentsOf(act).map((key) => [key, null])),
  ...documents
})

const moved = (n: number, documents: Documents, ids: string[], on: string): Act => ({
  ...common(n),
  kind: 'move',
  why: 'moved',
  moves: ids.map((dossier) => ({
    dossier,
    seen: (documents[`dossiers/${dossier}`] as Dossier).filing.next ?? null,
    to: { kind: 'under', next: { on: on as never, kind: 'call', agreed: 'pencil', order: `a${n % 10}` } }
  }))
})

/** The nth act of a script over dossiers d0 ... d4: every kind of act, over one document and over many. */
export function scripted(n: number, documents: Documents): Act {
  const one = `d${n % 5}`
  switch (n % 6) {
    case 0:
      return moved(n, documents, ['d0', 'd1', 'd2', 'd3', 'd4'], `2026-12-${String(1 + (n % 28)).padStart(2, '0')}`)
    case 1:
      return { ...common(n), kind: 'card', dossier: one, set: { notes: `note ${n} ${'ž'.repeat(n * 7)}` } }
    case 2:
      return {
        ...common(n),
        kind: 'new',
        source: 'hand',
        dossiers: [0, 1, 2].map((i) => dossierOf(`n${n}-${i}`, '2026-12-24'))
      }
    case 3:
      return {
        ...common(n),
        kind: 'slip',
        dossier: n % 2 ? null : one,
        slip: { id: `s${n}`, text: `slip ${n}`, since: at.day, day: day('2026-12-03') }
      }
    case 4:
      return { ...common(n), kind: 'day-note', day: day('2026-12-24'), text: `note ${n}` }
    default:
      return { ...common(n), kind: 'settings', set: { owner: `Ana ${n}` } }
  }
}

/** The dossiers every proof begins with. */
export const firstAct: Act = {
  ...common(0),
  kind: 'new',
  source: 'hand',
  dossiers: ['d0', 'd1', 'd2', 'd3', 'd4'].map((id, n) => dossierOf(id, n < 4 ? '2026-11-22' : null))
}
