import type { Act } from '../../shared/act.ts'
import { applyAct } from '../../shared/applyAct.ts'
import type { Dossier } from '../../shared/dossier.ts'

/** A dossier with acts laid over it, in order; an act that does not fit it (it was moved meanwhile) is left out. */
export function dossierShown(dossier: Dossier, acts: readonly Act[]): Dossier {
  const key = `dossiers/${dossier.id}`
  return acts.reduce((shown, act) => {
    const own = ownPart(act, dossier.id)
    if (!own) return shown
    try {
      return applyAct({ [key]: shown }, own).documents[key] as Dossier
    } catch {
      return shown
    }
  }, dossier)
}

/** The part of an act that touches one dossier, or null. */
function ownPart(act: Act, id: string): Act | null {
  switch (act.kind) {
    case 'card':
    case 'slip':
    case 'slip-away':
    case 'strike':
    case 'paper-change':
    case 'paper-away':
    case 'paper-back':
    case 'lay':
    case 'aim':
    case 'sheet':
    case 'sheet-away':
      return act.dossier === id ? act : null
    case 'round':
      return act.dossiers.includes(id) ? { ...act, dossiers: [id] } : null
    case 'move': {
      const moves = act.moves.filter((move) => move.dossier === id)
      return moves.length > 0 ? { ...act, moves } : null
    }
    default:
      return null
  }
}
