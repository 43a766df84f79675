import { describe, expect, it } from 'vitest'
import { draftOf, keptIn } from '../../../renderer/newDossier/draft.ts'
import { blankForm, dossierFrom, isTyped, type NewForm, nameIn } from '../../../renderer/newDossier/form.ts'
import { day, time } from '../../../shared/day.ts'
import { dossierSchema } from '../../../shared/dossier.ts'
import { draftSchema } from '../../../shared/openBinder.ts'

const given = {
  id: 'new-one',
  personId: 'a-person',
  made: { day: day('2026-10-13'), time: time('10:34') },
  country: 'RS',
  next: null
}
const form = (typed: Partial<NewForm>): NewForm => ({ ...blankForm, ...typed })

describe('the dossier a form makes', () => {
  it('needs only a name', () => {
    const dossier = dossierFrom(form({ name: '  Pekara Centar ' }), given)
    expect(dossier.card).toEqual({ name: 'Pekara Centar', people: [], phones: [], mails: [], level: 'lead' })
    expect(dossier.filing).toEqual({})
    expect(dossierSchema.safeParse(dossier).success).toBe(true)
  })

  it('is named by its phone when it has no name', () => {
    expect(nameIn(form({ phone: ' 011 334 55 66 ' }))).toBe('011 334 55 66')
    expect(dossierFrom(form({ phone: '011 334 55 66' }), given).card).toMatchObject({
      name: '011 334 55 66',
      phones: [{ text: '011 334 55 66', key: '+381113345566' }]
    })
  })

  it('gives phone and mail to the person where one is named', () => {
    const { card } = dossierFrom(
      form({
        name: 'Mlin',
        person: 'Jelena',
        phone: '011/334-55-66, 063 555 0108',
        mail: 'a@mlin.example; b@mlin.example',
        town: 'Novi Sad',
        field: 'Flour'
      }),
      given
    )
    expect(card.people).toEqual([
      {
        id: 'a-person',
        name: 'Jelena',
        phones: [
          { text: '011/334-55-66', key: '+381113345566' },
          { text: '063 555 0108', key: '+381635550108' }
        ],
        mails: ['a@mlin.example', 'b@mlin.example']
      }
    ])
    expect(card.phones).toEqual([])
    expect(card.mails).toEqual([])
    expect(card.address).toEqual({ town: 'Novi Sad' })
    expect(card.field).toBe('Flour')
  })

  it('lies where its next contact says', () => {
    const next = { on: day('2026-10-20'), kind: 'first-call', agreed: 'pencil', order: 'a0' } as const
    const dossier = dossierFrom(form({ name: 'Mlin' }), { ...given, next })
    expect(dossier.filing).toEqual({ next })
    expect(dossierSchema.safeParse(dossier).success).toBe(true)
  })
})

describe('the draft of a new dossier', () => {
  it('brings back what was written', () => {
    const written = form({ name: 'Mlin', phone: '011', level: 'client', kind: 'call', where: 'stock' })
    const draft = draftOf({ form: written, day: { text: 'fri', picked: null, isSettled: false } })
    expect(draftSchema.safeParse(draft).success).toBe(true)
    expect(keptIn(draft)).toEqual({ form: written, day: { text: 'fri', picked: null, isSettled: false } })
  })

  it('is blank where an older or damaged one says nothing', () => {
    expect(keptIn({ key: 'new', note: '', more: { name: 'Mlin', level: 'king', day: '{' } })).toEqual({
      form: form({ name: 'Mlin' }),
      day: null
    })
    expect(keptIn(undefined)).toBe(null)
  })

  it('is worth keeping once a line is written', () => {
    expect(isTyped(form({ level: 'client', where: 'stock', name: '  ' }))).toBe(false)
    expect(isTyped(form({ aim: 'Ask for the price' }))).toBe(true)
  })
})
