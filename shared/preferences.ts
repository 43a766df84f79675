import { z } from 'zod'
import { mostShift, sideRules } from './printSettings.ts'
import { languages } from './words.ts'

const shift = z.number().min(-mostShift).max(mostShift)
export const shiftSchema = z.object({ x: shift, y: shift })

export const preferencesSchema = z.object({
  language: z.enum(languages).nullable(),
  theme: z.enum(['system', 'light', 'dark']),
  dialByHand: z.boolean(),
  /** Letter keys on or off (WCAG 2.1.4). */
  letterKeys: z.boolean(),
  /** How far this computer's printer puts everything off, in millimetres: prints are shifted by it. */
  printer: shiftSchema,
  /** Whether this computer's printer prints the backs too; one side where absent. */
  sides: z.enum(sideRules).optional(),
  lastBinder: z.string().max(200).nullable(),
  /** A system notification when a timed contact or a promise comes due; with the client's name or without. */
  notify: z.boolean().optional(),
  notifyNames: z.boolean().optional()
})
export type Preferences = z.infer<typeof preferencesSchema>
