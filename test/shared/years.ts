import fc from 'fast-check'
import type { Style } from '../../shared/binder.ts'
import { addDays, addMonths, type Day, day, type Month, monthOf, type Time, timeFrom } from '../../shared/day.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { contactKinds, type Destination, type Filing, type Next } from '../../shared/filing.ts'
import { type Spine, spineOf } from '../../shared/spine.ts'
import { aDossier } from '../desk/aDossier.ts'

/** Any day of some twelve years, with its leap days and month's ends as likely as all others together. */
export const anyToday: fc.Arbitrary<Day> = fc.oneof(
  fc.integer({ min: 0, max: 4400 }).map((n) => addDays(day('2024-01-01'), n)),
  fc.integer({ min: 1, max: 150 }).map((n) => addDays(addMonths(day('2024-01-01'), n), -1)),
  fc.constantFrom('2024-02-29', '2028-02-29', '2027-02-28', '2026-12-31', '2027-01-01', '2027-01-31').map(day)
)

export const anyStyle: fc.Arbitrary<Style> = fc.oneof(
  fc.constant({ kind: 'numbered' as const }),
  fc.integer({ min: 1, max: 3 }).map((ahead) => ({ kind: 'dated' as const, ahead }))
)

const near = (today: Day) => fc.integer({ min: -60, max: 500 }).map((n) => addDays(today, n))
const nearMonth = (today: Day): fc.Arbitrary<Month> => near(today).map(monthOf)
const anyTime: fc.Arbitrary<Time> = fc.integer({ min: 0, max: 1439 }).map((n) => timeFrom(n) as Time)
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined, freq: 3 })

export const anyNext = (today: Day): fc.Arbitrary<Next> =>
  fc
    .record({
      on: fc.oneof({ weight: 4, arbitrary: near(today) }, { weight: 1, arbitrary: nearMonth(today) }),
      at: maybe(anyTime),
      kind: fc.constantFrom(...contactKinds),
      agreed: fc.constantFrom('ink' as const, 'pencil' as const),
      order: fc.constantFrom('a0', 'a1', 'a0V', 'Zz')
    })
    .map(({ at, ...next }) => ({ ...next, ...(at && { at }) }))

export const anyDestination = (today: Day): fc.Arbitrary<Destination> =>
  fc.oneof(
    anyNext(today).map((next) => ({ kind: 'under' as const, next })),
    fc
      .record({ reason: fc.constantFrom('closed', 'no need'), lookAgain: maybe(nearMonth(today)) })
      .map(({ reason, lookAgain }) => ({ kind: 'retire' as const, reason, ...(lookAgain && { lookAgain }) })),
    fc.constantFrom('stays', 'stock', 'desk', 'back').map((kind) => ({ kind }) as Destination)
  )

/** Facts as years of work leave them, also those that contradict each other. */
export const anyFiling = (today: Day): fc.Arbitrary<Filing> =>
  fc
    .record({
      next: fc.option(anyNext(today), { nil: undefined, freq: 6 }),
      retired: maybe(
        fc.record({ reason: fc.constant('closed'), day: near(today), lookAgain: maybe(nearMonth(today)) })
      ),
      out: maybe(fc.record({ to: fc.constant('Eva'), since: near(today), back: near(today) })),
      inHand: maybe(fc.record({ since: near(today) }))
    })
    .map((facts) => Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined)) as Filing)

/** A binder full of dossiers, as seen on a day. */
export const anyDossiers = (today: Day, most = 40): fc.Arbitrary<Dossier[]> =>
  fc
    .array(fc.tuple(anyFiling(today), fc.constantFrom('Ost', 'Öst', 'Zeta', 'Ана', 'Άλφα')), { maxLength: most })
    .map((all) => all.map(([filing, name], i) => aDossier(`d${String(i).padStart(3, '0')}`, { name, filing })))

export const anySpines = (today: Day, most = 40): fc.Arbitrary<Spine[]> =>
  anyDossiers(today, most).map((dossiers) => dossiers.map(spineOf))
