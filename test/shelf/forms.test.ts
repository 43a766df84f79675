import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Act } from '../../shared/act.ts'
import type { Form } from '../../shared/form.ts'
import type { Sheet } from '../../shared/sheet.ts'
import { aDossier, aMoment, newAct } from '../desk/aDossier.ts'
import { tempBinder } from '../desk/tempBinder.ts'

const signed = { at: aMoment, by: 'Ana' }
let desk: Awaited<ReturnType<typeof tempBinder>>
beforeEach(async () => {
  desk = await tempBinder()
})
afterEach(() => desk.done())

const ready = (id: string) => desk.binder.forms().find((form) => form.id === id) as Form
const sheetOf = (form: Form, values: Sheet['values']): Sheet => ({
  id: 'x',
  form,
  values,
  filled: aMoment,
  by: 'Ana'
})
const put = (sheet: Sheet): Act => ({ ...signed, id: `put-${sheet.form.version}`, kind: 'sheet', dossier: 'a', sheet })

describe('forms on disk', () => {
  it('a filled sheet is the same after closing and opening, is found by its words, and wears its ear', async () => {
    await desk.binder.act(newAct(aDossier('a', { name: 'Danube Mills', on: '2026-12-01' })))
    const sheet = sheetOf(ready('ready-complaint'), { 'complaint-what': 'Torn sacks', 'complaint-justified': true })
    await desk.binder.act(put(sheet))
    const check = () => {
      expect(desk.binder.dossier('a').sheets).toEqual([sheet])
      expect(desk.binder.spines(['a'])[0]?.ears).toBe(1)
      expect(desk.binder.find('torn', 5)).toMatchObject([{ spine: { id: 'a' }, said: 'Torn sacks' }])
    }
    check()
    await desk.binder.checkpoint()
    await desk.reopen()
    check()
    await desk.binder.undo(aMoment)
    expect(desk.binder.dossier('a')).not.toHaveProperty('sheets')
    expect(desk.binder.find('torn', 5)).toEqual([])
  })

  it('a form changed after its use is another version; the filled sheet keeps the one before', async () => {
    await desk.binder.act(newAct(aDossier('a')))
    const before = ready('ready-meeting')
    await desk.binder.act(put(sheetOf(before, {})))
    await desk.binder.act({ ...signed, id: 'change', kind: 'form', form: { ...before, name: 'Visit' } })
    await desk.reopen()
    expect(ready('ready-meeting')).toEqual({ ...before, name: 'Visit', version: 2 })
    expect(desk.binder.dossier('a').sheets?.[0]?.form).toEqual(before)
    await desk.binder.undo(aMoment)
    expect(ready('ready-meeting')).toEqual(before)
  })
})
