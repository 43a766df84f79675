import { beforeEach, describe, expect, it, vi } from 'vitest'

const binder = (ref: string) => ({ ref, name: ref, where: `/home/me/${ref}`, isSample: false })

describe('the binder that opens by itself', () => {
  let binderToOpen: typeof import('../../../renderer/shelf/enter.ts').binderToOpen
  beforeEach(async () => {
    vi.resetModules()
    ;({ binderToOpen } = await import('../../../renderer/shelf/enter.ts'))
  })

  it('is the one named on the command line', () => {
    expect(binderToOpen({ binders: [binder('a'), binder('b')], canBrowse: false, wanted: 'b' }, 'a')).toBe('b')
  })

  it('is the one worked in last while it stands on the shelf', () => {
    expect(binderToOpen({ binders: [binder('a'), binder('b')], canBrowse: false, wanted: null }, 'b')).toBe('b')
  })

  it('is none when the command line names a folder that waits for its binder', () => {
    expect(binderToOpen({ binders: [binder('a')], canBrowse: false, wanted: 'c' }, 'a')).toBe(null)
  })

  it('is none when the last one is gone, or there was none', () => {
    expect(binderToOpen({ binders: [binder('a')], canBrowse: false, wanted: null }, 'b')).toBe(null)
  })

  it('is asked for once: who closes a binder wants to see the shelf', () => {
    const shelf = { binders: [binder('a')], canBrowse: false, wanted: 'a' }
    expect(binderToOpen(shelf, null)).toBe('a')
    expect(binderToOpen(shelf, null)).toBe(null)
  })
})
