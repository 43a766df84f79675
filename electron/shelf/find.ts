import type { Double, Found } from '../../shared/bridge.ts'
import type { Id } from '../../shared/id.ts'
import { digitsOf, fold, wordsOf } from '../../shared/search.ts'
import type { Row, Rows } from './rows.ts'

const isNumber = (word: string) => /^\d{3,}$/.test(word)

/**
 * Dossiers holding words that begin with every word of the text, in order of days, those whose name answers first; a number of
 * three digits or more is also looked for inside phones. A linear scan over folded text: no index to build, none to keep.
 */
export function findIn(rows: Rows, text: string, most: number): Found[] {
  const words = wordsOf(text)
  if (words.length === 0) return []
  const byName: Found[] = []
  const others: Found[] = []
  for (const { row, text: searched } of rows.searched()) {
    if (!words.every((word) => holds(searched, word))) continue
    const name = searched.slice(0, searched.indexOf('\n'))
    if (words.every((word) => name.includes(` ${word}`))) {
      byName.push({ spine: row.spine })
      if (byName.length >= most) break
    } else if (others.length < most) {
      const said = saidIn(row, words)
      others.push({ spine: row.spine, ...(said && { said }) })
    }
  }
  return [...byName, ...others].slice(0, most)
}

const holds = (searched: string, word: string) =>
  searched.includes(` ${word}`) ||
  (isNumber(word) && searched.includes(word.replace(/^0/, ''), searched.indexOf('#') + 1 || searched.length))

/** The line beside the name that answered. */
function saidIn(row: Row, words: string[]): string | undefined {
  const { spine } = row
  const lines = [spine.person, spine.town, ...row.people, ...row.mails].filter((line) => line !== undefined)
  const line = lines.find((one) => words.some((word) => ` ${fold(one)}`.includes(` ${word}`)))
  if (line) return line
  const number = words.find(isNumber)?.replace(/^0/, '')
  if (!number) return undefined
  if (spine.phone && digitsOf(spine.phoneKey ?? spine.phone).includes(number)) return spine.phone
  return row.phones.find((phone) => phone.includes(number))
}

/** Dossiers likely to be the one being written: the same phone first, then the same name (and town, when both say one), then mail. */
export function doublesIn(
  rows: Rows,
  card: { name: string; town: string; phones: readonly string[]; mails: readonly string[]; not?: Id }
): Double[] {
  const name = ` ${fold(card.name)}\n`
  const town = fold(card.town)
  const phones = new Set(card.phones.map(digitsOf).filter((digits) => digits.length >= 5))
  const mails = new Set(card.mails.map((mail) => mail.trim().toLowerCase()).filter(Boolean))
  const found: Record<Double['because'], Double[]> = { phone: [], name: [], mail: [] }
  for (const { row, text } of rows.searched()) {
    const { spine } = row
    if (spine.id === card.not) continue
    const because =
      phones.size > 0 && row.phones.some((phone) => phones.has(phone))
        ? 'phone'
        : name.length > 2 && text.startsWith(name) && (!town || !spine.town || fold(spine.town) === town)
          ? 'name'
          : mails.size > 0 && row.mails.some((mail) => mails.has(mail.trim().toLowerCase()))
            ? 'mail'
            : null
    if (because)
      found[because].push({ id: spine.id, name: spine.name, ...(spine.town && { town: spine.town }), because })
  }
  return [...found.phone, ...found.name, ...found.mail].slice(0, 20)
}
