const longWord = 20
const piece = 10
const afterSign = /(?<=[/\\\-–—@._,;:&?=+%#)\u00a0])/u
const cluster = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/**
 * Where a word may be broken at a line's end. Words stay whole (no hyphenation); only what is too long for a column is
 * cut, after a sign or every ten letters. The empty pieces between make react-pdf break there without adding a hyphen,
 * so that an address never gains one.
 */
export function wordPieces(word: string): string[] {
  if (word.length < longWord) return [word]
  const pieces = word.split(afterSign).flatMap(cut)
  return pieces.flatMap((text, n) => (n === 0 ? [text] : ['', text]))
}

function cut(text: string): string[] {
  if (text.length < longWord) return [text]
  const letters = Array.from(cluster.segment(text), ({ segment }) => segment)
  const pieces: string[] = []
  for (let at = 0; at < letters.length; at += piece) pieces.push(letters.slice(at, at + piece).join(''))
  return pieces
}
