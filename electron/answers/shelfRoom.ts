import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { z } from 'zod'
import { newBinder } from '../../shared/binder.ts'
import type { BinderOnShelf, newBinderSchema } from '../../shared/bridge.ts'
import type { Moment } from '../../shared/day.ts'
import { ProblemError } from '../../shared/problem.ts'
import { sampleBinder, sampleDaySheets, sampleDossiers } from '../../shared/sample.ts'
import type { Language } from '../../shared/words.ts'
import type { Setup } from '../desktop.ts'
import { createBinder } from '../shelf/createBinder.ts'
import type { BinderOnDesk } from '../shelf/face.ts'
import { type FoundBinder, listBinders } from '../shelf/listBinders.ts'
import { openBinder } from '../shelf/openBinder.ts'
import { freeFolder } from './freeFolder.ts'

/** Where binders are found: the person's own folder of them, those opened elsewhere, and the one on the command line. */
export interface ShelfRoom {
  list(): BinderOnShelf[]
  /** The binder named on the command line, if its folder holds one. */
  wanted(): string | null
  /** The name a folder has across the bridge: no path ever comes from the page. */
  refOf(where: string): string
  create(given: z.infer<typeof newBinderSchema>): Promise<BinderOnDesk>
  open(ref: string): Promise<BinderOnDesk>
  openFolder(where: string): Promise<BinderOnDesk>
  /** A fresh copy of the sample, in a folder of its own beside the other binders. */
  sample(language: Language, now: Moment): Promise<BinderOnDesk>
}
