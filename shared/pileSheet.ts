import { joined } from './cardSheet.ts'
import { type Corner, cornerFor } from './corner.ts'
import { isDay } from './day.ts'
import { minutesOfNext } from './filing.ts'
import { codeOf, codeOfDay, type PaperMark, paperMark } from './paperCode.ts'
import type { PileSlice } from './pile.ts'
import type { Opening } from './place.ts'
import { type PrintSettings, printedAt } from './printSettings.ts'
import { counted, fill, printWordsIn } from './printWords/printWords.ts'
import type { Spine } from './spine.ts'
import { monthName, shortDay, wholeDay } from './words.ts'

export interface PileRow {
  /** The five signs by which the row is found again. */
  code: string
  /** The time of a timed contact, or its true day where the opening holds many days. */
  when: string
  agreed: 'ink' | 'pencil' | null
  client: string
  /** Town, kind of contact. */
  under: string
  person: string
  /** How to address the person: «say “Carmen”». */
  address: string
  phone: string
  aim: string
  /** What stands in the aim's place, in grey: the last sentence of the last note. */
  lastSaid: string
}

/** An opening's pile as a list to work down by hand. */
export interface PileSheet {
  kind: 'pile'
  mark: PaperMark
  title: string
  corner: Corner | null
  counts: string
  note: string
  heads: { when: string; client: string; aim: string; result: string }
  /** What the two signs before a row mean. */
  signs: { ink: string; pencil: string }
  rows: PileRow[]
  more: string
  empty: string
  slips: { title: string; items: { text: string; client: string; when: string }[] } | null
}

/** The dossiers a list is made of: an opening's, or a selection (then `opening` is null). */
export type WorkSlice = Omit<PileSlice, 'opening' | 'done'> & { opening: Opening | null }

/** The list of an opening or a selection. `note` is the yellow slip of its day. */
export function pileSheetFor(slice: WorkSlice, settings: PrintSettings, note = ''): PileSheet {
  const { opening, spines, count, slips } = slice
  const { language, today, binder } = settings
  const words = printWordsIn(language)
  const timed = spines.filter((spine) => spine.filing.next?.at).length
  const inInk = spines.filter((spine) => spine.filing.next?.agreed === 'ink').length
  const minutes = spines.reduce(
    (sum, { filing }) => sum + (filing.next ? minutesOfNext(filing.next, binder.minutes) : 0),
    0
  )
  const left = count - spines.length
  return {
    kind: 'pile',
    mark: paperMark(codeOfDay(opening?.kind === 'day' ? opening.day : today), printedAt(settings)),
    title: titleOf(opening, settings),
    corner: opening?.kind === 'day' ? { ...cornerFor(opening.day, settings), lines: [] } : null,
    counts: joined([
      counted(words.pile.dossiers, count, language),
      timed > 0 ? counted(words.pile.timed, timed, language) : '',
      inInk > 0 ? counted(words.pile.inInk, inInk, language) : '',
      minutes > 0 && left === 0 ? lengthInWords(minutes) : ''
    ]),
    note: note.trim(),
    heads: {
      when: opening?.kind === 'day' ? words.pile.time : words.pile.day,
      client: words.pile.client,
      aim: words.pile.aim,
      result: words.pile.result
    },
    signs: { ink: words.ink, pencil: words.pencil },
    rows: spines.map(rowOf),
    more: left > 0 ? counted(words.pile.more, left, language) : '',
    empty: spines.length === 0 ? words.pile.empty : '',
    slips:
      slips.length > 0
        ? {
            title: words.pile.slips,
            items: slips.map(({ dossier, slip }) => ({
              text: slip.waitingFor ? `${slip.text} (${fill(words.waitingFor, { who: slip.waitingFor })})` : slip.text,
              client: dossier?.name ?? '',
              when:
                slip.day === today || (opening?.kind === 'day' && slip.day === opening.day)
                  ? ''
                  : shortDay(slip.day, language, today)
            }))
          }
        : null
  }

  function lengthInWords(sum: number): string {
    const h = Math.floor(sum / 60)
    return fill(h > 0 ? words.pile.hours : words.pile.minutes, { h, m: sum % 60 })
  }

  function rowOf(spine: Spine): PileRow {
    const { next, retired, out } = spine.filing
    const day = next?.on ?? retired?.day ?? out?.back
    const whenDay =
      day === undefined ? '' : isDay(day) ? shortDay(day, language, today) : monthName(day, language, 'short')
    return {
      code: codeOf(spine.id),
      // A missed one in today's list says its true day.
      when:
        opening?.kind === 'day' && next?.on === opening.day
          ? (next.at ?? '')
          : [whenDay, next?.at].filter(Boolean).join(', '),
      agreed: next?.agreed ?? null,
      client: spine.name,
      under: joined([spine.town, next && words.kinds[next.kind]]),
      person: spine.person ?? '',
      address: spine.callMe ? fill(words.addressAs, { name: spine.callMe }) : '',
      phone: spine.phone ?? '',
      aim: whyOf(spine),
      lastSaid: whyOf(spine) ? '' : (spine.lastSaid ?? '')
    }
  }
}

/** "Tuesday, 13 October 2026", "October 2026", the place's name, or what a selection is called. */
function titleOf(opening: Opening | null, { language }: PrintSettings): string {
  if (!opening) return printWordsIn(language).pile.chosen
  if (opening.kind === 'day') return wholeDay(opening.day, language)
  if (opening.kind === 'month') return `${monthName(opening.month, language)} ${opening.month.slice(0, 4)}`
  return printWordsIn(language).openings[opening.kind]
}

/** Why one goes there: where and with whom an appointment is, then the aim. */
const whyOf = ({ aim, filing: { next } }: Spine): string => joined([next?.where ?? '', next?.with ?? '', aim ?? ''])
