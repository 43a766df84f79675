import { z } from 'zod'
import { type Language, localeOf } from './words.ts'

/** The most that is believed: a mistyped line, not a debt, lies above it (ten thousand million with two decimals). */
export const mostAmount = 1_000_000_000_000

/** A sum in the smallest part of its currency, a whole number: 125000 and EUR is 1,250.00 €. */
export const moneySchema = z.looseObject({
  amount: z.number().int().min(1).max(mostAmount),
  /** ISO 4217, three capital letters. */
  currency: z.string().regex(/^[A-Z]{3}$/)
})
export type Money = z.infer<typeof moneySchema>

const euro = 'AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK BG ME XK AD MC SM VA'.split(' ')
const own: Readonly<Record<string, string>> = {
  RS: 'RSD',
  UA: 'UAH',
  GB: 'GBP',
  US: 'USD',
  BA: 'BAM',
  MK: 'MKD',
  AL: 'ALL',
  HU: 'HUF',
  RO: 'RON',
  PL: 'PLN',
  CZ: 'CZK',
  CH: 'CHF',
  NO: 'NOK',
  SE: 'SEK',
  DK: 'DKK',
  IS: 'ISK',
  TR: 'TRY',
  MD: 'MDL',
  GE: 'GEL',
  CA: 'CAD',
  AU: 'AUD',
  NZ: 'NZD',
  ZA: 'ZAR',
  IN: 'INR',
  JP: 'JPY',
  MX: 'MXN',
  AR: 'ARS',
  CO: 'COP',
  PE: 'PEN',
  CL: 'CLP',
  UY: 'UYU',
  BO: 'BOB',
  PY: 'PYG',
  VE: 'VES',
  CR: 'CRC',
  DO: 'DOP',
  GT: 'GTQ'
}

/** The currency a country reckons in; the euro where the list does not know it. currencyOf('RS') is 'RSD'. */
export const currencyOf = (country: string): string => (euro.includes(country) ? 'EUR' : (own[country] ?? 'EUR'))

// Not asked of the platform: its lists say how a price is usually written (no para for a dinar), and change with its version.
const whole = new Set(['JPY', 'KRW', 'VND', 'CLP', 'PYG', 'ISK', 'UGX', 'XAF', 'XOF'])
const threes = new Set(['KWD', 'BHD', 'OMR', 'JOD', 'TND', 'IQD', 'LYD'])
const decimalsOf = (currency: string): number => (whole.has(currency) ? 0 : threes.has(currency) ? 3 : 2)

const signs: readonly [RegExp, string][] = [
  [/€|\beuros?\b|\bевр(?:о|а)\b|\bєвро\b|\bευρώ\b/iu, 'EUR'],
  [/£/, 'GBP'],
  [/US\$|\$/, 'USD'],
  [/₴|грн\.?|гривень|гривні/iu, 'UAH'],
  [/(?<!\p{L})(?:din|дин)(?:\.|\p{L}*)/iu, 'RSD']
]

/**
 * A sum as it was typed, in the currency given unless it names another; null when it is none. The last sign that parts one or two
 * figures off is the decimal one: moneyRead('1.250,50', 'EUR') and moneyRead('1,250.50 €', 'RSD') are 125050 EUR. '1.250' is 1250.
 */
export function moneyRead(text: string, currency: string): Money | null {
  if (text.length > 60) return null
  let rest = text.normalize('NFKC').trim()
  let named: string | null = null
  const code = /(?<![A-Za-z])([A-Za-z]{3})(?![A-Za-z])/.exec(rest)
  if (code && isCurrency((code[1] as string).toUpperCase())) {
    named = (code[1] as string).toUpperCase()
    rest = rest.replace(code[1] as string, '')
  } else {
    for (const [sign, its] of signs) {
      if (!sign.test(rest)) continue
      named = its
      rest = rest.replace(sign, '')
      break
    }
  }
  const digits = rest.replace(/[\s'’_]/g, '')
  const amount = amountRead(digits, decimalsOf(named ?? currency))
  return amount === null ? null : { amount, currency: named ?? currency }
}

const isCurrency = (code: string) =>
  [
    'EUR',
    'CHF',
    ...Object.values(own),
    ...whole,
    ...threes,
    'AED',
    'CNY',
    'HKD',
    'ILS',
    'SAR',
    'SGD',
    'THB',
    'EGP',
    'KZT'
  ].includes(code)

function amountRead(text: string, decimals: number): number | null {
  if (!/^\d+(?:[.,]\d+)*$/.test(text)) return null
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','))
  if (last < 0) return inRange(Number(text) * 10 ** decimals)
  const sign = text[last] as string
  const tail = text.slice(last + 1)
  const isRepeated = text.indexOf(sign) !== last
  // A repeated sign parts thousands, and so does one with more figures behind it than the currency has decimals.
  const isDecimal = !isRepeated && tail.length <= decimals
  const front = isDecimal ? text.slice(0, last) : text
  const groups = front.split(/[.,]/)
  const parting = new Set(front.match(/[.,]/g) ?? [])
  if (parting.size > 1 || (groups.length > 1 && !groups.slice(1).every((group) => group.length === 3))) return null
  if (groups.length > 1 && (groups[0] as string).length > 3) return null
  const number = Number(groups.join('')) * 10 ** decimals
  return inRange(number + (isDecimal ? Number(tail.padEnd(decimals, '0')) : 0))
}

const inRange = (amount: number) =>
  Number.isSafeInteger(amount) && amount >= 1 && amount <= mostAmount ? amount : null

const formatters = new Map<string, Intl.NumberFormat>()

/** A sum as it is read: "1,250 €" in Spanish order, "€1,250.50" in English. Whole sums go without decimals. */
export function moneyInWords({ amount, currency }: Money, language: Language): string {
  const decimals = decimalsOf(currency)
  const shown = amount % 10 ** decimals === 0 ? 0 : decimals
  const key = `${language} ${currency} ${shown}`
  const formatter =
    formatters.get(key) ??
    new Intl.NumberFormat(localeOf[language], {
      style: 'currency',
      currency,
      minimumFractionDigits: shown,
      maximumFractionDigits: shown
    })
  formatters.set(key, formatter)
  return formatter.format(amount / 10 ** decimals).replaceAll('\u202f', '\u00a0')
}

/** A sum as a table holds it: plain figures and the code, "1250.50 EUR". moneyRead reads it back. */
export function moneyWritten({ amount, currency }: Money): string {
  const decimals = decimalsOf(currency)
  return `${(amount / 10 ** decimals).toFixed(decimals)} ${currency}`
}
