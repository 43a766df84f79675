import { type CardSheet, cardSheetFor } from './cardSheet.ts'
import { dayOnPaper } from './dayOnPaper.ts'
import type { Dossier } from './dossier.ts'
import { fileName } from './fileName.ts'
import type { PileSlice } from './pile.ts'
import { type PileSheet, pileSheetFor } from './pileSheet.ts'
import type { Holes, Paper, PrintSettings } from './printSettings.ts'
import { fill, printWordsIn } from './printWords/printWords.ts'
import type { Language } from './words.ts'

// What is printed is decided here, as plain data in the reader's language; electron/print only lays it out.

export type Sheet = CardSheet | PileSheet

/** A print as plain data: it can be sent to another process, and compared in a test, without any PDF. */
export interface Pack {
  title: string
  /** "Danube Mills d.o.o. - 2026-10-13.pdf", fit for any file system. */
  fileName: string
  language: Language
  paper: Paper
  holes: Holes
  sheets: Sheet[]
  /** At the left of every foot: whose binder, and when it was printed. */
  foot: string
  /** "page {page} of {pages}" */
  pageOf: string
  /** The foot of a page where a character could not be printed. */
  replaced: string
}

/** The info cards of one or several dossiers, a sheet each. */
export function packForCards(dossiers: readonly Dossier[], settings: PrintSettings): Pack {
  const [only] = dossiers
  const title = only && dossiers.length === 1 ? only.card.name : printWordsIn(settings.language).cards
  return {
    ...packOf(title, settings),
    sheets: dossiers.map((dossier) => cardSheetFor(dossier, settings))
  }
}

/** The pile of an opening as one list. `note` is the yellow slip of its day. */
export function packForPile(slice: PileSlice, settings: PrintSettings, note = ''): Pack {
  const sheet = pileSheetFor(slice, settings, note)
  const { opening } = slice
  return {
    ...packOf(sheet.title, settings),
    ...(opening.kind === 'day' && { fileName: fileName([settings.binder.name, opening.day], 'pdf') }),
    sheets: [sheet]
  }
}

function packOf(title: string, { language, paper, holes, today, binder }: PrintSettings): Omit<Pack, 'sheets'> {
  const words = printWordsIn(language)
  return {
    title,
    fileName: fileName([title, today], 'pdf'),
    language,
    paper,
    holes,
    foot: [binder.name, binder.owner, fill(words.printed, { day: dayOnPaper(today, language) })]
      .filter(Boolean)
      .join(' · '),
    pageOf: words.pageOf,
    replaced: words.replaced
  }
}
