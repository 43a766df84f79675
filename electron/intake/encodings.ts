import type { Language } from '../../shared/words.ts'

/** The alphabets a list can come in. The four of one byte a letter can't be told apart for certain. */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1253'
] as const
export type Encoding = (typeof encodings)[number]
export const isEncoding = (text: unknown): text is Encoding => encodings.includes(text as Encoding)
const singleByte = ['windows-1250', 'windows-1251', 'windows-1252', 'windows-1253'] as const

/** The bytes as text; a byte that stands for nothing becomes U+FFFD. A byte order mark is left out. */
export const decode = (bytes: Uint8Array, encoding: Encoding): string => new TextDecoder(encoding).decode(bytes)

export interface EncodingFound {
  encoding: Encoding
  /** Other alphabets would fit as well: ask, showing samples. */
  isGuess: boolean
}

/** Which alphabet bytes are in: by their mark, by being valid UTF-8, by where their zeros lie; else the likeliest of the four, as a guess. */
export function encodingOf(bytes: Uint8Array, language: Language): EncodingFound {
  const sure = (encoding: Encoding): EncodingFound => ({ encoding, isGuess: false })
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return sure('utf-8')
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return sure('utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return sure('utf-16be')
  const wide = utf16Of(bytes)
  if (wide) return sure(wide)
  if (isUtf8(bytes)) return sure('utf-8')
  const text = foreignPart(bytes)
  const scored = singleByte.map((encoding) => ({
    encoding,
    score: likeness(decode(text, encoding), encoding) + (home[language].includes(encoding) ? text.length * 0.02 : 0)
  }))
  scored.sort((a, b) => b.score - a.score)
  return { encoding: scored[0]?.encoding ?? 'windows-1252', isGuess: true }
}

/** A few lines with foreign letters as each of the four alphabets would read them: what the page asks with. */
export function samplesOf(bytes: Uint8Array): { encoding: string; text: string }[] {
  const part = foreignPart(bytes).subarray(0, 400)
  return singleByte.map((encoding) => ({ encoding, text: decode(part, encoding).replace(/\r\n?/g, '\n').trim() }))
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

// In UTF-16 every separator, digit and line end has a zero beside it, always on the same side.
function utf16Of(bytes: Uint8Array): Encoding | null {
  const head = bytes.subarray(0, 16_384)
  let even = 0
  let odd = 0
  for (let at = 0; at < head.length; at++) {
    if (head[at] !== 0) continue
    if (at % 2 === 0) even++
    else odd++
  }
  const enough = Math.max(2, head.length / 100)
  if (odd >= enough && even * 20 <= odd) return 'utf-16le'
  return even >= enough && odd * 20 <= even ? 'utf-16be' : null
}

/** The lines that hold a byte beyond ASCII, some thousands of bytes of them: the others say nothing about the alphabet. */
function foreignPart(bytes: Uint8Array): Uint8Array {
  const part: number[] = []
  let start = 0
  let isForeign = false
  const most = Math.min(bytes.length, 4_000_000)
  for (let at = 0; at <= most && part.length < 8000; at++) {
    const byte = bytes[at]
    if (byte !== undefined && byte >= 0x80) isForeign = true
    if (byte !== 10 && at < most && at - start < 2000) continue
    if (isForeign) for (let one = start; one <= at && one < most; one++) part.push(bytes[one] as number)
    start = at + 1
    isForeign = false
  }
  return Uint8Array.from(part)
}

const home: Record<Language, readonly Encoding[]> = {
  en: ['windows-1252'],
  es: ['windows-1252'],
  sr: ['windows-1251', 'windows-1250'],
  uk: ['windows-1251'],
  el: ['windows-1253']
}
const usual: Record<(typeof singleByte)[number], { often: RegExp; seldom: RegExp }> = {
  'windows-1250': { often: /[čćđšžČĆĐŠŽ]/, seldom: /[áéíóúýěřůňťďľĺŕôäöüłąęśźżńőűßâăîşţ„“”–§]/i },
  'windows-1251': { often: /[а-яїієґјљњћђџ]/i, seldom: /[ёыэъ№„“”«»–—’]/i },
  'windows-1252': { often: /[áéíóúñ¿¡ªº]/i, seldom: /[àèìòùâêîôûäëïöüçåß€“”‘’–—«»·]/i },
  'windows-1253': { often: /[α-ωάέήίόύώϊϋΐΰ]/i, seldom: /[«»–—’“”·€]/i }
}

/** How much a text looks like words in an alphabet: usual letters count for it, impossible neighbours against it. */
function likeness(text: string, encoding: (typeof singleByte)[number]): number {
  const { often, seldom } = usual[encoding]
  const isOtherScript = encoding === 'windows-1251' || encoding === 'windows-1253'
  let score = 0
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] as string
    if (letter < '\u0080') continue
    const before = text[at - 1] ?? ' '
    const after = text[at + 1] ?? ' '
    if (often.test(letter)) score += 1
    else if (seldom.test(letter)) score += 0.3
    else score -= letter === '\ufffd' ? 4 : 1.5
    if (/\p{Lu}/u.test(letter) && /\p{Ll}/u.test(before)) score -= 3
    if (/[^\p{L}\s]/u.test(letter) && /\p{L}/u.test(before) && /\p{L}/u.test(after)) score -= 2
    if (isOtherScript && (/[a-z]/i.test(before) || /[a-z]/i.test(after))) score -= 2
    // Words of accented letters only do not exist in Latin script.
    if (!isOtherScript && isForeignLetter(before) && isForeignLetter(after)) score -= 2
  }
  return score
}
const isForeignLetter = (letter: string) => letter > '\u007f' && /\p{L}/u.test(letter)
