import { limitOf } from '../../shared/binder.ts'
import { firstDayOf } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { MonthFacts } from '../../shared/monthPlanSheet.ts'
import {
  type Pack,
  packForBlanks,
  packForCards,
  packForDossiers,
  packForFilled,
  packForInserts,
  packForList,
  packForMeeting,
  packForPlan,
  packForPocket,
  packForSpine,
  packForTest
} from '../../shared/pack.ts'
import type { PrintJob } from '../../shared/printJob.ts'
import type { PrintSettings } from '../../shared/printSettings.ts'
import type { Work } from '../../shared/printWhat.ts'
import { ProblemError } from '../../shared/problem.ts'
import { namedNow, namesOf } from '../../shared/recommendations.ts'
import { sheetsOf } from '../../shared/sheet.ts'
import { monthOfOn } from '../../shared/words.ts'
import type { Office } from './office.ts'
import { suppliesFor } from './papersRead.ts'
import { workOf } from './workOf.ts'

/** What a job is made of, taken from the open binder as it is now. */
export async function packFor(
  office: Office,
  { what, paper, holes, shift, sides = 'one', language }: PrintJob
): Promise<Pack> {
  const { binder, calendar } = office.needDesk()
  const own = binder.settings()
  const now = office.clock.now()
  const settings: PrintSettings = { language, paper, holes, shift, sides, today: now.day, at: now.time, binder: own }
  const names = namesOf(() => binder.allSpines())
  const read = (id: Id) => namedNow(binder.dossier(id), names)
  switch (what.kind) {
    case 'cards':
      return packForCards(
        workOf(binder, what.of, settings.today).spines.map(({ id }) => read(id)),
        settings,
        what.out
      )
    case 'list': {
      const slice = workOf(binder, what.of, settings.today)
      return packForList(slice, settings, noteOf(what.of))
    }
    case 'pocket':
      return packForPocket(workOf(binder, what.of, settings.today), settings)
    case 'dossiers': {
      const dossiers = workOf(binder, what.of, settings.today).spines.map(({ id }) => read(id))
      const supplies = await suppliesFor(office, dossiers, what.parts, language)
      return packForDossiers(dossiers, what.parts, settings, what.out, supplies)
    }
    case 'meeting': {
      const dossier = read(what.dossier)
      const supplies = await suppliesFor(office, [dossier], what, language)
      return packForMeeting(dossier, what, settings, what.out, supplies(dossier))
    }
    case 'blanks': {
      const forms = binder.forms()
      const chosen = what.forms.flatMap((id) => forms.find((form) => form.id === id) ?? [])
      if (chosen.length === 0) throw new ProblemError('no-such-form')
      return packForBlanks(chosen, settings)
    }
    case 'sheets': {
      const dossier = binder.dossier(what.dossier)
      const chosen = sheetsOf(dossier).filter(({ id }) => what.sheets.includes(id))
      if (chosen.length === 0) throw new ProblemError('no-such-form', { names: [dossier.card.name] })
      return packForFilled(dossier, chosen, settings)
    }
    case 'numbers':
    case 'months':
    case 'dated':
      return packForInserts(what, settings, calendar(), (day) => (own.limitIn === 'dossiers' ? limitOf(own, day) : 0))
    case 'plan':
      return packForPlan(what.months, monthFacts(), settings)
    case 'spine':
      return packForSpine(what.from, settings)
    case 'test':
      return packForTest(settings)
  }

  function monthFacts(): MonthFacts {
    const months = new Set(what.kind === 'plan' ? what.months : [])
    const sheets = [...months].map((month) => binder.daySheet(firstDayOf(month)).notes)
    return {
      spines: [...binder.allSpines()].filter(({ filing }) => {
        const { next, retired, out } = filing
        return next && !retired && !out && months.has(monthOfOn(next.on))
      }),
      notes: Object.assign({}, ...sheets),
      limitFor: (day) => (own.limitIn === 'dossiers' ? limitOf(own, day) : 0),
      calendar: calendar()
    }
  }

  /** The yellow slip of the day whose work it is. */
  function noteOf(of: Work): string {
    if (of.kind !== 'opening' || of.opening.kind !== 'day') return ''
    return binder.daySheet(of.opening.day).notes[of.opening.day] ?? ''
  }
}
