import { measuresOf } from './fonts.ts'

/**
 * A text cut to a width in points, measured, with dots where something was left out: react-pdf's own ellipsis squeezes the
 * spaces of such a line to nothing.
 */
export function cutToFit(
  text: string,
  width: number,
  family: 'Serif' | 'Sans',
  weight: 400 | 600,
  size: number
): string {
  const { widthOf } = measuresOf(family, weight)
  const plain = text.replace(/\s+/g, ' ').trim()
  if (widthOf(plain) * size <= width) return plain
  const letters = [...plain]
  let fits = 0
  let over = letters.length
  while (over - fits > 1) {
    const middle = (fits + over) >> 1
    if (widthOf(`${letters.slice(0, middle).join('')}…`) * size <= width) fits = middle
    else over = middle
  }
  return `${letters.slice(0, fits).join('').trimEnd()}…`
}

/** A text in so many lines of a width in points at most, broken between words, the last one cut. A word too long is broken. */
export function linesToFit(
  text: string,
  width: number,
  most: number,
  family: 'Serif' | 'Sans',
  weight: 400 | 600,
  size: number
): string[] {
  const { widthOf } = measuresOf(family, weight)
  const fits = (some: string) => widthOf(some) * size <= width
  const words = text.replace(/\s+/g, ' ').trim().split(' ')
  const lines: string[] = []
  while (words.length > 0 && lines.length < most - 1) {
    let line = words.shift() ?? ''
    while (words[0] !== undefined && fits(`${line} ${words[0]}`)) line += ` ${words.shift()}`
    const letters = [...line]
    while (letters.length > 1 && !fits(letters.join(''))) letters.pop()
    const left = line.slice(letters.join('').length)
    if (left) words.unshift(left)
    lines.push(letters.join(''))
  }
  const rest = words.join(' ')
  return rest ? [...lines, cutToFit(rest, width, family, weight, size)] : lines
}

/**
 * The person and how to address them in a width in points: where both are too long the name gives way, because what one says into
 * the phone must stand there in full. `«Aurelio de la Ci… · say “don Aurelio”»`
 */
export function whoToFit(
  { person, address }: { person: string; address: string },
  width: number,
  size: number
): string {
  const between = person && address ? ' · ' : ''
  const whole = `${person}${between}${address}`
  const { widthOf } = measuresOf('Sans', 400)
  if (widthOf(whole) * size <= width) return whole
  const said = cutToFit(address, width, 'Sans', 400, size)
  const room = width - widthOf(`${between}${said}`) * size
  // Less than a few letters of a name say nothing.
  return room < size * 3 && said ? said : `${cutToFit(person, room, 'Sans', 400, size)}${between}${said}`
}
