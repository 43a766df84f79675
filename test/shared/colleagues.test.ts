import { describe, expect, it } from 'vitest'
import { type Act, actSchema } from '../../shared/act.ts'
import { applyAct, applyInverse } from '../../shared/applyAct.ts'
import { type Colleague, isMailAddress, mailOf, namesOfColleagues, withMailOf } from '../../shared/colleagues.ts'
import type { Documents } from '../../shared/documents.ts'
import type { KeptInList } from '../../shared/keptInLists.ts'
import { aMoment } from '../desk/aDossier.ts'
import { someSettings } from '../desk/tempBinder.ts'

const ana = { kind: 'colleague', name: 'Ana Đorđević' } as const
const head = { kind: 'head' } as const

describe('the addresses messages are handed to', () => {
  it('are found however the name is typed, and never mixed with that of the head', () => {
    const list = withMailOf(withMailOf(undefined, ana, ' ana@x.rs '), head, 'boss@x.rs')
    expect(list).toEqual([
      { name: 'Ana Đorđević', mail: 'ana@x.rs' },
      { name: '', mail: 'boss@x.rs', isHead: true }
    ])
    expect(mailOf(list, { kind: 'colleague', name: ' ana djordjevic' })).toBe('ana@x.rs')
    expect(mailOf(list, head)).toBe('boss@x.rs')
    expect(mailOf(list, { kind: 'colleague', name: '' })).toBe('')
    expect(mailOf(undefined, head)).toBe('')
    expect(namesOfColleagues(list)).toEqual(['Ana Đorđević'])
  })

  it('are changed, and taken off by an empty one', () => {
    const list = withMailOf([], ana, 'ana@x.rs')
    expect(withMailOf(list, ana, 'a2@x.rs')).toEqual([{ name: 'Ana Đorđević', mail: 'a2@x.rs' }])
    expect(withMailOf(list, ana, ' ')).toEqual([])
  })

  it('are at most 300: the oldest makes room', () => {
    const many = Array.from({ length: 300 }, (_, n): Colleague => ({ name: `c${n}`, mail: `c${n}@x.rs` }))
    const list = withMailOf(many, ana, 'ana@x.rs')
    expect(list).toHaveLength(300)
    expect(list[0]?.name).toBe('c1')
  })

  it.each([
    ['ana@x.rs', true],
    ['ana@x', false],
    ['ana x.rs', false],
    ['', false]
  ])('%j can be an address: %s', (text, can) => expect(isMailAddress(text)).toBe(can))
})

describe('kept by an act of its own', () => {
  const act = (keep: KeptInList): Act => ({ id: 'x', at: aMoment, by: 'Ana', kind: 'settings', set: {}, keep: [keep] })

  it('two in quick succession both hold, made before either was known, and each is taken back alone', () => {
    const first = act({ list: 'colleagues', reader: ana, mail: 'ana@x.rs' })
    const second = act({ list: 'colleagues', reader: head, mail: 'boss@x.rs' })
    const sign = act({ list: 'abbreviations', short: 'KP', long: 'commercial proposal' })
    const two = act({ list: 'apart', two: ['b', 'a'], isApart: true })
    let documents: Documents = { binder: someSettings() }
    for (const one of [first, second, sign, two]) documents = applyAct(documents, actSchema.parse(one)).documents
    expect(documents['binder']).toMatchObject({
      colleagues: [
        { name: 'Ana Đorđević', mail: 'ana@x.rs' },
        { name: '', mail: 'boss@x.rs', isHead: true }
      ],
      abbreviations: [{ short: 'KP', long: 'commercial proposal' }],
      apart: [['a', 'b']]
    })
    const gone = applyAct(documents, act({ list: 'colleagues', reader: ana, mail: '' }))
    expect(gone.documents['binder']).toMatchObject({ colleagues: [{ mail: 'boss@x.rs' }] })
    expect(applyInverse(gone.documents, gone.inverse).documents).toEqual(documents)
    const asked = applyAct(documents, act({ list: 'apart', two: ['a', 'b'], isApart: false }))
    expect(asked.documents['binder']).toMatchObject({ apart: [] })
  })
})
