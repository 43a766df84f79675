/** What stands where a character can't be printed: a sign all our serif fonts have. */
const stand = '■'

const alike: Record<string, string> = {
  '☎': 'tel.',
  '☏': 'tel.',
  '✆': 'tel.',
  '📞': 'tel.',
  '📱': 'tel.',
  '✉': '@',
  '📧': '@',
  '✔': '✓',
  '☑': '✓',
  '✅': '✓',
  '✗': '×',
  '✘': '×',
  '❌': '×',
  '●': '•',
  '○': '•',
  '◦': '•',
  '▪': '•',
  '▫': '•',
  '□': '•',
  '►': '›',
  '▶': '›',
  '➔': '→',
  '➜': '→',
  '★': '*',
  '☆': '*',
  '\u2010': '-',
  '\u2011': '-',
  '\u2212': '-',
  '\u2028': '\n',
  '\u2029': '\n',
  '\t': '  '
}
// Shown by nobody and printed by no font: controls, zero-width and direction signs, variation selectors, the soft hyphen.
const unseen = /[\p{Cc}\p{Cf}]|[\ufe00-\ufe0f]/gu
const clusters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/**
 * The text as our fonts can print it. Look-alikes take the place of signs they lack (✔ is ✓, ● is •); anything else,
 * an emoji or a letter of a script we have no type for, becomes ■, one for each character seen.
 */
export function legible(text: string, canPrint: (codePoint: number) => boolean): string {
  const plain = text.normalize('NFC').replace(/\r\n?/g, '\n')
  if (fits(plain, canPrint)) return plain
  let out = ''
  for (const { segment } of clusters.segment(plain)) {
    if (segment === '\n' || fits(segment, canPrint)) out += segment
    else out += printed(segment, canPrint)
  }
  return out
}

function printed(segment: string, canPrint: (codePoint: number) => boolean): string {
  const known = alike[segment] ?? alike[segment.replace(unseen, '')]
  if (known !== undefined) return known
  const seen = segment.replace(unseen, '')
  if (seen === '') return ''
  return fits(seen, canPrint) ? seen : stand
}

function fits(text: string, canPrint: (codePoint: number) => boolean): boolean {
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0
    if (code !== 0x0a && (code < 0x20 || isUnseen(code) || !canPrint(code))) return false
  }
  return true
}

const isUnseen = (code: number) =>
  (code >= 0x7f && code <= 0x9f) ||
  code === 0xad ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x2028 && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x206f) ||
  (code >= 0xfe00 && code <= 0xfe0f) ||
  code === 0xfeff

/** The same plain data with every text made legible, and whether anything had to be replaced by ■. */
export function legibleAll<T>(data: T, canPrint: (codePoint: number) => boolean): { data: T; isReplaced: boolean } {
  let isReplaced = false
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const text = legible(value, canPrint)
      if (text.includes(stand) && !value.includes(stand)) isReplaced = true
      return text
    }
    if (Array.isArray(value)) return value.map(walk)
    if (value && typeof value === 'object') {
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, key === 'href' ? part : walk(part)]))
    }
    return value
  }
  return { data: walk(data) as T, isReplaced }
}
