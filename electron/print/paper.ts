import type { Holes, Paper } from '../../shared/printSettings.ts'

/** Millimetres as points. */
export const mm = (n: number): number => (n * 72) / 25.4

/** The size of a paper in millimetres. */
export const sizeOf: Record<Paper, { width: number; height: number }> = {
  A4: { width: 210, height: 297 },
  A5: { width: 148, height: 210 },
  Letter: { width: 215.9, height: 279.4 }
}

/** The white around the text in millimetres: wider on the left where the rings go through. */
export const marginsFor = (holes: Holes) => ({ top: 15, right: 13, bottom: 16, left: holes === 'none' ? 18 : 26.5 })

/** The look's colours on paper: ink, quiet ink, hairlines, the one accent, the yellow slip. */
export const ink = {
  black: '#1C2630',
  quiet: '#55606B',
  rule: '#C3BFB2',
  line: '#A9A598',
  mark: '#A9A598',
  accent: '#B8341A',
  slip: '#FBF0BF'
} as const
