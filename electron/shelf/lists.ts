import type { Cadences } from '../../shared/cadence.ts'
import type { Day } from '../../shared/day.ts'
import type { DaySheet } from '../../shared/daySheet.ts'
import { digitsListed, doNotCallDigits, doNotCallIn, doNotCallKey, isListed } from '../../shared/doNotCall.ts'
import type { Form } from '../../shared/form.ts'
import { formsKey, formsShown } from '../../shared/formList.ts'
import type { Id } from '../../shared/id.ts'
import { type KnownLine, knownBetween, knownKey, monthsFrom } from '../../shared/known.ts'
import { type RoundCount, roundsIn } from '../../shared/round.ts'
import type { DoNotCallLine } from '../../shared/safety.ts'
import type { Script } from '../../shared/script.ts'
import { scriptsKey, scriptsShown } from '../../shared/scriptList.ts'
import { type SilentLine, silentLongest } from '../../shared/silent.ts'
import type { Spine } from '../../shared/spine.ts'
import type { Language } from '../../shared/words.ts'
import type { Rows } from './rows.ts'

// Lists over the whole binder that no place holds. Each is worked out from the rows in memory when it is asked for, and kept until
// a row changes: a run over 10,000 rows takes a few milliseconds, an index of its own would have to be kept right for ever.

/** The lists of an open binder. `paper` reads a document beside the dossiers; null when there is none. */
export function listsOf(
  rows: () => Rows,
  paper: (key: `days/${string}` | 'lists/rounds' | typeof formsKey | typeof doNotCallKey | typeof scriptsKey) => unknown
) {
  const known = lookedUp(rows, knownByKey)
  const counts = lookedUp(rows, roundCounts)
  const met = lookedUp(rows, objectionsMet)
  const silent = lookedUp(rows, (all: Rows) => ({ all, day: '', cadences: '', lines: [] as SilentLine[] }))

  return {
    known(from: Day, to: Day): KnownLine[] {
      const loose = new Map<string, Omit<KnownLine, 'day'>[]>()
      for (const month of monthsFrom(from, to)) {
        for (const one of (paper(`days/${month}`) as DaySheet | null)?.knows ?? []) {
          loose.set(one.on, [...(loose.get(one.on) ?? []), { known: one, dossier: null }])
        }
      }
      const byKey = known()
      return knownBetween(from, to, (key) => [...(loose.get(key) ?? []), ...(byKey.get(key) ?? [])])
    },
    silent(today: Day, cadences: Cadences | undefined, from: number, most: number) {
      const kept = silent()
      const asked = JSON.stringify(cadences ?? null)
      if (kept.day !== today || kept.cadences !== asked) {
        kept.lines = silentLongest(spinesOf(kept.all), cadences, today)
        kept.day = today
        kept.cadences = asked
      }
      const { lines } = kept
      return {
        lines: lines.slice(from, from + most),
        count: lines.length,
        past: lines.filter((line) => line.past > 0).length
      }
    },
    rounds(): RoundCount[] {
      const byRound = counts()
      return roundsIn(paper('lists/rounds'))
        .map((round) => {
          const { told, left } = byRound.get(round.id) ?? { told: 0, left: 0 }
          return { round, told: round.ended ? Math.max(told, round.ended.told) : told, left: round.ended?.left ?? left }
        })
        .reverse()
    },
    forms: (language: Language): Form[] => formsShown(paper(formsKey), language),
    scripts: (language: Language): { scripts: Script[]; met: Record<Id, number> } => ({
      scripts: scriptsShown(paper(scriptsKey), language),
      met: met()
    }),
    listed(phones: readonly string[]): string[] {
      const digits = digitsListed(doNotCallIn(paper(doNotCallKey)))
      return phones.filter((phone) => isListed([phone], digits))
    },
    doNotCall(): DoNotCallLine[] {
      const list = doNotCallIn(paper(doNotCallKey))
      if (list.length === 0) return []
      const byDigits = new Map<string, DoNotCallLine['dossiers']>()
      for (const { phone } of list) byDigits.set(doNotCallDigits(phone) ?? '', [])
      for (const { spine, phones } of rows().all()) {
        for (const phone of new Set(phones)) byDigits.get(phone)?.push({ id: spine.id, name: spine.name })
      }
      return list.map((one) => ({ ...one, dossiers: byDigits.get(doNotCallDigits(one.phone) ?? '-') ?? [] }))
    },
    untold(round: Id, most: number): { ids: Id[]; spines: Spine[] } {
      const spines = [...spinesOf(rows())].filter((spine) => spine.rounds?.some((one) => one.round === round))
      spines.sort((a, b) => inAlphabet(a.name, b.name) || (a.id < b.id ? -1 : 1))
      return { ids: spines.map(({ id }) => id), spines: spines.slice(0, most) }
    }
  }
}

const inAlphabet = new Intl.Collator('en', { numeric: true }).compare

function* spinesOf(rows: Rows): Generator<Spine> {
  for (const row of rows.all()) yield row.spine
}

/** Something worked out from all rows, kept until one of them changes. */
export function lookedUp<Answer>(
  rows: () => Rows,
  work: (rows: Rows) => Answer,
  besides: () => unknown = () => null
): () => Answer {
  let kept: { rows: Rows; version: number; beside: unknown; answer: Answer } | null = null
  return () => {
    const now = rows()
    const beside = besides()
    if (!kept || kept.rows !== now || kept.version !== now.version || kept.beside !== beside) {
      kept = { rows: now, version: now.version, beside, answer: work(now) }
    }
    return kept.answer
  }
}

function knownByKey(rows: Rows): Map<string, Omit<KnownLine, 'day'>[]> {
  const byKey = new Map<string, Omit<KnownLine, 'day'>[]>()
  for (const { id, name, filing, knows } of spinesOf(rows)) {
    // What is in the archive is nobody's day to know any more.
    if (!knows || filing.retired) continue
    for (const known of knows) {
      const key = knownKey(known)
      byKey.set(key, [...(byKey.get(key) ?? []), { known, dossier: { id, name } }])
    }
  }
  return byKey
}

/** How often each objection was met, from the conversations that stand. */
function objectionsMet(rows: Rows): Record<Id, number> {
  const met: Record<Id, number> = {}
  for (const spine of spinesOf(rows)) for (const id of spine.met ?? []) met[id] = (met[id] ?? 0) + 1
  return met
}

function roundCounts(rows: Rows): Map<Id, { told: number; left: number }> {
  const byRound = new Map<Id, { told: number; left: number }>()
  const of = (round: Id) => {
    const count = byRound.get(round) ?? { told: 0, left: 0 }
    byRound.set(round, count)
    return count
  }
  for (const { rounds, told } of spinesOf(rows)) {
    for (const { round } of rounds ?? []) of(round).left++
    for (const round of told ?? []) of(round).told++
  }
  return byRound
}
