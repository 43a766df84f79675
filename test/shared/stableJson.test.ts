import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stableJson } from '../../shared/file/stableJson.ts'
import { runs } from '../desk/runs.ts'

// Keys the platform orders by itself, and one that is no ordinary line, among the rest.
const key = fc.constantFrom('a', 'b', 'ž', '10', '9', '1', '__proto__', 'aa', '')
const { value: data } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('text "ž"', 0, 1.5, true, null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .uniqueArray(fc.tuple(key, tie('value')), { maxLength: 5, selector: ([name]) => name })
      .map((lines) => JSON.parse(`{${lines.map(([name, one]) => `${JSON.stringify(name)}:${JSON.stringify(one)}`)}}`))
  )
}))

/** The same with the keys of every object the other way round. */
function turned(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(turned).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const lines = Object.entries(value).reverse()
  return `{${lines.map(([name, one]) => `${JSON.stringify(name)}:${turned(one)}`).join(',')}}`
}

describe('JSON in one order', () => {
  it('says the same data', () => {
    fc.assert(
      fc.property(data, (value) => {
        expect(JSON.parse(stableJson(value))).toEqual(value)
      }),
      { numRuns: runs }
    )
  })

  it('is the same whatever order the keys came in', () => {
    fc.assert(
      fc.property(data, (value) => {
        expect(stableJson(JSON.parse(turned(value)))).toBe(stableJson(value))
      }),
      { numRuns: runs }
    )
  })

  it('puts keys in the order of their letters, numbers too', () => {
    expect(stableJson({ b: 1, 9: 2, 10: 3, a: { z: 1, y: [{ d: 1, c: 2 }] } })).toBe(
      '{"10":3,"9":2,"a":{"y":[{"c":2,"d":1}],"z":1},"b":1}'
    )
    expect(stableJson(JSON.parse('{"b":1,"__proto__":{"x":1},"a":2}'))).toBe('{"__proto__":{"x":1},"a":2,"b":1}')
  })
})
