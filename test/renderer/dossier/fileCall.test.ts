import { afterEach, describe, expect, it } from 'vitest'
import { isCall, notYet } from '../../../renderer/dossier/fileCall.ts'
import { blankForm } from '../../../renderer/dossier/form.ts'
import { outcomeKeyOf } from '../../../renderer/dossier/outcomeKey.ts'
import { binderStore } from '../../../renderer/store/binderStore.ts'
import { appointmentOutcomes } from '../../../shared/appointment.ts'
import { usualOutcomes } from '../../../shared/outcome.ts'
import { paymentOutcomes } from '../../../shared/payment.ts'
import { aDossier } from '../../desk/aDossier.ts'

const dossier = aDossier('d1')
const nothingSaid = {
  becomes: 'e1',
  dossier,
  form: blankForm,
  outcome: null,
  to: { kind: 'stays' as const, place: 'day' as const, on: null },
  spokenTo: '',
  minutes: null,
  callBack: null,
  dialled: null
}
/** An objection counted in the call under way, as the script keeps it. */
const met = (id: string) => ({
  key: `${id}:met`,
  note: '',
  more: { '0': JSON.stringify([{ id: 'dear', text: 'Too dear' }]) }
})
afterEach(() => binderStore.setState({ drafts: new Map() }))

describe('what was said in a call', () => {
  it('is nothing without an outcome or a word', () => {
    expect(isCall(nothingSaid)).toBe(false)
    expect(notYet(nothingSaid)).toBe('nothing')
    expect(isCall({ ...nothingSaid, form: { ...blankForm, note: 'x' } })).toBe(true)
  })

  it('is an objection that was counted, too: it is written down and not lost', () => {
    binderStore.setState({ drafts: new Map([['d1:met', met('d1')]]) })
    expect(isCall(nothingSaid)).toBe(true)
    expect(notYet(nothingSaid)).toBeNull()
    binderStore.setState({ drafts: new Map([['d2:met', met('d2')]]) })
    expect(isCall(nothingSaid)).toBe(false)
  })
})

describe('the key of an outcome', () => {
  it('is each outcome’s own, those of appointments and payments too', () => {
    const keys = [...usualOutcomes, ...appointmentOutcomes, ...paymentOutcomes].map(({ key }) => key)
    expect(keys.join(' ')).toBe('1 2 3 4 5 6 7 8 9 0 H M N W C')
    expect(new Set(keys).size).toBe(15)
  })

  it('is a digit as it is typed, or the place of a letter whatever the alphabet', () => {
    expect(outcomeKeyOf({ key: '3', code: 'Numpad3' })).toBe('3')
    expect(outcomeKeyOf({ key: 'х', code: 'KeyH' })).toBe('H')
    expect(outcomeKeyOf({ key: 'η', code: 'KeyH' })).toBe('H')
    expect(outcomeKeyOf({ key: 'Enter', code: 'Enter' })).toBeNull()
    expect(outcomeKeyOf({ key: 'End', code: 'Numpad1' })).toBeNull()
  })
})
