import { describe, expect, it } from 'vitest'
import { numbersTyped, numbersWritten } from '../../../renderer/print/numbersTyped.ts'

describe('numbers as one types them', () => {
  it('are spans and single ones, in any order, with any dash', () => {
    expect(numbersTyped('1-3, 5', 31)).toEqual([1, 2, 3, 5])
    expect(numbersTyped('5 1–3;2', 31)).toEqual([1, 2, 3, 5])
    expect(numbersTyped('29-', 31)).toEqual([29, 30, 31])
    expect(numbersTyped('', 3)).toEqual([1, 2, 3])
  })
  it('are refused whole when one of them is none', () => {
    for (const text of ['0', '32', '3-1', 'a', '1-99', '-', '1-2-3']) expect(numbersTyped(text, 31)).toBeNull()
  })
  it('are written as short as they can be, and read back the same', () => {
    expect(numbersWritten([1, 2, 3, 5])).toBe('1-3, 5')
    expect(numbersTyped(numbersWritten([2, 4, 5, 9]), 31)).toEqual([2, 4, 5, 9])
  })
})
