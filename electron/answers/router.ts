import { appAnswers } from './appAnswers.ts'
import { base } from './base.ts'
import { binderAnswers } from './binderAnswers.ts'
import { exportAnswers } from './exportAnswers.ts'
import { intakeAnswers } from './intakeAnswers.ts'
import { paperAnswers } from './paperAnswers.ts'
import { planAnswers } from './planAnswers.ts'
import { printAnswers } from './printAnswers.ts'
import { safetyAnswers } from './safetyAnswers.ts'
import { shelfAnswers } from './shelfAnswers.ts'

/** Every answer, grouped as the contract groups its requests. */
export const router = base.router({
  shelf: shelfAnswers,
  binder: binderAnswers,
  plan: planAnswers,
  intake: intakeAnswers,
  papers: paperAnswers,
  safety: safetyAnswers,
  print: printAnswers,
  export: exportAnswers,
  app: appAnswers
})
