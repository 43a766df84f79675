import { type Language, languages } from '../shared/words.ts'

/**
 * The language to speak: the one chosen, else the system's when Carpeta knows it, else English.
 * languageOf(null, 'es-MX') is 'es'; languageOf(null, 'de') is 'en'.
 */
export function languageOf(chosen: Language | string | null, system: string): Language {
  const wanted = chosen ?? system.split(/[-_.]/)[0]?.toLowerCase()
  return languages.find((language) => language === wanted) ?? 'en'
}
