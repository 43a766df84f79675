import days from '../resources/sample/days.json' with { type: 'json' }
import { type Binder, newBinder } from './binder.ts'
import { type Day, monthOf } from './day.ts'
import { blankDaySheet, type DaySheet } from './daySheet.ts'
import type { Dossier } from './dossier.ts'
import type { Next } from './filing.ts'
import { ordersBetween } from './order.ts'
import { sampleFileSchema } from './sample/client.ts'
import { dossierFrom, type SampleDesk, slipFrom } from './sample/dossierFrom.ts'
import { sampleFiles } from './sample/files.ts'
import { dayFrom } from './sample/when.ts'
import type { Language } from './words.ts'
import type { WorkCalendar } from './workdays.ts'

/** Whose binder the sample is: an account manager of a small wholesaler of food ingredients. */
export const sampleOwner = 'Irena Valdés'

const countryOf: Record<Language, string> = { en: 'IE', es: 'ES', sr: 'RS', uk: 'UA', el: 'GR' }
const mondayToFriday: WorkCalendar = { openWeekdays: [1, 2, 3, 4, 5], closedDays: new Set() }

/**
 * The settings of the sample binder: Monday to Friday, twenty dossiers a day, so that today fits just inside and the
 * overloaded day beside it shows. Without a country it is the language's own.
 */
export const sampleBinder = (language: Language, country: string = countryOf[language]): Binder =>
  newBinder({ name: days[language].binder, owner: sampleOwner, language, country, limit: 20 })

/**
 * The dossiers of the sample, placed around today so that every place and state has something in it. The same for the same
 * day; nothing lies on a closed day but today itself. 140 dossiers in about 10 ms.
 */
export function sampleDossiers(today: Day, calendar: WorkCalendar = mondayToFriday): Dossier[] {
  const desk: SampleDesk = { today, calendar, by: sampleOwner }
  const laid = sampleFiles
    .map((file) => sampleFileSchema.parse(file))
    .flatMap(({ country, clients }) =>
      clients.map((client) => ({
        dossier: dossierFrom(client, country, desk),
        lay: client.next?.lay ?? 1000 + shuffled(client.id)
      }))
    )
    .sort((a, b) => a.lay - b.lay)
    .map(({ dossier }) => dossier)
  giveOrders(laid)
  return laid
}

/** What lies on the days themselves: the yellow slip of today and slips without a client, in the binder's language. */
export function sampleDaySheets(
  today: Day,
  language: Language = 'en',
  calendar: WorkCalendar = mondayToFriday
): DaySheet[] {
  const desk: SampleDesk = { today, calendar, by: sampleOwner }
  const sheets = new Map<string, DaySheet>()
  const sheetOf = (day: Day): DaySheet => {
    const sheet = sheets.get(monthOf(day)) ?? blankDaySheet(monthOf(day))
    sheets.set(sheet.month, sheet)
    return sheet
  }
  for (const note of days[language].notes) {
    const day = dayFrom(note.on, today, calendar)
    sheetOf(day).notes[day] = note.text
  }
  days[language].slips.forEach((written, index) => {
    const slip = slipFrom(written, `loose-slip-${index + 1}`, desk)
    if (slip.day) sheetOf(slip.day).slips.push(slip)
  })
  return [...sheets.values()].sort((a, b) => a.month.localeCompare(b.month))
}

function giveOrders(dossiers: readonly Dossier[]): void {
  const piles = new Map<string, Next[]>()
  for (const { filing } of dossiers) {
    if (filing.next) piles.set(filing.next.on, [...(piles.get(filing.next.on) ?? []), filing.next])
  }
  for (const pile of piles.values()) {
    const orders = ordersBetween(null, null, pile.length)
    pile.forEach((next, index) => {
      next.order = orders[index] as string
    })
  }
}

/** 0 to 999 from a text, always the same: countries must not lie in blocks, and nothing here is left to chance. */
function shuffled(text: string): number {
  let sum = 7
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 100_003
  return sum % 1000
}
