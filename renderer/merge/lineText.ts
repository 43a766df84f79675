import type { Cadence, Interval } from '../../shared/cadence.ts'
import { type CardLine, cardLines, type InfoCard, type Person, type Phone, termLines } from '../../shared/infoCard.ts'
import type { Known } from '../../shared/known.ts'
import { moneyInWords } from '../../shared/money.ts'
import { discountWritten } from '../../shared/terms.ts'
import { type Language, shortDay } from '../../shared/words.ts'
import { everyInWords } from '../cadence/words.ts'
import { countryName } from '../paper/countries.ts'
import { say } from '../words/words.ts'

const own = ['name', 'level', 'category', 'address', 'phones', 'mails'] as const
const ours = ['people', 'knows', 'cadence', 'rhythm'] as const

/** What a line of the card is called. */
export function lineName(key: string): string {
  const isOwn = own.find((one) => one === key)
  if (isOwn) return say(`safety.line.${isOwn}`)
  const isOurs = ours.find((one) => one === key)
  if (isOurs) return say(`merge.line.${isOurs}`)
  const isTerm = termLines.find((one) => one === key)
  if (isTerm) return say(`terms.line.${isTerm}`)
  const isLine = cardLines.find((one) => one === key)
  return isLine ? say(`dossier.line.${isLine satisfies CardLine}`) : say('merge.line.other')
}

/** What stands on a line of the card, as lines of text. */
export function lineText(key: string, card: InfoCard, language: Language): string[] {
  const value = card[key]
  switch (key) {
    case 'level':
      return [say(`newDossier.levels.${card.level}`)]
    case 'phones':
      return phonesText(card.phones)
    case 'people':
      return card.people.map(personText)
    case 'address':
      return [addressText(card, language)]
    case 'knows':
      return ((value ?? []) as Known[]).map(({ on, text }) => `${shortDay(on, language, on)}: ${text}`)
    case 'discount':
      return [discountWritten(card.discount ?? 0)]
    case 'creditChecked':
      return card.creditChecked ? [shortDay(card.creditChecked, language, card.creditChecked)] : []
    case 'owes':
      return card.owes ? [moneyInWords(card.owes, language)] : []
    case 'recommendedBy':
      return card.recommendedBy ? [card.recommendedBy.name] : []
    case 'rhythm':
      return [everyInWords(value as Interval)]
    case 'cadence': {
      const { ideal, latest } = value as Cadence
      return [`${everyInWords(ideal)} – ${everyInWords(latest)}`]
    }
    default:
      return Array.isArray(value) ? value.map(plain) : [plain(value)]
  }
}

const phonesText = (phones: readonly Phone[]) => phones.map(({ text, struck }) => (struck ? `${text} ✕` : text))
const personText = ({ name, role, phones, mails }: Person) =>
  [name, role, ...phonesText(phones), ...mails].filter(Boolean).join(', ')
const addressText = ({ address }: InfoCard, language: Language) =>
  [
    address?.street,
    address?.postcode,
    address?.town,
    address?.region,
    address?.country && countryName(address.country, language)
  ]
    .filter(Boolean)
    .join(', ')

/** A fact without a text of its own here: its texts and numbers, one after the other. */
function plain(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (typeof value !== 'object' || value === null) return value === true ? '✓' : ''
  return Object.values(value).map(plain).filter(Boolean).join(', ')
}
