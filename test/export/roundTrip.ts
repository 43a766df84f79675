import { makingExport } from '../../electron/export/makeExport.ts'
import { memoryPlace } from '../../electron/export/places.ts'
import { parseTable } from '../../electron/intake/parseTable.ts'
import type { BinderOnDesk } from '../../electron/shelf/face.ts'
import { calendarOf } from '../../shared/binder.ts'
import { day } from '../../shared/day.ts'
import { separatorOf } from '../../shared/export/csv.ts'
import { tableKinds } from '../../shared/export/exportKinds.ts'
import { headersOf, linesOf } from '../../shared/export/tables.ts'
import { columnsFor } from '../../shared/mapping/columnsFor.ts'
import { doubleKeysOf } from '../../shared/mapping/doubleKeys.ts'
import { isLive, unguarded } from '../../shared/mapping/formulaGuard.ts'
import { type ImportPlan, planImport } from '../../shared/mapping/planImport.ts'
import { emptyTally } from '../../shared/tally.ts'
import type { Language } from '../../shared/words.ts'
import { aMoment } from '../desk/aDossier.ts'

/** What came of an export that was read again. */
export interface RoundTrip {
  /** Cells a spreadsheet would run. */
  live: number
  /** Lines that did not come back as they went out. */
  changed: string[]
  lines: number
  /** What the import would do with each table in the binder it came from. */
  again: Record<(typeof tableKinds)[number], ImportPlan>
  /** What it would do with the cards in an empty one. */
  anew: ImportPlan
  /** And with the next contacts. */
  anewNext: ImportPlan
}

/** Exports a binder's five tables and reads them back with the import's own reader. */
export function roundTrip(binder: BinderOnDesk, language: Language): RoundTrip {
  const place = memoryPlace()
  const steps = makingExport(binder, { what: tableKinds, language, today: day('2026-11-22'), shape: 'file' }, place)
  for (let step = steps.next(); !step.done; step = steps.next());
  const bytes = [...place.made.values()]
  const known = new Set([...binder.doubleFacts()].flatMap(doubleKeysOf))
  const result = { live: 0, changed: [] as string[], lines: 0 }
  const plans = tableKinds.map((kind, index) => {
    const text = new TextDecoder('utf-8').decode(bytes[index])
    const { rows } = parseTable(text)
    for (const cell of rows.flat()) if (isLive(cell)) result.live++
    const wanted = [headersOf(kind, language)]
    for (const { id } of binder.allSpines()) wanted.push(...linesOf(kind, binder.dossier(id), language))
    for (let n = 0; n < Math.max(wanted.length, rows.length); n++) {
      const out = trimmed(wanted[n])
      const back = trimmed(rows[n]?.map(unguarded))
      if (out !== back) result.changed.push(`${kind} ${n}: ${out} came back as ${back}`)
    }
    result.lines += wanted.length
    const headers = rows[0] ?? []
    const given = {
      headers,
      columns: columnsFor(headers, rows.slice(1, 200), { today: day('2026-11-22'), monthFirst: false }),
      rows: rows.slice(1).map((cells, n) => ({ row: n + 2, cells })),
      deal: null,
      now: aMoment,
      settings: binder.settings(),
      calendar: calendarOf(binder.settings(), {}),
      tally: emptyTally(),
      act: 'again',
      known
    }
    return {
      plan: planImport(given),
      anew: kind === 'cards' || kind === 'next' ? planImport({ ...given, known: new Set() }) : null
    }
  })
  const again = Object.fromEntries(tableKinds.map((kind, index) => [kind, plans[index]?.plan])) as RoundTrip['again']
  return { ...result, again, anew: plans[0]?.anew as ImportPlan, anewNext: plans[1]?.anew as ImportPlan }
}

// The reader leaves out empty cells at a line's end.
const trimmed = (cells: readonly string[] | undefined) => {
  const last = (cells ?? []).findLastIndex((cell) => cell.trim() !== '')
  return JSON.stringify((cells ?? []).slice(0, last + 1))
}

export const separators = {
  en: separatorOf('en'),
  es: separatorOf('es'),
  sr: separatorOf('sr'),
  uk: separatorOf('uk'),
  el: separatorOf('el')
}
