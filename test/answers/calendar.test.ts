import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DesktopAnswer, DesktopAsk } from '../../electron/desktop.ts'
import { calendarFile } from '../../shared/calendarFile.ts'
import { type TestOffice, testOffice } from './office.ts'

let home: TestOffice
let asked: DesktopAsk[]
let answer: DesktopAnswer
let office: TestOffice

beforeEach(() => {
  asked = []
  answer = true
  home = testOffice()
  office = testOffice({ host: 'electron', prints: join(home.home, 'prints') }, async (one) => {
    asked.push(one)
    return answer
  })
})
afterEach(async () => {
  await office.away()
  await home.away()
})

const begin = Date.parse('2026-10-20T08:30:00Z')
const event = { uid: 'm1@carpeta', sequence: 0, begin, end: begin + 3_600_000, made: begin, summary: 'Sol' }

test('opened: our own file, made here and read-only, is handed to the calendar', async () => {
  const { ask } = office.page()
  expect(await ask.app.calendar({ way: 'open', name: 'Sol 2026-10-20', event })).toEqual({ done: true })
  expect(asked.map(({ kind }) => kind)).toEqual(['open-calendar'])
  const { path } = asked[0] as { path: string }
  expect(path).toMatch(/prints.\d+ Sol 2026-10-20\.ics$/)
  expect(readFileSync(path, 'utf8')).toBe(calendarFile(event))
  expect(statSync(path).mode & 0o222).toBe(0)
})

test('saved where the person says, or nowhere', async () => {
  const { ask } = office.page()
  const path = join(home.home, 'a.ics')
  answer = path
  expect(await ask.app.calendar({ way: 'save', name: '../Sol.ics', event })).toEqual({ done: true })
  expect(asked).toEqual([{ kind: 'choose-file-to-save', name: expect.stringMatching(/^[^/]*Sol\.ics$/) }])
  expect(readFileSync(path, 'utf8')).toBe(calendarFile(event))
  answer = null
  expect(await ask.app.calendar({ way: 'save', name: 'Sol', event })).toEqual({ done: false })
  answer = join(home.home, 'absent', 'b.ics')
  await expect(ask.app.calendar({ way: 'save', name: 'Sol', event })).rejects.toMatchObject({
    data: { kind: 'disk-error' }
  })
})

test('a page alone downloads it itself', async () => {
  const { ask } = home.page()
  for (const way of ['open', 'save'] as const) {
    expect(await ask.app.calendar({ way, name: 'Sol', event })).toEqual({ done: false })
  }
  expect(existsSync(join(home.home, 'prints'))).toBe(false)
})
