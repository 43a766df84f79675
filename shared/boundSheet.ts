import type { AttachedSheet } from './attachedSheet.ts'
import type { DossierSheet } from './dossierSheet.ts'
import type { FormSheet } from './formSheet.ts'
import type { LetterSheet } from './letterSheet.ts'

/** What can be bound with other sheets of one dossier. */
export type Leaf = DossierSheet | FormSheet | LetterSheet | AttachedSheet

/** The sheets of one dossier as one: its pages are counted through, its head runs over all of them. */
export interface BoundSheet {
  kind: 'bound'
  leaves: Leaf[]
}
