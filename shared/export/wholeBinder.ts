import { z } from 'zod'
import { schemaOf } from '../file/steps.ts'

/** The kinds of documents that are taken along; the trash stays. */
export const wholeKinds = ['settings', 'dossier', 'days', 'list'] as const
export type WholeKind = (typeof wholeKinds)[number]

/** The JSON Schema (draft 2020-12) of a kind of document, as the program itself checks it. */
export const jsonSchemaOf = (kind: WholeKind): Record<string, unknown> =>
  z.toJSONSchema(schemaOf[kind], { io: 'input', unrepresentable: 'any' }) as Record<string, unknown>

/** The JSON Schema of everything in one file: `{ format, version, settings, dossiers, days, lists }`. */
export const wholeSchema = (): Record<string, unknown> => {
  const $defs = Object.fromEntries(
    wholeKinds.map((kind) => {
      const { $schema: _, ...schema } = jsonSchemaOf(kind)
      return [kind, schema]
    })
  )
  const ref = (kind: WholeKind) => ({ $ref: `#/$defs/${kind}` })
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    required: ['format', 'version', 'settings', 'dossiers', 'days', 'lists'],
    properties: {
      format: { const: wholeFormat },
      version: { const: 1 },
      settings: ref('settings'),
      dossiers: { type: 'array', items: ref('dossier') },
      days: { type: 'array', items: ref('days') },
      lists: { type: 'object', additionalProperties: ref('list') }
    },
    $defs
  }
}

export const wholeFormat = 'carpeta-everything'
