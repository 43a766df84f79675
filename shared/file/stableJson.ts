import { ProblemError } from '../problem.ts'

/**
 * JSON with the keys of every object in one order, so that equal data are equal bytes whatever hands they went through.
 * stableJson({b: 1, a: [true]}) is '{"a":[true],"b":1}'. Lines set to undefined are left out, as JSON does. What JSON has no
 * word for (a BigInt in a field nobody knows) is refused as `bad-act`.
 */
export function stableJson(value: unknown): string {
  // What was read from a file lies in order already: then the platform spells all of it in one go, three times as fast.
  const ordered = inOrder(value)
  return ordered === unordered ? spelled(value) : (JSON.stringify(ordered) ?? 'null')
}

/** An object whose keys can't be laid in order: the platform puts keys like "10" before all others, and has a use of its own for "__proto__". */
const unordered = Symbol('unordered')

/** The value itself when its keys are in order all the way down, else a copy in which they are. */
function inOrder(value: unknown): unknown {
  if (typeof value === 'bigint') throw new ProblemError('bad-act')
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) {
    let list: unknown[] = value
    for (let n = 0; n < value.length; n++) {
      const one = inOrder(value[n])
      if (one === unordered) return unordered
      if (one === value[n]) continue
      if (list === value) list = [...value]
      list[n] = one
    }
    return list
  }
  const facts = value as Record<string, unknown>
  const keys = Object.keys(facts)
  let isSame = true
  let before = ''
  const parts: unknown[] = []
  for (const key of keys) {
    const part = inOrder(facts[key])
    if (part === unordered) return unordered
    if (part !== facts[key] || key < before) isSame = false
    before = key
    parts.push(part)
  }
  if (isSame) return value
  const copy: Record<string, unknown> = {}
  const sorted = keys.toSorted()
  for (const key of sorted) copy[key] = parts[keys.indexOf(key)]
  const laid = Object.keys(copy)
  return sorted.every((key, n) => key === laid[n]) ? copy : unordered
}

function spelled(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(spelled).join(',')}]`
  const facts = value as Record<string, unknown>
  let text = ''
  for (const key of Object.keys(facts).sort()) {
    const fact = facts[key]
    if (fact === undefined) continue
    text += `${text ? ',' : ''}${JSON.stringify(key)}:${spelled(fact)}`
  }
  return `{${text}}`
}
