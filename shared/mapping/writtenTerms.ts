import type { Day } from '../day.ts'
import type { InfoCard } from '../infoCard.ts'
import type { MappedColumn } from '../mapping.ts'
import { moneyRead } from '../money.ts'
import { daysToPayRead, discountRead } from '../terms.ts'

interface Given {
  /** The first cell of a kind. */
  said: (kind: MappedColumn) => { header: string; text: string } | undefined
  /** The cells of a kind as one line, refused when it is too long for a card. */
  line: (kind: MappedColumn) => string
  isNothing: (text: string) => boolean
  /** A day gone by, as the cells of its column write days; null when it is none. */
  dayIn: (kind: 'creditChecked' | 'owesSince', text: string) => Day | null
  currency: string
  /** What can't be read goes among the terms in own words, under its header: nothing a list says is lost. */
  keep: (header: string, text: string) => void
}

/** What a row says about prices, payment and who recommended us, as lines of the card. A debt of nothing is none. */
export function tradeOf(given: Given): Partial<InfoCard> {
  const read = <Meaning>(kind: MappedColumn, meaning: (text: string) => Meaning | null): Meaning | undefined => {
    const cell = given.said(kind)
    if (!cell || given.isNothing(cell.text)) return undefined
    const found = meaning(cell.text)
    if (found === null) given.keep(cell.header, cell.text)
    return found ?? undefined
  }
  const priceList = given.line('priceList')
  const name = given.line('recommendedBy')
  const discount = isZero(given.said('discount')?.text) ? undefined : read('discount', discountRead)
  const daysToPay = read('daysToPay', daysToPayRead)
  const creditChecked = read('creditChecked', (text) => given.dayIn('creditChecked', text))
  const owes = isZero(given.said('owes')?.text) ? undefined : read('owes', (text) => moneyRead(text, given.currency))
  const since = owes ? read('owesSince', (text) => given.dayIn('owesSince', text)) : undefined
  if (!owes && !isZero(given.said('owes')?.text)) read('owesSince', () => null)
  return {
    ...(priceList && { priceList }),
    ...(discount !== undefined && { discount }),
    ...(daysToPay !== undefined && { daysToPay }),
    ...(creditChecked && { creditChecked }),
    ...(owes && { owes: { ...owes, ...(since && { since }) } }),
    ...(name && !given.isNothing(name) && { recommendedBy: { name } })
  }
}

const isZero = (text: string | undefined) => text !== undefined && /^[^\p{L}\d]*0[\s0.,'’]*[^\d]*$/u.test(text)
