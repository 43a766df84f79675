import { type CardLineOnPaper, type CardSheet, cardSheetFor, entryOnPaper, joined } from './cardSheet.ts'
import { type Day, isDay, isMonth, type Month } from './day.ts'
import { dayOnPaper, shortDayOnPaper } from './dayOnPaper.ts'
import type { Dossier } from './dossier.ts'
import type { Lay, Stamp } from './history.ts'
import { type Paper, papersOf } from './paper.ts'
import { viewOf } from './paperMedia.ts'
import type { PrintSettings } from './printSettings.ts'
import type { DossierParts } from './printWhat.ts'
import { counted, fill, printWordsIn } from './printWords/printWords.ts'
import { monthName } from './words.ts'

export interface StampOnPaper {
  day: string
  /** "9 Oct 2026 → 13 Oct 2026" */
  way: string
  how: string
}

export interface ListedPaper {
  name: string
  /** "Proposal · 5 Oct 2026" */
  about: string
}

/** A whole dossier, as far as its parts were chosen: every entry in full, on as many pages as it takes. */
export interface DossierSheet extends Omit<CardSheet, 'kind'> {
  kind: 'dossier'
  /** At the head of every page after the first: the client and the day it lies under. */
  runningHead: string
  stamps: { title: string; items: StampOnPaper[] } | null
  /** The papers that lie in it, by name. */
  papers: { title: string; items: ListedPaper[] } | null
  /** The appointment it is taken along to. */
  meeting: { title: string; lines: CardLineOnPaper[] } | null
  /** Said when nothing that was chosen has anything in it. */
  empty: string
}

/**
 * The dossier with its chosen parts. `entries` is how many of the last ones are shown, the newest first, or all of them;
 * what is left out is counted. Stamps are the office's own, so they are left out unless chosen.
 */
export function dossierSheetFor(dossier: Dossier, parts: DossierParts, settings: PrintSettings): DossierSheet {
  const { language } = settings
  const words = printWordsIn(language)
  const card = parts.own ? cardSheetFor(dossier, settings) : withoutOwn(dossier, settings)
  const standing = dossier.history.filter((entry) => !entry.struck)
  const shown = parts.entries === 'all' ? standing : parts.entries === 0 ? [] : standing.slice(-parts.entries)
  const earlier = standing.length - shown.length
  const done = parts.slips
    ? dossier.slips
        .filter((slip) => slip.done)
        .map((slip) => ({
          text: slip.text,
          when: slip.done ? fill(words.dossier.done, { day: shortDayOnPaper(slip.done, language) }) : '',
          isDone: true
        }))
    : []
  const promised = [...(parts.slips ? (card.promised?.items ?? []) : []), ...done]
  const papers = papersOf(dossier)
  // Where papers themselves are printed, the list says what all there is.
  const hasList = papers.length > 0 && (parts.list || (parts.papers ?? 'none') !== 'none')
  const sheet: DossierSheet = {
    ...card,
    kind: 'dossier',
    runningHead: [card.name, dossier.filing.next && onPaper(dossier.filing.next.on)].filter(Boolean).join(' · '),
    aim: parts.card ? card.aim : null,
    people: parts.card ? card.people : [],
    short: parts.card ? card.short : [],
    long: parts.card ? card.long : [],
    promised: promised.length > 0 ? { title: words.promised, items: promised } : null,
    said:
      shown.length > 0
        ? {
            title: words.said,
            items: shown.toReversed().map((entry) => entryOnPaper(entry, settings)),
            earlier: earlier > 0 ? counted(words.earlier, earlier, language) : ''
          }
        : null,
    stamps:
      parts.stamps && dossier.stamps.length > 0
        ? { title: words.dossier.stamps, items: dossier.stamps.toReversed().map(stampOnPaper) }
        : null,
    papers: hasList ? { title: words.papers.list, items: papers.map(paperListed) } : null,
    meeting: null,
    empty: ''
  }
  const hasParts = sheet.people.length + sheet.short.length + sheet.long.length > 0
  return hasParts || sheet.aim || sheet.promised || sheet.said || sheet.stamps || sheet.papers
    ? sheet
    : { ...sheet, empty: words.dossier.empty }

  function paperListed(paper: Paper): ListedPaper {
    return {
      name: paper.name,
      about: joined([aboutPaper(paper, settings), viewOf(paper.media) === 'sound' ? words.papers.recording : ''])
    }
  }

  function stampOnPaper(stamp: Stamp): StampOnPaper {
    const asked = stamp.whose === 'they' ? words.dossier.theyAsked : stamp.whose === 'i' ? words.dossier.iAsked : ''
    return {
      day: shortDayOnPaper(stamp.at.day, language),
      way: `${layOnPaper(stamp.from)} → ${layOnPaper(stamp.to)}`,
      how: [stamp.agreed && words[stamp.agreed], stamp.called ? '' : words.dossier.notCalled, asked, stamp.by]
        .filter(Boolean)
        .join(' · ')
    }
  }

  function layOnPaper(lay: Lay): string {
    if (isDay(lay)) return shortDayOnPaper(lay, language)
    return isMonth(lay) ? monthOnPaper(lay) : words.openings[lay as 'stock' | 'archive' | 'out']
  }
  function monthOnPaper(month: Month): string {
    return `${monthName(month, language)} ${month.slice(0, 4)}`
  }
  function onPaper(on: Day | Month): string {
    return isDay(on) ? dayOnPaper(on, language) : monthOnPaper(on)
  }
}

/** What a paper is and the day it is of: "Proposal · 5 Oct 2026". */
export const aboutPaper = ({ kind, day, added }: Paper, { language }: PrintSettings): string =>
  joined([printWordsIn(language).papers.kinds[kind], shortDayOnPaper(day ?? added.day, language)])

/** The card without what is nobody else's business: our notes about it and its people, what it may be worth, where it came from. */
function withoutOwn(dossier: Dossier, settings: PrintSettings): CardSheet {
  const { notes: _n, potential: _p, source: _s, category: _c, creditChecked: _cc, ...card } = dossier.card
  const people = card.people.map(({ notes: _, ...person }) => person)
  return cardSheetFor({ ...dossier, card: { ...card, people } }, settings)
}
