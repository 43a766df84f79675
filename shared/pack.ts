import { boundFor, noSupplies, type Supplies } from './boundFor.ts'
import type { BoundSheet } from './boundSheet.ts'
import { type CardSheet, cardSheetFor } from './cardSheet.ts'
import type { Day, Month } from './day.ts'
import { dayOnPaper } from './dayOnPaper.ts'
import type { Dossier } from './dossier.ts'
import { type DossierSheet, dossierSheetFor } from './dossierSheet.ts'
import { fileName } from './fileName.ts'
import type { Form } from './form.ts'
import { blankFormFor, type FormSheet, filledFormFor } from './formSheet.ts'
import { datedInserts, type InsertSheet, monthInserts, numberInserts } from './insertSheet.ts'
import { meetingSheetFor } from './meetingSheet.ts'
import { type MonthFacts, type MonthPlanSheet, monthPlanFor } from './monthPlanSheet.ts'
import { type OutSheet, outSheetsFor } from './outSheet.ts'
import { type PileSheet, pileSheetFor, type WorkSlice } from './pileSheet.ts'
import { type PocketSheet, pocketSheetFor } from './pocketSheet.ts'
import type { Holes, Paper, PrintSettings, Shift, Sides } from './printSettings.ts'
import { shiftOf } from './printSettings.ts'
import type { DossierParts, OutWish, PrintWhat } from './printWhat.ts'
import { fill, printWordsIn } from './printWords/printWords.ts'
import type { Sheet as FilledSheet } from './sheet.ts'
import { type SpineSheet, spineSheetFor } from './spineSheet.ts'
import { type TestSheet, testSheetFor } from './testSheet.ts'
import { type Language, monthName } from './words.ts'
import type { WorkCalendar } from './workdays.ts'

// What is printed is decided here, as plain data in the reader's language; electron/print only lays it out.

export type Sheet =
  | CardSheet
  | BoundSheet
  | FormSheet
  | DossierSheet
  | PileSheet
  | PocketSheet
  | MonthPlanSheet
  | InsertSheet
  | SpineSheet
  | TestSheet
  | OutSheet

/** A print as plain data: it can be sent to another process, and compared in a test, without any PDF. */
export interface Pack {
  title: string
  /** "Danube Mills d.o.o. - 2026-10-13.pdf", fit for any file system. */
  fileName: string
  language: Language
  paper: Paper
  holes: Holes
  shift: Shift
  /** Inserts, the label and the test page stand on one side whatever was asked for. */
  sides: Sides
  sheets: Sheet[]
  /** At the left of every foot: whose binder, and when it was printed. */
  foot: string
  /** "page {page} of {pages}" */
  pageOf: string
  /** The foot of a page where a character could not be printed. */
  replaced: string
}

/** The info cards of one or several dossiers, a sheet each; with out cards behind them where they are taken along. */
export function packForCards(dossiers: readonly Dossier[], settings: PrintSettings, out?: OutWish): Pack {
  const [only] = dossiers
  const title = only && dossiers.length === 1 ? only.card.name : printWordsIn(settings.language).cards
  return {
    ...packOf(title, settings),
    sheets: [...dossiers.map((dossier) => cardSheetFor(dossier, settings)), ...outCards(dossiers, settings, out)]
  }
}

/** The work of an opening or a selection as one list. `note` is the yellow slip of its day. */
export function packForList(slice: WorkSlice, settings: PrintSettings, note = ''): Pack {
  const sheet = pileSheetFor(slice, settings, note)
  const { opening } = slice
  return {
    ...packOf(sheet.title, settings),
    ...(opening?.kind === 'day' && { fileName: fileName([settings.binder.name, opening.day], 'pdf') }),
    sheets: [sheet]
  }
}

/** The work of an opening or a selection on one page. */
export function packForPocket(slice: WorkSlice, settings: PrintSettings): Pack {
  const sheet = pocketSheetFor(slice, settings)
  return { ...packOf(sheet.title, settings), sheets: [sheet] }
}

/** Whole dossiers, or their chosen parts, one behind the other. */
export function packForDossiers(
  dossiers: readonly Dossier[],
  parts: DossierParts,
  settings: PrintSettings,
  out?: OutWish,
  suppliesFor: (dossier: Dossier) => Supplies = () => noSupplies
): Pack {
  const [only] = dossiers
  const title = only && dossiers.length === 1 ? only.card.name : printWordsIn(settings.language).dossier.whole
  return {
    ...packOf(title, settings),
    sheets: [
      ...dossiers.map((dossier) =>
        boundFor(dossier, dossierSheetFor(dossier, parts, settings), parts, settings, suppliesFor(dossier))
      ),
      ...outCards(dossiers, settings, out)
    ]
  }
}

/** What one takes to an appointment of a dossier, with the papers chosen. */
export function packForMeeting(
  dossier: Dossier,
  parts: Pick<DossierParts, 'entries' | 'own' | 'papers'>,
  settings: PrintSettings,
  out?: OutWish,
  supplies: Supplies = noSupplies
): Pack {
  const { papers } = parts
  const title = `${printWordsIn(settings.language).meeting.title} ${dossier.card.name}`
  return {
    ...packOf(title, settings),
    sheets: [
      boundFor(dossier, meetingSheetFor(dossier, parts, settings), { ...(papers && { papers }) }, settings, supplies),
      ...outCards([dossier], settings, out)
    ]
  }
}

/** Blank forms, one behind the other, each counted for itself. */
export function packForBlanks(forms: readonly Form[], settings: PrintSettings): Pack {
  const [only] = forms
  const title = only && forms.length === 1 ? only.name : printWordsIn(settings.language).form.forms
  return { ...packOf(title, settings), sheets: forms.map((form) => blankFormFor(form, settings)) }
}

/** Filled forms of a dossier. */
export function packForFilled(dossier: Dossier, sheets: readonly FilledSheet[], settings: PrintSettings): Pack {
  return {
    ...packOf(dossier.card.name, settings),
    sheets: sheets.map((sheet) => filledFormFor(dossier, sheet, settings))
  }
}

const outCards = (dossiers: readonly Dossier[], settings: PrintSettings, out: OutWish | undefined) =>
  out ? outSheetsFor(dossiers, out, settings) : []

type InsertsWanted = Extract<PrintWhat, { kind: 'numbers' | 'months' | 'dated' }>

/** Inserts, a sheet each. `boxesFor` says how many dossiers a day may hold: so many boxes a dated insert has. */
export function packForInserts(
  what: InsertsWanted,
  settings: PrintSettings,
  calendar: WorkCalendar,
  boxesFor: (day: Day) => number
): Pack {
  const { insert } = printWordsIn(settings.language)
  const named = (title: string, sheets: Sheet[]): Pack => ({ ...packOf(title, settings), sides: 'one', sheets })
  switch (what.kind) {
    case 'numbers':
      return named(insert.numbers, numberInserts(what.numbers, what.tabs, what.weekdays, settings, calendar))
    case 'months':
      return named(insert.months, monthInserts(what.months, what.tabs, settings))
    case 'dated': {
      const [first] = what.months
      const month = first ? `${monthName(first, settings.language)} ${first.slice(0, 4)}` : ''
      return named(fill(insert.dated, { month }), datedInserts(what.months, what.tabs, settings, calendar, boxesFor))
    }
  }
}

/** The plans of months, a page each. */
export function packForPlan(months: readonly Month[], facts: MonthFacts, settings: PrintSettings): Pack {
  const sheets = months.map((month) => monthPlanFor(month, facts, settings))
  return { ...packOf(sheets[0]?.title ?? '', settings), sheets }
}

/** The label for the back of the binder, the year beginning with a month. */
export const packForSpine = (from: Month, settings: PrintSettings): Pack => ({
  ...packOf(printWordsIn(settings.language).insert.spine, settings),
  sides: 'one',
  sheets: [spineSheetFor(from, settings)]
})

/** The page to measure. */
export const packForTest = (settings: PrintSettings): Pack => ({
  ...packOf(printWordsIn(settings.language).insert.test, settings),
  sides: 'one',
  sheets: [testSheetFor(settings)]
})

function packOf(title: string, settings: PrintSettings): Omit<Pack, 'sheets'> {
  const { language, paper, holes, today, binder } = settings
  const words = printWordsIn(language)
  return {
    title,
    fileName: fileName([title, today], 'pdf'),
    language,
    paper,
    holes,
    shift: shiftOf(settings),
    sides: settings.sides ?? 'one',
    foot: [binder.name, binder.owner, fill(words.printed, { day: dayOnPaper(today, language) })]
      .filter(Boolean)
      .join(' · '),
    pageOf: words.pageOf,
    replaced: words.replaced
  }
}
