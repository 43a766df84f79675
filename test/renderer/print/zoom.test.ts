import { describe, expect, it } from 'vitest'
import { zoomedBy } from '../../../renderer/print/zoom.ts'

describe('zoom', () => {
  it('goes to the next step from any size, and stops at its ends', () => {
    expect(zoomedBy(0.95, 1)).toBe(1)
    expect(zoomedBy(0.95, -1)).toBe(0.9)
    expect(zoomedBy(1, 1)).toBe(1.1)
    expect(zoomedBy(4, 1)).toBe(4)
    expect(zoomedBy(0.2, -1)).toBe(0.25)
  })
})
