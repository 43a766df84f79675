import { expect, test } from 'vitest'
import { lastAnswer } from '../../../renderer/store/lastAnswer.ts'

test('the same arguments give the same answer, worked out once', () => {
  let worked = 0
  const pair = lastAnswer((a: number, b: number) => {
    worked++
    return [a, b]
  })
  const first = pair(1, 2)
  expect(pair(1, 2)).toBe(first)
  expect(worked).toBe(1)
  expect(pair(1, 3)).toEqual([1, 3])
  expect(worked).toBe(2)
  // only the last answer is kept
  expect(pair(1, 2)).toEqual([1, 2])
  expect(pair(1, 2)).not.toBe(first)
  expect(worked).toBe(3)
})

test('an object changed in place is the same argument, an equal one is another', () => {
  const length = lastAnswer((list: readonly number[]) => ({ length: list.length }))
  const list = [1]
  const before = length(list)
  expect(length(list)).toBe(before)
  expect(length([1])).not.toBe(before)
  expect(lastAnswer(Number.isNaN)(Number.NaN)).toBe(true)
})

test('an answer called the same is kept, and compared with what is kept', () => {
  const even = lastAnswer(
    (n: number) => ({ even: n - (n % 2) }),
    (before, now) => before.even === now.even
  )
  const two = even(2)
  expect(even(3)).toBe(two)
  expect(even(2)).toBe(two)
  expect(even(4)).toEqual({ even: 4 })
})

test('work that fails keeps nothing', () => {
  let fails = true
  const work = lastAnswer((n: number) => {
    if (fails) throw new Error('not now')
    return n
  })
  expect(() => work(1)).toThrow('not now')
  fails = false
  expect(work(1)).toBe(1)
})
