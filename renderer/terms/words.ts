import type { Day } from '../../shared/day.ts'
import type { InfoCard } from '../../shared/infoCard.ts'
import type { Order } from '../../shared/lastOrder.ts'
import { moneyInWords } from '../../shared/money.ts'
import { discountWritten, type Owes, type Standing } from '../../shared/terms.ts'
import { type Language, shortDay } from '../../shared/words.ts'
import { say } from '../words/words.ts'

/** What was agreed, in a line: "price list B · 7.5 % off · 30 days to pay · credit checked 3 Sept". Empty when nothing was. */
export function tradeInWords(card: InfoCard, language: Language, today: Day): string {
  const { priceList, discount, daysToPay, creditChecked } = card
  return [
    priceList && say('terms.shown.priceList', { text: priceList }),
    discount !== undefined && say('terms.shown.discount', { percent: percentInWords(discount, language) }),
    daysToPay !== undefined &&
      (daysToPay === 0 ? say('terms.shown.atOnce') : say('terms.shown.days', { count: daysToPay })),
    creditChecked && say('terms.shown.checked', { day: shortDay(creditChecked, language, today) })
  ]
    .filter(Boolean)
    .join(' · ')
}

/** 750 is "7.5 %" or "7,5 %", as the language writes it. */
export const percentInWords = (hundredths: number, language: Language): string =>
  language === 'en' ? discountWritten(hundredths) : discountWritten(hundredths).replace('.', ',')

/** "1,250 € since 1 Aug". */
export const owesInWords = (owes: Owes, language: Language, today: Day): string => {
  const amount = moneyInWords(owes, language)
  return owes.since ? say('terms.owesSince', { amount, day: shortDay(owes.since, language, today) }) : amount
}

/** What was promised of it, and whether that day has passed; empty when nothing was. */
export function standingInWords(standing: Standing, language: Language, today: Day): string {
  if (standing.kind === 'owed') return ''
  const { amount, by } = standing.pays
  const said = { amount: moneyInWords(amount, language), day: shortDay(by, language, today) }
  return standing.kind === 'promised'
    ? say('terms.promised', said)
    : say('terms.broken', { ...said, count: standing.days })
}

/** "14 Sept · 200 bags, 1,250 €". */
export const orderInWords = ({ day, lines }: Order, language: Language, today: Day): string =>
  [
    shortDay(day, language, today),
    ...lines.map((line) => [line.what, line.quantity, line.amount].filter(Boolean).join(', '))
  ]
    .filter(Boolean)
    .join(' · ')
