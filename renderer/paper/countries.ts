import { phoneCountries } from '../../shared/phone.ts'
import { type Language, localeOf } from '../../shared/words.ts'

/** A country by its ISO 3166-1 letters and its name in a language. */
export interface Country {
  code: string
  name: string
}

const european = new Set(
  (
    'AD AL AM AT AX AZ BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GE GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT ' +
    'NL NO PL PT RO RS SE SI SJ SK SM TR UA VA XK'
  ).split(' ')
)

/**
 * The countries phone numbers can be read in, by name: those of Europe, then the others. In English: Albania ... Vatican City,
 * then Afghanistan ... Zimbabwe.
 */
export function countriesIn(language: Language): { european: Country[]; others: Country[] } {
  const names = new Intl.DisplayNames([localeOf[language]], { type: 'region', fallback: 'none' })
  const order = new Intl.Collator(localeOf[language])
  const named = phoneCountries()
    .flatMap((code): Country[] => {
      const name = names.of(code)
      return name ? [{ code, name }] : []
    })
    .sort((a, b) => order.compare(a.name, b.name))
  return {
    european: named.filter(({ code }) => european.has(code)),
    others: named.filter(({ code }) => !european.has(code))
  }
}

/** The name of a country (ISO 3166-1) in a language; its code when the platform knows none. countryName('RS', 'sr') is "Србија". */
export const countryName = (code: string, language: Language): string =>
  new Intl.DisplayNames([localeOf[language]], { type: 'region' }).of(code) ?? code
