import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blankForm, draftOf, type Kept, keptIn } from '../../../renderer/dossier/form.ts'
import { day, time } from '../../../shared/day.ts'
import { draftSchema } from '../../../shared/openBinder.ts'

const blankDay = { text: '', picked: null, isSettled: false }
const blank: Kept = { form: blankForm, day: blankDay, since: null }

describe('the draft of what is half said', () => {
  it('is none while nothing was said', () => {
    expect(draftOf('d1', blank)).toBeNull()
    expect(keptIn(undefined)).toEqual(blank)
  })

  it('brings back everything: words, outcome, day, slips, clock', () => {
    const text = fc.string({ maxLength: 60 })
    fc.assert(
      fc.property(text, text, text, fc.boolean(), fc.array(text.filter((one) => one.trim() !== '')), (...given) => {
        const [note, typed, reason, retires, slips] = given
        const kept: Kept = {
          form: {
            ...blankForm,
            note,
            reason,
            retires,
            outcome: 'refused',
            until: { day: day('2026-11-20'), time: time('10:40') },
            slips: slips.map((one, index) => ({ id: `s${index}`, text: one.trim(), since: day('2026-11-20') }))
          },
          day: { text: typed, picked: { on: day('2026-12-14'), at: time('10:30') }, isSettled: true },
          since: { day: day('2026-11-20'), time: time('10:34') }
        }
        const draft = draftOf('d1', kept)
        expect(draftSchema.parse(draft)).toEqual(draft)
        expect(keptIn(JSON.parse(JSON.stringify(draft)))).toEqual(kept)
      })
    )
  })

  it('keeps the note when the rest can not be read', () => {
    const kept = keptIn({ key: 'd1', note: 'half a sent', more: { form: '{"outcome":7', day: '[]', since: 'x' } })
    expect(kept).toEqual({ ...blank, form: { ...blankForm, note: 'half a sent' } })
  })
})
