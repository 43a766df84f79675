import { z } from 'zod'
import { binderSchema } from '../binder.ts'
import { daySheetSchema } from '../daySheet.ts'
import { dossierSchema } from '../dossier.ts'
import { removedSchema } from '../removed.ts'

/** What a document is; every kind counts its versions for itself. */
export type DocumentKind = 'settings' | 'dossier' | 'days' | 'list' | 'trash'

/** One step from a version to the next: `to` is the version it gives. It gets and gives plain data, and keeps what it does not know. */
export interface Step {
  to: number
  name: string
  walk(data: Record<string, unknown>): Record<string, unknown>
}

/** Every step ever made, oldest first; version 1 is the first that was released. Steps are added, never changed. */
export const stepsOf: Record<DocumentKind, readonly Step[]> = {
  settings: [],
  dossier: [],
  days: [],
  list: [],
  trash: []
}

/** The version this Carpeta writes. */
export const versionOf = (kind: DocumentKind, steps: readonly Step[] = stepsOf[kind]): number => steps.at(-1)?.to ?? 1

/** The oldest Carpeta that may read what we write: raised only when an older one would misread it. */
export const minReaderOf: Record<DocumentKind, number> = { settings: 1, dossier: 1, days: 1, list: 1, trash: 1 }

/** The data of an older version, step by step as this version writes it. */
export function walkSteps(
  data: Record<string, unknown>,
  version: number,
  steps: readonly Step[]
): Record<string, unknown> {
  return steps.filter((step) => step.to > version).reduce((walked, step) => step.walk(walked), data)
}

export const schemaOf: Record<DocumentKind, z.ZodType> = {
  settings: binderSchema,
  dossier: dossierSchema,
  days: daySheetSchema,
  list: z.record(z.string(), z.unknown()),
  trash: removedSchema
}
