import { expect, test } from 'vitest'
import { openIntake } from '../../electron/intake/intake.ts'
import { calendarOf } from '../../shared/binder.ts'
import { aDossier, aMoment, newAct } from '../desk/aDossier.ts'
import { tempBinder } from '../desk/tempBinder.ts'
import { now, utf8 } from './intakeDesk.ts'

const list = utf8(
  'Company;Phone;Town\nDanube Mills;021/555-666;Novi Sad\nCafé Doyle;+353 1 234 5678;Dublin\nKyma;;Patras\n'
)

test('a list that brings back a number nobody calls again leaves its row out, unless one says so; over a restart too', async () => {
  const desk = await tempBinder()
  const intakes = openIntake({
    binder: () => desk.binder,
    calendar: () => calendarOf(desk.binder.settings(), {}),
    now: () => now,
    progress: () => {},
    reader: new URL('../../electron/intake/worker.ts', import.meta.url)
  })
  const bring = async () => {
    const { intake } = intakes.begin({ name: 'list.csv', size: list.length })
    await intakes.chunk(intake, new Blob([list]))
    return { intake, ...(await intakes.read(intake, {})) }
  }
  const signed = { at: aMoment, by: 'Ana' }
  const mills = aDossier('mills', {
    name: 'Old name of the mills',
    card: { phones: [{ text: '+353 1 234 5678', key: '+35312345678' }] }
  })
  await desk.binder.act(newAct(mills))
  await desk.binder.act({
    ...signed,
    id: 'gone',
    kind: 'move',
    why: 'retired',
    moves: [{ dossier: 'mills', seen: null, to: { kind: 'retire', reason: 'Asked not to be called' } }],
    doNotCall: { phones: ['+35312345678'], reason: 'Asked not to be called' }
  })
  expect(desk.binder.doNotCall()).toEqual([
    {
      phone: '+35312345678',
      day: '2026-11-22',
      reason: 'Asked not to be called',
      dossiers: [{ id: 'mills', name: 'Old name of the mills' }]
    }
  ])
  await desk.binder.act({ ...signed, id: 'out', kind: 'remove', dossiers: ['mills'] })
  await desk.reopen()

  const preview = await bring()
  expect(preview).toMatchObject({ rows: 3, willTake: 2, doubles: 0, doNotCall: 1, listed: 1, refusedCount: 0 })
  expect(preview.refused).toEqual([{ row: 3, reason: 'do-not-call', name: 'Café Doyle' }])
  expect(intakes.refused(preview.intake).text).toContain('On the do-not-call list')
  const said = await intakes.read(preview.intake, { takesDoNotCall: true })
  expect(said).toMatchObject({ willTake: 3, doNotCall: 0, listed: 1, refused: [] })

  const { columns } = preview
  expect(await intakes.take(preview.intake, { columns, deal: null })).toMatchObject({ taken: 2, doNotCall: 1 })
  const again = await bring()
  expect(again).toMatchObject({ willTake: 0, doubles: 2, doNotCall: 1 })
  expect(await intakes.take(again.intake, { columns, deal: null, takesDoNotCall: true })).toMatchObject({
    taken: 1,
    doubles: 2,
    doNotCall: 0
  })
  expect(desk.binder.doNotCall()[0]?.dossiers).toMatchObject([{ name: 'Café Doyle' }])
  await desk.binder.undo(now)
  await desk.binder.undo(now)

  await desk.binder.act({ ...signed, id: 'off', kind: 'do-not-call', add: [], remove: ['+35312345678'] })
  expect(desk.binder.doNotCall()).toEqual([])
  expect(await bring()).toMatchObject({ willTake: 3, doNotCall: 0, listed: 0 })
  intakes.close()
  await desk.done()
})
