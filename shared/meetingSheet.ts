import { type CardLineOnPaper, joined, wholeAddress } from './cardSheet.ts'
import { isDay } from './day.ts'
import { weekdayOnPaper } from './dayOnPaper.ts'
import type { Dossier } from './dossier.ts'
import { type DossierSheet, dossierSheetFor } from './dossierSheet.ts'
import type { Next } from './filing.ts'
import type { PrintSettings } from './printSettings.ts'
import type { DossierParts } from './printWhat.ts'
import { fill, printWordsIn } from './printWords/printWords.ts'
import { monthInWords } from './words.ts'

/**
 * What one takes to an appointment: when, where and with whom at the head, then the aim, the people and the card, what was promised
 * and said. A dossier without a next contact is a dossier only.
 */
export function meetingSheetFor(
  dossier: Dossier,
  parts: Pick<DossierParts, 'entries' | 'own' | 'papers'>,
  settings: PrintSettings
): DossierSheet {
  const sheet = dossierSheetFor(dossier, { card: true, slips: true, stamps: false, ...parts }, settings)
  const { next } = dossier.filing
  if (!next) return sheet
  const words = printWordsIn(settings.language)
  const open = sheet.promised?.items.filter(({ isDone }) => !isDone) ?? []
  return {
    ...sheet,
    promised: sheet.promised && open.length > 0 ? { ...sheet.promised, items: open } : null,
    // Where and with whom stand in lines of their own.
    aim: next.aim ? { title: words.aim, text: next.aim } : null,
    meeting: { title: words.meeting.title, lines: linesOf(dossier, next, settings) }
  }
}

function linesOf(dossier: Dossier, next: Next, settings: PrintSettings): CardLineOnPaper[] {
  const { language, today } = settings
  const words = printWordsIn(language)
  const { meeting } = words
  const day = isDay(next.on) ? weekdayOnPaper(next.on, language) : monthInWords(next.on, language, today)
  const length = next.minutes ? fill(words.minutes, { n: next.minutes }) : ''
  const address = next.place === 'theirs' && !next.where ? wholeAddress(dossier.card.address, settings) : ''
  const lines = [
    { label: meeting.when, text: joined([[day, next.at].filter(Boolean).join(', '), length, words[next.agreed]]) },
    { label: meeting.where, text: joined([next.place ? meeting.places[next.place] : '', next.where ?? address]) },
    { label: meeting.with, text: next.with ?? '' }
  ]
  return lines.filter(({ text }) => text !== '').map(({ label, text }) => ({ label, texts: [{ text }] }))
}
