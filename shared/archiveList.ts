import { type Month, monthOf } from './day.ts'
import { fold, wordsOf } from './search.ts'
import type { Spine } from './spine.ts'

/** What the archive is narrowed to. `month` is the month it was retired in, `lookAgain` only those that come back by themselves. */
export interface ArchiveWish {
  text: string
  reason: string | null
  month: Month | null
  lookAgain: boolean
}

/** The archive, narrowed, the last retired first; with how often each reason and month stands in the whole of it. */
export interface ArchiveList {
  spines: Spine[]
  count: number
  all: number
  reasons: { reason: string; count: number }[]
  months: { month: Month; count: number }[]
}

/**
 * Every retired dossier that fits: all words of the text begin a word of its name, town, person, reason or field. Two reasons that
 * differ only in capitals and accents are one. At most `most` spines; the counts are of all.
 */
export function archiveList(spines: Iterable<Spine>, wish: ArchiveWish, most: number): ArchiveList {
  const retired = [...spines].filter((spine) => spine.filing.retired)
  const reasons = new Map<string, { reason: string; count: number }>()
  const months = new Map<Month, number>()
  for (const { filing } of retired) {
    if (!filing.retired) continue
    const { reason, day } = filing.retired
    const key = fold(reason)
    const one = reasons.get(key) ?? { reason, count: 0 }
    one.count++
    reasons.set(key, one)
    months.set(monthOf(day), (months.get(monthOf(day)) ?? 0) + 1)
  }
  const words = wordsOf(wish.text)
  const reason = wish.reason === null ? null : fold(wish.reason)
  const fitting = retired.filter(({ filing, name, town, person, field }) => {
    if (!filing.retired) return false
    if (reason !== null && fold(filing.retired.reason) !== reason) return false
    if (wish.month && monthOf(filing.retired.day) !== wish.month) return false
    if (wish.lookAgain && !filing.retired.lookAgain) return false
    const held = ` ${[name, town, person, field, filing.retired.reason, filing.retired.passedTo].map((text) => fold(text ?? '')).join(' ')}`
    return words.every((word) => held.includes(` ${word}`))
  })
  fitting.sort((a, b) => {
    const [dayA, dayB] = [a.filing.retired?.day ?? '', b.filing.retired?.day ?? '']
    if (dayA !== dayB) return dayA > dayB ? -1 : 1
    return a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1
  })
  return {
    spines: fitting.slice(0, most),
    count: fitting.length,
    all: retired.length,
    reasons: [...reasons.values()].sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)).slice(0, 100),
    months: [...months]
      .map(([month, count]) => ({ month, count }))
      .sort((a, b) => (a.month > b.month ? -1 : 1))
      .slice(0, 120)
  }
}
