import type { Holes, Paper, Shift } from '../../shared/printSettings.ts'

/** What a print stands on. */
export interface OnPaper {
  paper: Paper
  holes: Holes
  shift: Shift
}
