import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBinder } from '../../electron/shelf/openBinder.ts'
import { day, time } from '../../shared/day.ts'
import type { Entry } from '../../shared/history.ts'
import { aDossier, cardAct, newAct } from '../desk/aDossier.ts'
import { tempBinder } from '../desk/tempBinder.ts'

const talk = (id: string, on: string, note: string, more: Partial<Entry> = {}): Entry => ({
  id,
  at: { day: day(on), time: time('10:00') },
  by: 'Ana',
  kind: 'call',
  reached: true,
  note,
  ...more
})

let desk: Awaited<ReturnType<typeof tempBinder>>
beforeAll(async () => {
  desk = await tempBinder()
  await desk.binder.act(
    newAct(
      aDossier('word', { name: 'Casa Marina' }),
      aDossier('begins', { name: 'Marina Alta', history: [talk('e1', '2026-03-02', 'Asked about lids.')] }),
      aDossier('begins2', { name: 'Marina Baja', history: [talk('e1', '2026-09-02', 'Nothing new.')] }),
      aDossier('person', {
        name: 'Corchos',
        card: { people: [{ id: 'p1', name: 'Ana Marín', phones: [{ text: '600 11 22 33' }], mails: [] }] }
      }),
      aDossier('town', { name: 'Vinos', card: { address: { town: 'Marina d’Or' } } }),
      aDossier('needs', { name: 'Conservas', card: { needs: 'Jars for fish in marinade, 200 ml' } }),
      aDossier('said', {
        name: 'Ribera',
        history: [
          talk('e1', '2026-05-04', 'They want to see the marinas first.\nThen a price.'),
          talk('e2', '2026-05-05', 'A secret handshake', { struck: { day: day('2026-05-06'), time: time('09:00') } })
        ]
      }),
      aDossier('uk', { name: 'Млин', history: [talk('e1', '2026-05-04', 'Потрібні пляшки для олії, їх чекають')] }),
      aDossier('sr', { name: 'Воћар', card: { notes: 'Цеђени сок од јабуке' } }),
      aDossier('el', { name: 'Ελιά', history: [talk('e1', '2026-05-04', 'Ο ΚΩΣΤΑΣ ζητά δείγματα')] })
    )
  )
})
afterAll(() => desk.done())

const ids = (text: string, most = 50) => desk.binder.find(text, most).map((one) => one.spine.id)

describe('what is found, and in which order', () => {
  test('name begins, name word, person, town, needs, history; the most recent talk first', () => {
    expect(ids('marin')).toEqual(['begins2', 'begins', 'word', 'person', 'town', 'needs', 'said'])
    expect(ids('marin', 3)).toEqual(['begins2', 'begins', 'word'])
  })
  test.each([
    ['fish jars', ['needs']],
    ['ribera price', ['said']],
    ['handshake', []],
    ['handshake ribera', []],
    ['пляшки їх', ['uk']],
    ['ОЛІЇ', ['uk']],
    ['cedjeni jabuke', ['sr']],
    ['ЦЕЂЕНИ', ['sr']],
    ['κωστας', ['el']],
    ['κωστασ δειγμ', ['el']],
    ['1122', ['person']],
    ['9911', []],
    ['a'.repeat(200), []]
  ])('"%s" finds %j', (text, found) => {
    expect(ids(text)).toEqual(found)
  })
  test('typing on finds the same as asking at once', () => {
    const typed = ['m', 'ma', 'mari', 'marin', 'marinad', 'marin', 'marin fi jars'].map((text) => ids(text))
    expect(typed.at(-1)).toEqual(['needs'])
    expect(typed[4]).toEqual(['needs'])
    expect(typed[5]).toEqual(ids('marin'))
  })
  test('says the words around, and on which day they were said', () => {
    const [found] = desk.binder.find('marinas', 5)
    expect(found?.said).toBe('They want to see the marinas first. Then a price.')
    expect(found?.on).toBe('2026-05-04')
    expect(desk.binder.find('marinade', 5)[0]).toMatchObject({ said: 'Jars for fish in marinade, 200 ml' })
  })
})

describe('what was said stays found', () => {
  test('after a change of the card, after reopening, and after the index is lost', async () => {
    await desk.binder.act(cardAct('said', { needs: 'Amphoras' }))
    expect(ids('amphoras')).toEqual(['said'])
    await desk.binder.checkpoint()
    const where = desk.binder.where
    await desk.binder.close()
    const again = await openBinder(where)
    expect(again.find('amphoras', 5).map((one) => one.spine.id)).toEqual(['said'])
    expect(again.find('пляшки', 5).map((one) => one.spine.id)).toEqual(['uk'])
    await again.close()
    rmSync(join(where, '.carpeta', 'index'), { force: true })
    const anew = await openBinder(where)
    expect(anew.find('marinas', 5).map((one) => one.spine.id)).toEqual(['said'])
    await anew.close()
  })
  test('and after the part of the index that holds the words was damaged: the files tell them again', async () => {
    const own = await tempBinder()
    try {
      await own.binder.act(newAct(aDossier('a', { history: [talk('e1', '2026-05-04', 'Speaks of peppers')] })))
      await own.binder.checkpoint()
      await own.binder.close()
      const index = join(own.folder, '.carpeta', 'index')
      const bytes = readFileSync(index)
      const at = bytes.lastIndexOf('peppers')
      expect(at).toBeGreaterThan(0)
      bytes[at] = 0x58
      writeFileSync(index, bytes)
      const again = await own.reopen()
      await again.swept()
      expect(again.find('peppers', 5).map((one) => one.spine.id)).toEqual(['a'])
    } finally {
      await own.done()
    }
  })
})
