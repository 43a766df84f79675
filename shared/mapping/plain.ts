import { fold } from '../search.ts'

// fold turns Serbian letters into Latin ones; these are the Ukrainian ones it leaves.
const ukrainian: Readonly<Record<string, string>> = {
  ґ: 'g',
  є: 'ie',
  і: 'i',
  щ: 'sc',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia'
}

/**
 * A text as a list's headers and words are compared: folded, all Cyrillic in Latin letters, without apostrophes.
 * plain('  Телефон (моб.) ') is 'telefon mob', as plain('Telefon / mob') is.
 */
export const plain = (text: string): string =>
  fold(text.normalize('NFKC').replace(/['’ʼ`´]/g, '')).replace(/[ґєіщъыьэюя]/g, (letter) => ukrainian[letter] ?? letter)
