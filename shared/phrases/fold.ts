import type { Language } from '../words.ts'

const serbianLatin: Readonly<Record<string, string>> = Object.fromEntries([
  ['а', 'a'],
  ['б', 'b'],
  ['в', 'v'],
  ['г', 'g'],
  ['д', 'd'],
  ['ђ', 'dj'],
  ['е', 'e'],
  ['ж', 'z'],
  ['з', 'z'],
  ['и', 'i'],
  ['ј', 'j'],
  ['к', 'k'],
  ['л', 'l'],
  ['љ', 'lj'],
  ['м', 'm'],
  ['н', 'n'],
  ['њ', 'nj'],
  ['о', 'o'],
  ['п', 'p'],
  ['р', 'r'],
  ['с', 's'],
  ['т', 't'],
  ['ћ', 'c'],
  ['у', 'u'],
  ['ф', 'f'],
  ['х', 'h'],
  ['ц', 'c'],
  ['ч', 'c'],
  ['џ', 'dz'],
  ['ш', 's'],
  ['đ', 'dj']
])

// Latin letters that look like Ukrainian ones, and slip in between them when the layout was switched too late.
const lookAlikes: Readonly<Record<string, string>> = { a: 'а', c: 'с', e: 'е', i: 'і', o: 'о', p: 'р', x: 'х', y: 'у' }

/**
 * A text as phrases are compared: lower case, no accents or apostrophes, plain spaces, ordinary digits.
 * fold('  Próximo　Martes', 'es') is "proximo martes"; fold('Следећи', 'sr') and fold('Sledeći', 'sr') are both "sledeci".
 */
export function fold(text: string, language: Language): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}'’‘ʼʹ`´′]/gu, '')
    .normalize('NFC')
    .replace(/ς/g, 'σ')
    .replace(/\s+/gu, ' ')
    .trim()
  if (language === 'sr') return plain.replace(/[а-џđ]/g, (letter) => serbianLatin[letter] ?? letter)
  if (language === 'uk') {
    return plain.replace(/\p{L}+/gu, (word) =>
      /[а-яіє]/.test(word) ? word.replace(/[a-z]/g, (letter) => lookAlikes[letter] ?? letter) : word
    )
  }
  return plain
}
