import { expect, test } from 'vitest'
import { openIntake } from '../../electron/intake/intake.ts'
import { calendarOf } from '../../shared/binder.ts'
import { day } from '../../shared/day.ts'
import { tempBinder } from '../desk/tempBinder.ts'
import { now, utf8 } from './intakeDesk.ts'

const list = utf8(
  'Company;Phone;Town;E-mail;Next contact\n' +
    'Danube Mills;021/555-666;Novi Sad;ana@mills.example;5.7.2027\n' +
    'Café Doyle;01 234 5678 / 01 234 5679;Dublin;;\n' +
    'Plain name;;;;July 2027\n' +
    'Short number;0123;Cork;;1.10.2026\n'
)

test('a list lies in a real binder after it was closed and opened, adds nothing the second time, and one undo takes it out', async () => {
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
    const { columns } = await intakes.read(intake, {})
    return intakes.take(intake, { columns, deal: { perDay: 20, from: day('2026-11-23') } })
  }
  expect(await bring()).toMatchObject({ taken: 4, doubles: 0, dated: 2, missed: 1, dealt: 1, stock: 0 })
  await desk.reopen()
  expect([...desk.binder.allSpines()].map((spine) => [spine.name, spine.filing.next?.on]).sort()).toEqual([
    ['Café Doyle', '2026-11-23'],
    ['Danube Mills', '2027-07-05'],
    ['Plain name', '2027-07'],
    ['Short number', '2026-10-01']
  ])
  expect(desk.binder.tally().total).toBe(4)
  expect(await bring()).toMatchObject({ act: null, taken: 0, doubles: 4, refused: 0 })
  await desk.binder.undo(now)
  expect([...desk.binder.allSpines()]).toEqual([])
  intakes.close()
  await desk.done()
})
