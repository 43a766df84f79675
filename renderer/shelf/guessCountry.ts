import type { Language } from '../../shared/words.ts'

const homes: Record<Language, string> = { en: 'GB', es: 'ES', sr: 'RS', uk: 'UA', el: 'GR' }

/**
 * Where somebody probably works: the region of the system's locale, when the system speaks the language chosen or another than
 * ours; else the language's own country. guessCountry('en', 'en-IE') is 'IE', guessCountry('el', 'en-US') is 'GR'.
 */
export function guessCountry(language: Language, systemLocale: string): string {
  const system = localeFrom(systemLocale)
  const isSpokenThere = system?.language === language || !(system && system.language in homes)
  return (isSpokenThere && system?.region) || homes[language]
}

function localeFrom(tag: string): { language: string; region: string | undefined } | null {
  try {
    const { language, region } = new Intl.Locale(tag.replace(/_/g, '-').replace(/\..*$/, ''))
    return { language, region: region && /^[A-Z]{2}$/.test(region) ? region : undefined }
  } catch {
    return null
  }
}
