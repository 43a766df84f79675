import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aDossier, newAct } from '../desk/aDossier.ts'
import { tempBinder } from '../desk/tempBinder.ts'

let desk: Awaited<ReturnType<typeof tempBinder>>
beforeAll(async () => {
  desk = await tempBinder()
  await desk.binder.act(
    newAct(
      aDossier('cork', {
        name: 'Corchos Peñalba S.L.',
        card: {
          address: { town: 'Logroño' },
          people: [
            {
              id: 'p1',
              name: 'Íñigo Sáez',
              phones: [{ text: '941 20 30 40', key: '+34941203040' }],
              mails: ['inigo@corchos.test']
            }
          ]
        }
      }),
      aDossier('bakery', {
        name: 'Пекара Ђурђевак',
        card: { phones: [{ text: '021/555-12', key: '+3812155512' }], address: { town: 'Нови Сад' } }
      }),
      aDossier('street', { name: 'ΑΡΤΟΠΟΙΕΙΟ ΟΔΟΣ', card: { mails: ['Info@Odos.test'] } }),
      aDossier('namesake', { name: 'Corchos Penalba SL', card: { address: { town: 'Haro' } } })
    )
  )
})
afterAll(() => desk.done())

const found = (text: string) => desk.binder.find(text, 50).map((one) => one.spine.id)

describe('find', () => {
  test.each([
    ['penalba', ['cork', 'namesake']],
    ['PEÑA cor', ['cork', 'namesake']],
    ['logro', ['cork']],
    ['inigo', ['cork']],
    ['pekara djurdj', ['bakery']],
    ['пекара', ['bakery']],
    ['novi sad', ['bakery']],
    ['οδος', ['street']],
    ['οδοσ αρτο', ['street']],
    ['941 203', ['cork']],
    ['+381 21 555', ['bakery']],
    ['021 555', ['bakery']],
    ['alba', []],
    ['', []]
  ])('"%s" finds %j', (text, ids) => {
    expect(found(text).sort()).toEqual(ids)
  })

  test('says which words answered when it is not the name', () => {
    expect(desk.binder.find('inigo', 5)[0]?.said).toBe('Íñigo Sáez')
    expect(desk.binder.find('penalba', 5)[0]?.said).toBe(undefined)
  })

  test('gives no more than asked', () => {
    expect(desk.binder.find('cor', 1)).toHaveLength(1)
  })
})

describe('doubles', () => {
  const nobody = { name: 'x', town: '', phones: [], mails: [] }
  test('by phone key, by folded name (and town, when both have one), by mail', () => {
    expect(desk.binder.doubles({ ...nobody, phones: ['+34941203040'] })).toEqual([
      { id: 'cork', name: 'Corchos Peñalba S.L.', town: 'Logroño', because: 'phone' }
    ])
    expect(desk.binder.doubles({ ...nobody, name: 'CORCHOS PENALBA, sl' }).map((one) => one.id)).toEqual(['namesake'])
    expect(desk.binder.doubles({ ...nobody, name: 'corchos peñalba sl', town: 'Logroño' })).toEqual([])
    expect(desk.binder.doubles({ ...nobody, mails: ['info@odos.TEST'] }).map((one) => one.id)).toEqual(['street'])
    expect(desk.binder.doubles(nobody)).toEqual([])
    expect(desk.binder.doubles({ ...nobody, phones: ['+34941203040'], not: 'cork' })).toEqual([])
  })
})
