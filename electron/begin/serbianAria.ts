// react-aria speaks Serbian in Latin letters only, beside Cyrillic names of days from the platform. At build its Serbian
// sentences are put into Cyrillic; names of keys stay as they are printed on them.

const pairs: [string, string][] = [
  ['dž', 'џ'],
  ['lj', 'љ'],
  ['nj', 'њ'],
  ...[...'abvgdđežzijklmnoprstćufhcčš'].map((latin, index): [string, string] => [
    latin,
    'абвгдђежзијклмнопрстћуфхцчш'[index] ?? latin
  ])
]
const letters = pairs.flatMap(([latin, cyrillic]): [string, string][] => [
  [latin, cyrillic],
  [latin.charAt(0).toUpperCase() + latin.slice(1), cyrillic.toUpperCase()]
])
const keyNames = /\b(?:Enter|Escape|Esc|Alt|Option|Tab|Shift|Ctrl|Control|Command|Home|End)\b/g

/** A Serbian text in Cyrillic. inCyrillic('Pritisnite Enter') is "Притисните Enter". */
export function inCyrillic(text: string): string {
  const put = (part: string) => letters.reduce((done, [latin, cyrillic]) => done.replaceAll(latin, cyrillic), part)
  const keys = text.match(keyNames) ?? []
  return text
    .split(keyNames)
    .map((part, index) => put(part) + (keys[index] ?? ''))
    .join('')
}

/** The source of a file of sentences with the text of its template literals in Cyrillic; its code stays as it is. */
export function sentencesInCyrillic(source: string): string {
  let out = ''
  let text = ''
  // Where we are: in code between braces (how deep), or in the text of a template literal.
  const places: ('text' | number)[] = [0]
  const endText = () => {
    out += inCyrillic(
      text.replace(/\\u\{([0-9a-fA-F]+)\}/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    )
    text = ''
  }
  for (let at = 0; at < source.length; at++) {
    const letter = source.charAt(at)
    const place = places.at(-1)
    if (place === 'text') {
      if (letter === '\\' && source.charAt(at + 1) !== 'u') text += letter + source.charAt(++at)
      else if (letter === '`') {
        endText()
        places.pop()
        out += letter
      } else if (letter === '$' && source.charAt(at + 1) === '{') {
        endText()
        places.push(0)
        out += '${'
        at += 1
      } else text += letter
      continue
    }
    out += letter
    if (letter === '`') places.push('text')
    else if (letter === '{') places[places.length - 1] = (place ?? 0) + 1
    else if (letter === '}') {
      if (place === 0 && places.length > 1) places.pop()
      else places[places.length - 1] = (place ?? 0) - 1
    }
  }
  return out
}

/** The build plugin: every Serbian file of react-aria passes through here. */
export const serbianAria = {
  name: 'carpeta:serbian-aria',
  enforce: 'pre' as const,
  transform(code: string, id: string): { code: string; map: null } | null {
    return /react-(aria|stately)[^?]*[\\/]intl[\\/].*sr-SP\.m?js/.test(id)
      ? { code: sentencesInCyrillic(code), map: null }
      : null
  }
}
