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
