import { fold } from './search.ts'
import type { Language } from './words.ts'

// How people write a language on a card, in any of the five, folded: the beginning of the word is enough.
const begins: Record<Language, readonly string[]> = {
  en: ['engl', 'ingles', 'англ', 'angl', 'αγγλ'],
  es: ['span', 'espan', 'castell', 'іспан', 'ispan', 'ισπαν'],
  sr: ['serb', 'srp', 'сербськ', 'сербс', 'σερβ'],
  uk: ['ukr', 'ucran', 'укр', 'ουκραν'],
  el: ['greek', 'griego', 'grc', 'грец', 'греч', 'ελλην', 'gr']
}

/** The language a card's free text names, or null. spokenLanguage('Español') is 'es'; spokenLanguage('српски') is 'sr'. */
export function spokenLanguage(text: string | undefined): Language | null {
  const said = fold(text ?? '')
  if (said === '') return null
  const entries = Object.entries(begins) as [Language, readonly string[]][]
  for (const [language, words] of entries) {
    if (said === language || words.some((word) => said.startsWith(fold(word)))) return language
  }
  return null
}
