import { ProblemError } from '../problem.ts'

/**
 * JSON with the keys of every object in one order, so that equal data are equal bytes whatever hands they went through.
 * stableJson({b: 1, a: [true]}) is '{"a":[true],"b":1}'. Lines set to undefined are left out, as JSON does. What JSON has no
 * word for (a BigInt in a field nobody knows) is refused as `bad-act`.
 */
export function stableJson(value: unknown): string {
  if (typeof value === 'bigint') throw new ProblemError('bad-act')
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(stableJson).join(',')}]`
  const facts = value as Record<string, unknown>
  let text = ''
  for (const key of Object.keys(facts).sort()) {
    const fact = facts[key]
    if (fact === undefined) continue
    text += `${text ? ',' : ''}${JSON.stringify(key)}:${stableJson(fact)}`
  }
  return `{${text}}`
}
