import type { Act } from './act.ts'
import { monthOf } from './day.ts'
import { type DocumentKey, looseDay } from './documents.ts'
import { doNotCallKey } from './doNotCall.ts'
import { documentsOfForms } from './formActs.ts'
import { roundsKey } from './round.ts'
import { scriptsKey } from './scriptList.ts'

/** The documents an act touches: what must be read before it is applied. */
export function documentsOf(act: Act): DocumentKey[] {
  switch (act.kind) {
    case 'new':
      return act.dossiers.map((dossier) => `dossiers/${dossier.id}` as const)
    case 'move':
      return [...act.moves.map((move) => `dossiers/${move.dossier}` as const), ...(act.doNotCall ? [doNotCallKey] : [])]
    case 'do-not-call':
      return [doNotCallKey]
    case 'lay':
    case 'aim':
    case 'card':
    case 'strike':
    case 'paper-in':
    case 'paper-change':
    case 'paper-away':
    case 'paper-back':
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
    case 'script':
    case 'script-away':
      return [scriptsKey]
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
      return [`dossiers/${act.dossier}`, `trash/${act.dossier}`, ...(act.doNotCall.length > 0 ? [doNotCallKey] : [])]
  }
}
