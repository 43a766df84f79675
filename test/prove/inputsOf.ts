import fc from 'fast-check'
import type { z } from 'zod'

// Inputs made from a request's own schema: right ones, and right ones with one thing about them wrong.

/** What stands where a text, a number or a list should: everything a page taken over might send. */
export const garbage: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({ maxDepth: 2, withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }),
  fc.constantFrom<unknown>(
    '',
    '..',
    '../../../etc/passwd',
    '\0',
    '\ud800',
    '__proto__',
    'constructor',
    '2026-02-30',
    '0000-00-00',
    '99:99',
    'x'.repeat(100_000),
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -1,
    -0,
    1.5,
    2 ** 53,
    null,
    undefined,
    true,
    [],
    {},
    [[[[]]]],
    new Array(5000).fill('x'),
    JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}')
  )
)

const candidates = [
  '2026-11-22',
  '2026-12-01',
  '2027-01',
  '2026-11',
  '09:30',
  '23:59',
  'en',
  'IE',
  'd1',
  'd2',
  '1',
  'a'.repeat(64)
]

type Def = z.core.$ZodTypes['_zod']['def']
const defOf = (schema: z.core.$ZodType): Def => (schema as z.core.$ZodTypes)._zod.def

/** Values a schema takes, mostly; what it refuses all the same is told by asking it. */
export function rightFor(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  const def = defOf(schema)
  switch (def.type) {
    case 'object': {
      const shape = Object.entries(def.shape).map(([name, part]) => [name, rightFor(part)] as const)
      const needed = Object.entries(def.shape).flatMap(([name, part]) =>
        defOf(part).type === 'optional' ? [] : [name]
      )
      return fc.record(Object.fromEntries(shape), { requiredKeys: needed })
    }
    case 'array':
      return fc.array(rightFor(def.element), { minLength: 1, maxLength: 3 })
    case 'record':
      return rightKeys(def.keyType).chain((keys) =>
        fc.record(Object.fromEntries(keys.map((key) => [key, rightFor(def.valueType as z.core.$ZodType)])))
      )
    case 'union':
      return fc.oneof(...def.options.map((one) => rightFor(one)))
    case 'optional':
      return fc.option(rightFor(def.innerType), { nil: undefined })
    case 'nullable':
      return fc.option(rightFor(def.innerType), { nil: null })
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries))
    case 'literal':
      return fc.constantFrom(...def.values)
    case 'boolean':
      return fc.boolean()
    case 'number':
      return fc.oneof(fc.integer({ min: 1, max: 60 }), fc.constantFrom(1, 2, 30))
    case 'string': {
      const fitting = candidates.filter((text) => accepts(schema, text))
      const free = fc.string({ minLength: 1, maxLength: 30 })
      if (fitting.length === 0) return free
      return accepts(schema, 'x y/z') ? fc.oneof(fc.constantFrom(...fitting), free) : fc.constantFrom(...fitting)
    }
    case 'custom': {
      const all: unknown[] = [...candidates, new Blob([new Uint8Array(40)])]
      const fitting = all.filter((one) => accepts(schema, one))
      return fitting.length > 0 ? fc.constantFrom(...fitting) : garbage
    }
    default:
      return garbage
  }
}

function rightKeys(schema: z.core.$ZodType): fc.Arbitrary<string[]> {
  const def = defOf(schema)
  if (def.type === 'enum') return fc.constant(Object.values(def.entries).map(String))
  return fc.array(fc.constantFrom('a', 'b', 'kind', '../x'), { maxLength: 3 })
}

/** Whether a schema takes a value. What it stumbles over it does not take. */
export function accepts(schema: z.core.$ZodType, value: unknown): boolean {
  try {
    return (schema as unknown as z.ZodType).safeParse(value).success
  } catch {
    return false
  }
}

/** A right input with one of its parts, somewhere inside, replaced by something else. */
export const nearlyRightFor = (schema: z.core.$ZodType): fc.Arbitrary<unknown> =>
  fc.tuple(rightFor(schema), fc.nat(), garbage).map(([value, where, wrong]) => withWrong(value, where, wrong))

function withWrong(value: unknown, where: number, wrong: unknown): unknown {
  const isPart = typeof value === 'object' && value !== null && !(value instanceof Blob)
  if (!isPart || where % 7 === 0) return wrong
  const keys = Object.keys(value)
  if (keys.length === 0) return wrong
  const key = keys[where % keys.length] as string
  const part = withWrong((value as Record<string, unknown>)[key], Math.floor(where / 7), wrong)
  if (Array.isArray(value)) return value.map((one, index) => (String(index) === key ? part : one))
  return { ...value, [key]: part }
}

/** Whatever: garbage, nearly right, right. */
export const inputsFor = (schema: z.core.$ZodType): fc.Arbitrary<unknown> =>
  fc.oneof(
    { arbitrary: garbage, weight: 2 },
    { arbitrary: nearlyRightFor(schema), weight: 6 },
    { arbitrary: rightFor(schema), weight: 2 }
  )
