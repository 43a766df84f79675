import { expect, test } from 'vitest'
import type { z } from 'zod'
import { contract } from '../../shared/bridge.ts'

// Whatever a page may send has an end: no text, list or number of lines of a request is without a limit of its own.

/** What has no limit of its own: papers that grow for years, which the limit of a message (32 MiB) ends. */
const grows = [
  'binder.act.act.dossiers[].history',
  'binder.act.act.dossiers[].merged',
  'binder.act.act.dossiers[].stamps',
  'binder.act.act.dossiers[].slips',
  'binder.act.act.set[].data{}'
]

type Def = z.core.$ZodTypes['_zod']['def']
const defOf = (schema: z.core.$ZodType): Def => (schema as z.core.$ZodTypes)._zod.def

interface Check {
  check: string
  maximum?: number
  value?: number
  pattern?: RegExp
}

/** Whether one of a schema's checks says where it ends. */
function hasEnd(schema: z.core.$ZodType): boolean {
  const checks = (schema._zod.def.checks ?? []).map((one) => one._zod.def as Check)
  return checks.some(
    ({ check, maximum, pattern }) =>
      (check === 'max_length' && maximum !== undefined) ||
      check === 'less_than' ||
      (pattern !== undefined && isBounded(pattern))
  )
}

function endless(schema: z.core.$ZodType, at: string): string[] {
  const def = defOf(schema)
  switch (def.type) {
    case 'string':
    case 'number':
      return hasEnd(schema) ? [] : [at]
    case 'array':
      return [...(hasEnd(schema) ? [] : [at]), ...endless(def.element, `${at}[]`)]
    case 'record':
      return [...endless(def.keyType, `${at}{}`), ...endless(def.valueType as z.core.$ZodType, `${at}{}`)]
    case 'object':
      return Object.entries(def.shape).flatMap(([name, part]) => endless(part, `${at}.${name}`))
    case 'union':
      return def.options.flatMap((one) => endless(one, at))
    case 'optional':
    case 'nullable':
      return endless(def.innerType, at)
    default:
      return []
  }
}

/** A pattern without a star or a plus ends by itself. */
const isBounded = (pattern: RegExp) => !/[*+]|\{\d+,\}/.test(pattern.source)

test('every text, list and number a page may send has a limit', () => {
  const found = Object.entries(contract).flatMap(([room, requests]) =>
    Object.entries(requests).flatMap(([name, request]) => {
      const schema = request['~orpc'].inputSchema as z.core.$ZodType | undefined
      return schema ? endless(schema, `${room}.${name}`) : []
    })
  )
  expect([...new Set(found)].sort()).toEqual([...grows].sort())
})
