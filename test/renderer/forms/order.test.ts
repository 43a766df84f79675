import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { laid, sectionStepped, stepped, withField, withSection } from '../../../renderer/forms/order.ts'
import { type Form, fieldsOf } from '../../../shared/form.ts'
import { runs } from '../../desk/runs.ts'

const form = (...sections: string[]): Form => ({
  id: 'f',
  version: 1,
  name: 'F',
  sections: sections.map((fields, n) => ({
    id: `s${n}`,
    name: `S${n}`,
    fields: [...fields].map((id) => ({ id, label: id, kind: 'text' as const }))
  }))
})
const inWords = ({ sections }: Form) => sections.map(({ fields }) => fields.map(({ id }) => id).join(''))

describe('the order of questions', () => {
  it('steps within a section, and over its end into the next one', () => {
    expect(inWords(stepped(form('abc', 'de'), 'a', 1))).toEqual(['bac', 'de'])
    expect(inWords(stepped(form('abc', 'de'), 'c', 1))).toEqual(['ab', 'cde'])
    expect(inWords(stepped(form('abc', 'de'), 'd', -1))).toEqual(['abcd', 'e'])
    expect(inWords(stepped(form('abc', 'de'), 'a', -1))).toEqual(['abc', 'de'])
    expect(inWords(stepped(form('abc', 'de'), 'e', 1))).toEqual(['abc', 'de'])
  })
  it('is laid anywhere', () => {
    expect(inWords(laid(form('abc', 'de'), 'a', 'e', 'before'))).toEqual(['bc', 'dae'])
    expect(inWords(laid(form('abc', 'de'), 'e', 'a', 'after'))).toEqual(['aebc', 'd'])
    expect(inWords(laid(form('abc'), 'a', 'a', 'after'))).toEqual(['abc'])
  })
  it('keeps the questions of a section that is taken away', () => {
    expect(inWords(withSection(form('ab', 'cd', 'e'), 's1', null))).toEqual(['abcd', 'e'])
    expect(inWords(withSection(form('ab', 'cd'), 's0', null))).toEqual(['abcd'])
    expect(inWords(withSection(form('ab'), 's0', null))).toEqual(['ab'])
    expect(inWords(withField(form('ab'), 'a', null))).toEqual(['b'])
  })
  it('steps a whole section, and no further than the ends', () => {
    expect(inWords(sectionStepped(form('ab', 'c', 'de'), 's0', 1))).toEqual(['c', 'ab', 'de'])
    expect(inWords(sectionStepped(form('ab', 'c', 'de'), 's2', -1))).toEqual(['ab', 'de', 'c'])
    expect(inWords(sectionStepped(form('ab', 'c'), 's0', -1))).toEqual(['ab', 'c'])
    expect(inWords(sectionStepped(form('ab', 'c'), 's1', 1))).toEqual(['ab', 'c'])
  })
  it('never loses or doubles one', () => {
    const any = fc.constantFrom('a', 'b', 'c', 'd', 'e')
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.tuple(any, any, fc.constantFrom('before' as const, 'after' as const)).map(
              ([a, b, edge]) =>
                (now: Form) =>
                  laid(now, a, b, edge)
            ),
            fc.tuple(any, fc.constantFrom(1 as const, -1 as const)).map(
              ([a, way]) =>
                (now: Form) =>
                  stepped(now, a, way)
            ),
            fc.constantFrom('s0', 's1', 's2').map((id) => (now: Form) => withSection(now, id, null)),
            fc.tuple(fc.constantFrom('s0', 's1', 's2'), fc.constantFrom(1 as const, -1 as const)).map(
              ([id, way]) =>
                (now: Form) =>
                  sectionStepped(now, id, way)
            )
          )
        ),
        (steps) => {
          const after = steps.reduce((now, step) => step(now), form('ab', 'c', 'de'))
          expect(
            fieldsOf(after)
              .map(({ id }) => id)
              .sort()
          ).toEqual(['a', 'b', 'c', 'd', 'e'])
        }
      ),
      { numRuns: runs }
    )
  })
})
