// Folding: what a text is compared by, so that "Cafe" finds "Café", "Пекара" is found as "pekara", "ΟΔΟΣ" as "οδος".

const serbian: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  ђ: 'dj',
  е: 'e',
  ж: 'z',
  з: 'z',
  и: 'i',
  ј: 'j',
  к: 'k',
  л: 'l',
  љ: 'lj',
  м: 'm',
  н: 'n',
  њ: 'nj',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ћ: 'c',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'c',
  џ: 'dz',
  ш: 's'
}
const letters: Record<string, string> = {
  ...serbian,
  ς: 'σ',
  đ: 'dj',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ґ: 'г'
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII itself
const isAscii = (text: string) => /^[\x00-\x7f]*$/.test(text)

/**
 * A text as it is searched by: no accents, no case, one sigma, Serbian Cyrillic in Latin letters (dj for ђ and đ), anything that is
 * neither letter nor digit as one space. fold('Čađavica, ΟΔΟΣ') is 'cadjavica οδοσ'.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  const bare = isAscii(lower)
    ? lower
    : lower
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[^ -~]/gu, (letter) => letters[letter] ?? letter)
  return bare.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

/** The digits of a phone, whatever stands between them. digitsOf('+381 (0)21/555-12') is '38102155512'. */
export const digitsOf = (phone: string): string => phone.replace(/\D/g, '')

/** The words of a search. A run of digits typed with spaces or signs ("021 555") is one word, as phones are kept. */
export function wordsOf(query: string): string[] {
  const bare = query.trim()
  if (/^[+\d][\d\s()/.+-]*$/.test(bare)) {
    const digits = digitsOf(bare)
    return digits ? [digits] : []
  }
  return fold(bare).split(' ').filter(Boolean)
}
