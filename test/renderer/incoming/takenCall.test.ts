import fc from 'fast-check'
import i18next from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { callNote, nextStep } from '../../../renderer/incoming/callNote.ts'
import {
  blankCall,
  type CallForm,
  draftOf,
  isWritten,
  keptIn,
  nameIn,
  notYet
} from '../../../renderer/incoming/form.ts'
import {
  cardFrom,
  destinationOfCall,
  dossierOfCall,
  entryOfCall,
  type Given,
  messageIn,
  slipsOfCall
} from '../../../renderer/incoming/takenCall.ts'
import { catalog } from '../../../renderer/words/catalog.ts'
import { applyAct, applyInverse } from '../../../shared/applyAct.ts'
import { day, time } from '../../../shared/day.ts'
import { dossierSchema } from '../../../shared/dossier.ts'
import { blankCard } from '../../../shared/infoCard.ts'
import { draftSchema } from '../../../shared/openBinder.ts'
import { aDossier } from '../../desk/aDossier.ts'
import { runs } from '../../desk/runs.ts'

const now = { day: day('2026-10-13'), time: time('10:34') }
const given = (): Given => {
  let ids = 0
  return {
    becomes: 'call',
    freshId: () => `id-${++ids}`,
    now,
    since: { day: day('2026-10-13'), time: time('10:29') },
    by: 'Irena',
    country: 'RS',
    note: 'Asks for flour',
    slipWords: { callBack: 'Call back', message: 'Message for Ana: Marta' }
  }
}
const call = (typed: Partial<CallForm>): CallForm => ({ ...blankCall, ...typed })

beforeAll(() =>
  i18next.init({
    lng: 'en',
    resources: { en: { words: catalog('en') } },
    defaultNS: 'words',
    ns: ['words'],
    interpolation: { escapeValue: false }
  })
)

describe('a call of somebody new', () => {
  const form = call({
    name: 'Marta Ruiz',
    organisation: 'Panadería Sol',
    phone: '011 334 55 66',
    position: 'buyer',
    question: 'Price of flour\nand when',
    volume: 'two pallets',
    howOften: 'monthly',
    heard: 'the fair',
    address: 'Calle Mayor 5',
    decides: true
  })

  it('makes a dossier on the desk, with everything that was asked on the card', () => {
    const dossier = dossierOfCall(form, { ...given(), id: 'new', order: 'a0' })
    expect(dossierSchema.safeParse(dossier).success).toBe(true)
    expect(dossier.filing).toEqual({ inHand: { since: '2026-10-13' } })
    expect(dossier.card).toMatchObject({
      name: 'Panadería Sol',
      level: 'lead',
      potential: 'two pallets',
      howOften: 'monthly',
      source: 'the fair',
      address: { street: 'Calle Mayor 5' },
      people: [
        {
          name: 'Marta Ruiz',
          role: 'buyer',
          decides: true,
          phones: [{ text: '011 334 55 66', key: '+381113345566' }]
        }
      ]
    })
    expect(dossier.history[0]).toMatchObject({
      kind: 'call',
      incoming: true,
      reached: true,
      effective: true,
      minutes: 5,
      spokenTo: 'Marta Ruiz',
      by: 'Irena'
    })
    expect(dossier.slips).toEqual([])
  })

  it('lies under today at the minute promised, in ink, with a slip that counts down', () => {
    const dossier = dossierOfCall(call({ ...form, callBack: '15' }), { ...given(), id: 'new', order: 'a0' })
    expect(dossier.filing.next).toEqual({
      on: '2026-10-13',
      at: '10:49',
      kind: 'call',
      agreed: 'ink',
      order: 'a0',
      aim: 'Price of flour'
    })
    expect(dossier.slips).toMatchObject([
      { text: 'Call back', day: '2026-10-13', promise: { due: { time: '10:49' }, kept: null } }
    ])
  })

  it('promised before midnight, it lies under tomorrow', () => {
    const late = { ...given(), now: { day: day('2026-10-13'), time: time('23:55') }, id: 'new', order: 'a0' }
    expect(dossierOfCall(call({ ...form, callBack: '10' }), late).filing.next).toMatchObject({
      on: '2026-10-14',
      at: '00:05'
    })
  })

  it('is named by the company, the caller or the phone', () => {
    expect(nameIn(form)).toBe('Panadería Sol')
    expect(nameIn(call({ name: ' Marta ' }))).toBe('Marta')
    expect(nameIn(call({ phone: '600 12' }))).toBe('600 12')
    expect(notYet(call({ question: 'Who are you?' }))).toBe('who')
  })
})

describe('a call of a known client', () => {
  const card = {
    ...blankCard('Sol'),
    source: 'a friend',
    people: [{ id: 'p', name: 'Marta Ruiz', phones: [{ text: '011 334 55 66', key: '+381113345566' }], mails: [] }]
  }

  it('adds a phone and a position, and writes over nothing', () => {
    const form = call({ name: 'marta ruiz', phone: '064 111 22 33', position: 'buyer', heard: 'the fair' })
    expect(cardFrom(form, card, given())).toEqual({
      people: [
        {
          id: 'p',
          name: 'Marta Ruiz',
          role: 'buyer',
          mails: [],
          phones: [
            { text: '011 334 55 66', key: '+381113345566' },
            { text: '064 111 22 33', key: '+381641112233' }
          ]
        }
      ]
    })
  })

  it('adds nothing when nothing new was said', () => {
    expect(cardFrom(call({ name: 'Marta Ruiz', phone: '+381 11 334 55 66' }), card, given())).toBe(null)
  })

  it('stays where it is filed; what lay on the desk stays there', () => {
    expect(destinationOfCall({})).toEqual({ kind: 'stays' })
    expect(destinationOfCall({ inHand: { since: now.day } })).toEqual({ kind: 'desk' })
    expect(destinationOfCall({ inHand: { since: now.day }, retired: { reason: 'closed', day: now.day } })).toEqual({
      kind: 'stays'
    })
  })
})

describe('a message for a colleague', () => {
  const form = call({
    name: 'Marta',
    phone: '600 12 34 56',
    hasMessage: true,
    to: 'Ana',
    text: 'The pallets came wet.',
    mood: 'angry',
    answered: 'That Ana rings by noon.',
    back: 'at 11',
    readBack: true,
    who: 'colleague',
    what: 'ring Marta',
    callBack: '5'
  })

  it('keeps who, the number, the words, the mood, the answer and that it was read back', () => {
    expect(messageIn(form)).toEqual({
      to: 'Ana',
      text: 'The pallets came wet.',
      number: '600 12 34 56',
      mood: 'angry',
      answered: 'That Ana rings by noon.',
      back: 'at 11',
      readBack: true
    })
    expect(entryOfCall(form, given()).message?.to).toBe('Ana')
  })

  it('is waited for: a slip for what the colleague does, and one for the message itself', () => {
    expect(slipsOfCall(form, given()).map(({ text, waitingFor }) => [text, waitingFor])).toEqual([
      ['Call back', undefined],
      ['ring Marta', 'Ana'],
      ['Message for Ana: Marta', 'Ana']
    ])
  })

  it('needs a colleague and words', () => {
    expect(notYet(call({ ...form, to: '' }))).toBe('to')
    expect(notYet(call({ ...form, text: ' ' }))).toBe('text')
    expect(notYet(form)).toBe(null)
  })

  it('stands in the note, with who does what next', () => {
    expect(nextStep(form, 'en')).toBe('Ana: ring Marta. I call back within 5 minutes.')
    expect(callNote(call({ ...form, question: 'Who pays?' }), messageIn(form), 'en')).toBe(
      [
        'Who pays?',
        '',
        'Message for Ana',
        '“The pallets came wet.”',
        'Mood: angry',
        'What I answered: That Ana rings by noon.',
        'Expected back: at 11',
        'Read back to the caller.',
        'Next: Ana: ring Marta. I call back within 5 minutes.'
      ].join('\n')
    )
  })
})

const forms = fc.record({
  name: fc.string({ maxLength: 200 }),
  organisation: fc.string({ maxLength: 200 }),
  phone: fc.oneof(fc.string({ maxLength: 120 }), fc.constantFrom('011 334 55 66', '', '064/111-222, 065 1')),
  question: fc.string({ maxLength: 300 }),
  position: fc.string({ maxLength: 200 }),
  address: fc.string({ maxLength: 200 }),
  volume: fc.string({ maxLength: 200 }),
  howOften: fc.string({ maxLength: 200 }),
  heard: fc.string({ maxLength: 200 }),
  promisedThere: fc.string({ maxLength: 400 }),
  what: fc.string({ maxLength: 400 }),
  who: fc.constantFrom('we', 'they', 'colleague') as fc.Arbitrary<CallForm['who']>,
  callBack: fc.constantFrom('0', '5', '10', '15') as fc.Arbitrary<CallForm['callBack']>,
  decides: fc.boolean(),
  known: fc.constant(null),
  knownName: fc.constant(''),
  hasMessage: fc.boolean(),
  to: fc.string({ maxLength: 200 }),
  text: fc.string({ maxLength: 300 }),
  mood: fc.constantFrom('unsaid', 'calm', 'angry') as fc.Arbitrary<CallForm['mood']>,
  answered: fc.string({ maxLength: 400 }),
  back: fc.string({ maxLength: 200 }),
  readBack: fc.boolean()
})

describe('whatever is typed', () => {
  it('makes a dossier the binder takes, once it may be kept', () => {
    fc.assert(
      fc.property(forms, (form) => {
        if (notYet(form)) return
        const dossier = dossierOfCall(form, { ...given(), id: 'new', order: 'a0' })
        expect(dossierSchema.safeParse(dossier).error).toBe(undefined)
      }),
      { numRuns: runs }
    )
  })

  it('comes back from its draft', () => {
    fc.assert(
      fc.property(forms, (form) => {
        const draft = draftOf({ form, since: now })
        expect(draftSchema.safeParse(draft).success).toBe(true)
        if (isWritten(form)) expect(keptIn(draft, now)).toEqual({ form, since: now })
      }),
      { numRuns: runs }
    )
  })

  it('is one act on a known dossier, and one undo takes all of it back', () => {
    fc.assert(
      fc.property(forms, (form) => {
        if (notYet(form)) return
        const dossier = aDossier('d1', { name: 'Sol', on: '2026-10-20' })
        const set = cardFrom(form, dossier.card, given())
        const before = { 'dossiers/d1': dossier }
        const { documents, inverse } = applyAct(before, {
          id: 'act',
          at: now,
          by: 'Irena',
          kind: 'move',
          why: 'call',
          moves: [
            {
              dossier: 'd1',
              seen: dossier.filing.next ?? null,
              to: destinationOfCall(dossier.filing),
              entry: entryOfCall(form, given()),
              slips: slipsOfCall(form, given()),
              ...(set && { card: set as Record<string, never> })
            }
          ]
        })
        const after = documents['dossiers/d1'] as typeof dossier
        expect(after.filing).toEqual(dossier.filing)
        expect(after.history).toHaveLength(1)
        expect(applyInverse(documents, inverse).documents).toEqual(before)
      }),
      { numRuns: runs }
    )
  })
})
