import { phoneCountries } from '../../shared/phone.ts'
import { type Language, localeOf } from '../../shared/words.ts'

/** The name of a country (ISO 3166-1) in a language; its code when the platform knows none. countryName('RS', 'sr') is "Србија". */
export function countryName(code: string, language: Language): string {
  return new Intl.DisplayNames([localeOf[language]], { type: 'region' }).of(code) ?? code
}

/** All countries with their names, in the language's own order. */
export function countriesIn(language: Language): { code: string; name: string }[] {
  const names = new Intl.DisplayNames([localeOf[language]], { type: 'region' })
  return phoneCountries()
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, localeOf[language]))
}
