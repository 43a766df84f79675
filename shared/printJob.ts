import { z } from 'zod'
import type { CardOver } from './cardOver.ts'
import type { Id } from './id.ts'
import type { ReadCode } from './paperCode.ts'
import { shiftSchema } from './preferences.ts'
import { allPapers, holeRules, sideRules } from './printSettings.ts'
import { printWhatSchema } from './printWhat.ts'
import type { Spine } from './spine.ts'
import { languages } from './words.ts'

/** A print to be made: what, on which paper, with which marks, shifted how far, on which sides, in which language. */
export const printJobSchema = z.object({
  what: printWhatSchema,
  paper: z.enum(allPapers),
  holes: z.enum(holeRules),
  shift: shiftSchema,
  /** One side where absent. */
  sides: z.enum(sideRules).optional(),
  language: z.enum(languages)
})
export type PrintJob = z.infer<typeof printJobSchema>
export interface Print {
  id: Id
  name: string
  pages: number
  bytes: number
  /** Cards that took more than their sheet, and what went over. */
  over?: CardOver[]
}

/** What a code on paper was found to stand for; `read` is null when it is no code. */
export interface FoundByCode {
  read: ReadCode | null
  spines: Spine[]
}
