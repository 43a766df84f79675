import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Act, actSchema } from '../../shared/act.ts'
import { applyAct, applyInverse } from '../../shared/applyAct.ts'
import type { Documents } from '../../shared/documents.ts'
import { documentsOf } from '../../shared/documentsOf.ts'
import { digitsListed, doNotCallIn, doNotCallKey, isListed } from '../../shared/doNotCall.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { ProblemError } from '../../shared/problem.ts'
import { aCall, aDossier, aMoment } from '../desk/aDossier.ts'
import { runs } from '../desk/runs.ts'

let acts = 0
const act = (what: Record<string, unknown>) => actSchema.parse({ id: `a-${++acts}`, at: aMoment, by: 'Ana', ...what })
const list = (add: string[], remove: string[] = []) => act({ kind: 'do-not-call', add, remove })
const applied = (documents: Documents, ...all: Act[]) =>
  all.reduce((now, one) => applyAct(now, one).documents, documents)

describe('the do-not-call list', () => {
  it('takes numbers with their day, the last first, each once', () => {
    const after = applied({ [doNotCallKey]: null }, list(['+34911']), list(['+38121555', '+34911']))
    expect(doNotCallIn(after[doNotCallKey])).toEqual([
      { phone: '+38121555', day: '2026-11-22' },
      { phone: '+34911', day: '2026-11-22' }
    ])
    expect(doNotCallIn(applied(after, list([], ['+34911']))[doNotCallKey])).toEqual([
      { phone: '+38121555', day: '2026-11-22' }
    ])
  })

  it('reads the bare list an erased person leaves, and keeps what it does not know', () => {
    const old = { phones: ['+38121555'], later: { kept: true } }
    expect(doNotCallIn(old)).toEqual([{ phone: '+38121555' }])
    const after = applied({ [doNotCallKey]: old }, list(['+34911']))
    expect(after[doNotCallKey]).toEqual({
      later: { kept: true },
      phones: ['+38121555', '+34911'],
      about: { '+34911': { day: '2026-11-22' } }
    })
  })

  it('is not written over when it can’t be read', () => {
    const documents = { [doNotCallKey]: { phones: 'all of them' } }
    expect(() => applyAct(documents, list(['+34911']))).toThrow(ProblemError)
    expect(doNotCallIn(documents[doNotCallKey])).toEqual([])
  })

  it('knows a number however it is written, and no extension', () => {
    const digits = digitsListed([{ phone: '+381 21 555-333' }, { phone: '12' }])
    expect(isListed(['+38121555333'], digits)).toBe(true)
    expect(isListed(['12', '021555333'], digits)).toBe(false)
    expect(isListed([], digits)).toBe(false)
  })

  it('takes the numbers of a retired dossier in the same act, and gives them back with one undo', () => {
    const dossier = aDossier('ana', { next: aCall('2026-11-22') })
    const documents: Documents = { 'dossiers/ana': dossier, [doNotCallKey]: null }
    const retire = act({
      kind: 'move',
      why: 'retired',
      moves: [{ dossier: 'ana', seen: dossier.filing.next, to: { kind: 'retire', reason: 'Asked for it' } }],
      doNotCall: { phones: ['+38121555333'], reason: 'Asked for it' }
    })
    expect(documentsOf(retire)).toEqual(['dossiers/ana', doNotCallKey])
    const { documents: after, inverse } = applyAct(documents, retire)
    expect((after['dossiers/ana'] as Dossier).filing).toEqual({
      retired: { reason: 'Asked for it', day: '2026-11-22' }
    })
    expect(doNotCallIn(after[doNotCallKey])).toEqual([
      { phone: '+38121555333', day: '2026-11-22', reason: 'Asked for it' }
    ])
    expect(applyInverse(after, inverse).documents).toEqual(documents)
  })

  it('holds what was put on it and not taken off, and every act is undone', () => {
    const phone = fc.constantFrom('+34911000', '+38121555', '600700', '112')
    const phones = fc.uniqueArray(phone, { maxLength: 4 })
    fc.assert(
      fc.property(fc.array(fc.record({ add: phones, remove: phones }), { maxLength: 8 }), (changes) => {
        let documents: Documents = { [doNotCallKey]: null }
        const model = new Set<string>()
        for (const { add, remove } of changes) {
          const before = documents
          const { documents: after, inverse } = applyAct(before, list(add, remove))
          expect(applyInverse(after, inverse).documents).toEqual(before)
          for (const one of add) model.add(one)
          for (const one of remove) model.delete(one)
          documents = after
          expect(new Set(doNotCallIn(documents[doNotCallKey]).map((one) => one.phone))).toEqual(model)
        }
      }),
      { numRuns: runs }
    )
  })
})
