import { cornerOf } from './corner.ts'
import { dayOnPaper } from './dayOnPaper.ts'
import type { Dossier } from './dossier.ts'
import { codeOf, type PaperMark, paperMark } from './paperCode.ts'
import { type PrintSettings, printedAt } from './printSettings.ts'
import type { OutWish } from './printWhat.ts'
import { fill, printWordsIn } from './printWords/printWords.ts'

/** A card that stands where a dossier lay. */
export interface OutCard {
  /** The insert it stands under: "13", "July". */
  big: string
  title: string
  name: string
  where: string
  with: string
  since: string
  mark: PaperMark
}

/** Out cards to cut apart, three a page. */
export interface OutSheet {
  kind: 'out'
  cards: OutCard[]
}

/** How many cards a sheet holds. */
export const outCardsOnSheet = 3

/** The out cards of dossiers that are taken along today, in sheets of three. */
export function outSheetsFor(dossiers: readonly Dossier[], out: OutWish, settings: PrintSettings): OutSheet[] {
  const { language, today } = settings
  const words = printWordsIn(language)
  const cards = dossiers.map((dossier): OutCard => {
    const { out: _, ...filing } = dossier.filing
    const corner = cornerOf(filing, settings)
    return {
      big: corner?.big ?? '',
      title: words.outCard.title,
      name: dossier.card.name,
      where: corner?.lines.join(' · ') ?? '',
      with: fill(words.out, { to: out.to, day: dayOnPaper(out.back, language) }),
      since: fill(words.outCard.since, { day: dayOnPaper(today, language) }),
      mark: paperMark(codeOf(dossier.id), printedAt(settings))
    }
  })
  return Array.from({ length: Math.ceil(cards.length / outCardsOnSheet) }, (_, n) => ({
    kind: 'out',
    cards: cards.slice(n * outCardsOnSheet, (n + 1) * outCardsOnSheet)
  }))
}
