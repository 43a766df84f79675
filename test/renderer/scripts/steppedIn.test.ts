import { describe, expect, it } from 'vitest'
import { steppedIn } from '../../../renderer/scripts/steppedIn.ts'

describe('a part laid a step further', () => {
  it('changes places with the one beside it', () => {
    expect(steppedIn(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
    expect(steppedIn(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b'])
  })
  it('stays at the ends', () => {
    expect(steppedIn(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
    expect(steppedIn(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
  })
})
