import { phoneCountries } from '../phone.ts'
import { languages, localeOf } from '../words.ts'
import { plain } from './plain.ts'

// What the platform's lists do not say, but people write.
const besides: Readonly<Record<string, string>> = {
  uk: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  engleska: 'GB',
  inglaterra: 'GB',
  anglija: 'GB',
  αγγλια: 'GB',
  'great britain': 'GB',
  usa: 'US',
  'u s a': 'US',
  eeuu: 'US',
  'ee uu': 'US',
  sad: 'US',
  ηπα: 'US',
  ssa: 'US',
  'republic of ireland': 'IE',
  eire: 'IE',
  holland: 'NL',
  holanda: 'NL',
  holandija: 'NL',
  ολλανδια: 'NL',
  hellas: 'GR',
  'czech republic': 'CZ',
  ceska: 'CZ',
  bosnia: 'BA',
  bosna: 'BA',
  bih: 'BA',
  makedonija: 'MK',
  el: 'GR'
}

let names: Map<string, string> | undefined

function namesOfCountries(): Map<string, string> {
  if (names) return names
  names = new Map(Object.entries(besides))
  for (const language of [...languages.map((one) => localeOf[one]), 'sr-Latn']) {
    const inWords = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    for (const code of phoneCountries()) {
      const name = /^[A-Z]{2}$/.test(code) ? inWords.of(code) : undefined
      if (name) names.set(plain(name), code)
    }
  }
  return names
}

/** The country a cell names, ISO 3166-1, or null: 'ES', 'Spain', 'España', 'Шпанија', 'Іспанія', 'Ισπανία'. */
export function countryWritten(cell: string): string | null {
  const text = cell.normalize('NFKC').trim()
  const named = namesOfCountries().get(plain(text))
  if (named) return named
  const code = text.toUpperCase()
  return /^[A-Z]{2}$/.test(code) && phoneCountries().includes(code) ? code : null
}
