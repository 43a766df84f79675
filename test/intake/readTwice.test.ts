import { afterEach, expect, test } from 'vitest'
import { anIntakeDesk, utf8 } from './intakeDesk.ts'

// Taking a list reuses the rows its preview read; other columns, or a file read otherwise, must read them anew.

const list = utf8(
  'Name;Town;Phone;Next\nCorchos;Haro;941 20 30 40;05/01/2027\nVinos;Logroño;941 20 30 41;\n;Cádiz;956 1;\nCorchos;Haro;941 20 30 40;\n'
)
let desk = anIntakeDesk()
afterEach(() => {
  desk.intakes.close()
  desk = anIntakeDesk()
})

/** What lies in the binder, without the names given to dossiers. */
const cards = () =>
  desk.dossiers().map(({ card, filing }) => [card.name, card.address?.town, card.phones, filing.next?.on])
const fresh = async (columns: readonly string[]) => {
  const before = desk
  desk = anIntakeDesk()
  const intake = await desk.send(list)
  await desk.intakes.read(intake, { columns })
  const report = await desk.intakes.take(intake, { columns, deal: null })
  const expected = { report, cards: cards() }
  desk.intakes.close()
  desk = before
  return expected
}

test('taken under the columns of the preview: what the preview showed', async () => {
  const { intake, columns, willTake, doubles, refusedCount } = await desk.preview(list)
  expect({ willTake, doubles, refusedCount }).toEqual({ willTake: 2, doubles: 1, refusedCount: 1 })
  expect(await desk.intakes.take(intake, { columns, deal: null })).toMatchObject({ taken: 2 })
  expect(cards()).toMatchObject([
    ['Corchos', 'Haro', [{ text: '941 20 30 40', key: '+34941203040' }], '2027-01-05'],
    ['Vinos', 'Logroño', [{ text: '941 20 30 41', key: '+34941203041' }], undefined]
  ])
})

test('taken under other columns than the preview: as if it had been read under those', async () => {
  const other = ['town', 'name', 'skip', 'skip']
  const expected = await fresh(other)
  expect(expected.cards.map(([name]) => name)).toEqual(['Haro', 'Logroño', 'Cádiz'])
  const { intake } = await desk.preview(list)
  expect(await desk.intakes.take(intake, { columns: other, deal: null })).toEqual({
    ...expected.report,
    act: expect.any(String)
  })
  expect(cards()).toEqual(expected.cards)
})

test('clients that came in after the preview are doubles all the same', async () => {
  const { intake, columns } = await desk.preview(list)
  const second = await desk.preview(list)
  expect(await desk.intakes.take(intake, { columns, deal: null })).toMatchObject({ taken: 2 })
  expect(await desk.intakes.take(second.intake, { columns, deal: null })).toMatchObject({ taken: 0, doubles: 3 })
})

test('a list read again with its first line as a row has one row more', async () => {
  const { intake, columns } = await desk.preview(list)
  const again = await desk.intakes.read(intake, { hasHeader: false, columns })
  expect(again.rows).toBe(5)
  // 'Next' is no day, so the row is refused, and said so.
  expect(await desk.intakes.take(intake, { columns, deal: null })).toMatchObject({ taken: 2, refused: 2, doubles: 1 })
})

test('a recommender who lies in the binder already is linked, by the name doubles are compared by', async () => {
  const first = await desk.preview(utf8('Company;Town\nДунав д.о.о.;Сомбор\n'))
  await desk.intakes.take(first.intake, { columns: first.columns, deal: null })
  const [danube] = desk.dossiers()
  const list = utf8('Company;Recommended by\nBakery;Dunav doo\nInn;Bakery\nShop;Nobody\n')
  const { intake, columns } = await desk.preview(list)
  await desk.intakes.take(intake, { columns, deal: null })
  const [, bakery, inn, shop] = desk.dossiers()
  expect([bakery, inn, shop].map((one) => one?.card.recommendedBy)).toEqual([
    { name: 'Dunav doo', id: danube?.id },
    { name: 'Bakery', id: bakery?.id },
    { name: 'Nobody' }
  ])
})
