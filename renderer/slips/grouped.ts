import type { Day } from '../../shared/day.ts'
import type { SlipLine } from '../../shared/pile.ts'
import { fold } from '../../shared/search.ts'
import { dayInWords, type Language, localeOf } from '../../shared/words.ts'

export const groupings = ['day', 'whom', 'since'] as const
export type GroupedBy = (typeof groupings)[number]

export interface SlipGroup {
  key: string
  title: string
  isLate: boolean
  lines: SlipLine[]
}

/**
 * Slips in groups: by the day they are due (none at the end), by whom they wait for in the order of the alphabet, however it was
 * written ("the bank", "The Bank"), or by the day they were promised, the longest open first.
 */
export function groupedBy(
  lines: readonly SlipLine[],
  by: GroupedBy,
  given: { today: Day; language: Language; noWhom: string; noDay: string }
): SlipGroup[] {
  const { today, language } = given
  const groups = new Map<string, SlipGroup>()
  for (const line of lines) {
    const { slip } = line
    const day = by === 'since' ? slip.since : slip.day
    const key = by === 'whom' ? fold(slip.waitingFor ?? '') : (day ?? '')
    const title =
      by === 'whom' ? (slip.waitingFor ?? given.noWhom) : day ? dayInWords(day, language, today) : given.noDay
    const group = groups.get(key) ?? { key, title, isLate: by === 'day' && key !== '' && key < today, lines: [] }
    group.lines.push(line)
    groups.set(key, group)
  }
  const { compare } = new Intl.Collator(localeOf[language], { numeric: true })
  const order = (a: SlipGroup, b: SlipGroup) => (by === 'whom' ? compare(a.title, b.title) : a.key < b.key ? -1 : 1)
  // What has no day, or waits for nobody, stands last.
  return [...groups.values()].sort((a, b) => Number(a.key === '') - Number(b.key === '') || order(a, b))
}
