import type { Dossier } from '../../shared/dossier.ts'
import type { Form } from '../../shared/form.ts'
import { type Sheet, sheetsOf, wantedOf } from '../../shared/sheet.ts'
import { useForms, useSheetsInHand } from '../store/forms.ts'

/** The forms of a dossier: filled ones (with what is in hand over them), those begun and not put in yet, those wanted, and all there are. */
export function useSheets(dossier: Dossier): {
  filled: readonly Sheet[]
  begun: readonly Sheet[]
  wanted: readonly Form[]
  all: readonly Form[]
  isInHand: (sheet: Sheet) => boolean
} {
  const inHand = useSheetsInHand(dossier.id)
  const all = useForms() ?? []
  const lying = sheetsOf(dossier)
  const filled = lying.map((sheet) => inHand.find(({ id }) => id === sheet.id) ?? sheet)
  const begun = inHand.filter(({ id }) => !lying.some((sheet) => sheet.id === id))
  return {
    filled,
    begun,
    wanted: wantedOf(all, dossier.card.level, [...filled, ...begun]),
    all,
    isInHand: (sheet) => inHand.includes(sheet)
  }
}
