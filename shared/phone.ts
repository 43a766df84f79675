import { type CountryCode, getCountries, parsePhoneNumberFromString } from 'libphonenumber-js/min'

const countries: ReadonlySet<string> = new Set(getCountries())

/** The countries phones can be read in, ISO 3166-1. */
export const phoneCountries = (): readonly string[] => [...countries]

// libphonenumber knows ext., x, # and доб.; these are the ways it does not know.
const extensionWords =
  /\s*[,;(-]?\s*(?:внутр?|вн|лок(?:ал)?|lok(?:al)?|εσωτ?|ext(?:ensi[oó]n)?|int)\.?\s*:?\s*(\d{1,6})\)?\s*$/iu

/**
 * What a phone is compared and dialled by: E.164 where the text reads as a number of `country` (ISO 3166-1, two capital
 * letters) or of the country it names; its bare digits otherwise; undefined when there are hardly any. The extension is
 * left out: two desks behind one switchboard are one client. phoneKey('011/334-55-66', 'RS') is '+381113345566'.
 */
export function phoneKey(text: string, country: string): string | undefined {
  const plain = text.slice(0, 200).normalize('NFKC').trim()
  // A spreadsheet that took the number for a quantity has lost its digits: 3.81641E+11.
  if (/\dE\+?\d/i.test(plain)) return undefined
  const { number: written } = cutExtension(plain.replace(/(\d)\.0$/, '$1'))
  const read = readNumber(written.replace(/^\(?00\)?(?=\s?[1-9])/, '+'), country)
  if (read?.isPossible()) return read.number
  const digits = written.replace(/\D/g, '')
  return digits.length >= 3 ? digits.slice(0, 32) : undefined
}

/** The extension of a phone as typed, or undefined. extensionOf('91 123 45 67 ext. 12') is '12'. */
export function extensionOf(text: string): string | undefined {
  const { number, extension } = cutExtension(text.slice(0, 200).normalize('NFKC').trim())
  return extension ?? readNumber(number, 'US')?.ext
}

/** What a click dials: `tel:` with the key, and the extension when there is one. */
export function telOf(phone: { text: string; key?: string }): string {
  const extension = extensionOf(phone.text)
  return `tel:${phone.key ?? phone.text.replace(/[^\d+]/g, '')}${extension ? `;ext=${extension}` : ''}`
}

/**
 * The phones written into one cell, each as typed: 'a / b, c' are three. A slash inside a number (011/334-55-66), and a
 * comma before a few last digits, part nothing.
 */
export function phonesIn(cell: string): string[] {
  const pieces = cell
    .split(/\s*[\n\r,;|]\s*|\s+(?:or|o|y|ili|или|или|або|та|ή|και|и|і)\s+/u)
    .flatMap((piece) => (piece ? splitAtSlash(piece) : []))
  const phones: string[] = []
  for (const piece of pieces) {
    const before = phones.at(-1)
    if (before !== undefined && digitsOf(piece) < 5) phones[phones.length - 1] = `${before}, ${piece}`
    else phones.push(piece)
  }
  return phones
}

function splitAtSlash(piece: string): string[] {
  const parts = piece.split('/').map((part) => part.trim())
  return parts.length > 1 && parts.every((part) => digitsOf(part) >= 6) ? parts : [piece]
}

const digitsOf = (text: string) => text.replace(/\D/g, '').length

function cutExtension(text: string): { number: string; extension?: string } {
  const found = extensionWords.exec(text)
  return found ? { number: text.slice(0, found.index), extension: found[1] } : { number: text }
}

function readNumber(text: string, country: string) {
  return parsePhoneNumberFromString(
    text,
    countries.has(country) ? { defaultCountry: country as CountryCode } : undefined
  )
}

/** The country a dialling key belongs to, where it belongs to one alone. phoneCountry('+381113345566') is 'RS'. */
export const phoneCountry = (key: string): string | undefined =>
  key.startsWith('+') ? parsePhoneNumberFromString(key)?.country : undefined
