import type { Holes, Paper, Shift, Sides } from '../../shared/printSettings.ts'

/** What a print stands on. */
export interface OnPaper {
  paper: Paper
  holes: Holes
  shift: Shift
  sides: Sides
}
