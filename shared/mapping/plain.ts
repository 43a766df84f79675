const latin: Readonly<Record<string, string>> = {
  // Serbian and Ukrainian letters as Serbian Latin writes them (without its hooks), so that both scripts read alike.
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  ђ: 'dj',
  е: 'e',
  є: 'ie',
  ё: 'e',
  ж: 'z',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'j',
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
  ш: 's',
  щ: 'sc',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
  đ: 'dj',
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ς: 'σ'
}

/**
 * A text as it is compared: small letters without accents, Cyrillic in Latin letters, anything but letters and digits one
 * space. plain('  Телефон (моб.) ') is 'telefon mob', as plain('Telefon / mob') is.
 */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’ʼ`´]/g, '')
    // й and ї are letters of their own, not и and і with a mark: spelled before the marks go.
    .replace(/[\u0400-\u04ff]/g, (letter) => latin[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/[^ -~]/g, (letter) => latin[letter] ?? letter)
    .trim()
