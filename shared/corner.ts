import { type Day, isDay, type Month, numberOf } from './day.ts'
import { dayOnPaper, weekdayOnPaper } from './dayOnPaper.ts'
import type { Filing } from './filing.ts'
import type { PrintSettings } from './printSettings.ts'
import { fill, printWordsIn } from './printWords/printWords.ts'
import { monthInWords, monthName } from './words.ts'

/** The top right corner of a sheet: the number (or month) of the insert it lies under, and what that means in words. */
export interface Corner {
  /** "13", or "July" while the day is open; empty when it lies under no insert. */
  big: string
  isNumber: boolean
  lines: string[]
}

/** The corner of a dossier's card: where it lies, said so that it can be filed by hand. Null for stock: it lies nowhere yet. */
export function cornerOf(filing: Filing, settings: PrintSettings): Corner | null {
  const { language, today } = settings
  const words = printWordsIn(language)
  const { retired, out, next } = filing
  if (retired) {
    const passed = retired.lookAgain
      ? [fill(words.lookAgain, { month: monthInWords(retired.lookAgain, language, today) })]
      : []
    return plain([fill(words.retired, { day: dayOnPaper(retired.day, language) }), retired.reason, ...passed])
  }
  if (out) return plain([fill(words.out, { to: out.to, day: dayOnPaper(out.back, language) })])
  if (!next) return null
  const how = `${words.kinds[next.kind]}, ${next.agreed === 'ink' ? words.ink : words.pencil}`
  const corner = cornerFor(next.on, settings)
  return { ...corner, lines: [corner.lines[0] + (next.at ? `, ${next.at}` : ''), ...corner.lines.slice(1), how] }
}

/** The corner of an insert: its number and the day it means, or its month. */
export function cornerFor(on: Day | Month, { language }: PrintSettings): Corner {
  if (isDay(on)) return { big: String(numberOf(on)), isNumber: true, lines: [weekdayOnPaper(on, language)] }
  return {
    big: monthName(on, language),
    isNumber: false,
    lines: [`${on.slice(0, 4)}, ${printWordsIn(language).dayOpen}`]
  }
}

const plain = (lines: string[]): Corner => ({ big: '', isNumber: false, lines })
