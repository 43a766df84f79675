import type { Spine } from '../../shared/spine.ts'
import { laySheet, type Sheet } from '../store/selectionStore.ts'
import { hold } from '../store/walk.ts'

/** What can be done with several at once, each a sheet that asks what is left to ask. */
export type SeveralAct = 'move' | 'retire' | 'new-round'

/** The act a key stands for, by its place on the keyboard: M, A, R; null for another key. */
export const actOfKey = (code: string): SeveralAct | null =>
  code === 'KeyM' ? 'move' : code === 'KeyA' ? 'retire' : code === 'KeyR' ? 'new-round' : null

/** Lays the sheet of an act over dossiers that may lie anywhere; `back` is the list to come back to. */
export function doWith(act: SeveralAct, spines: readonly Spine[], back?: Sheet): void {
  if (spines.length === 0) return
  hold(spines)
  laySheet({ kind: act, dossiers: spines.map(({ id }) => id), ...(back && { back }) })
}
