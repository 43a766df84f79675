import * as fontkit from 'fontkit'

/** How far a font goes above and below its baseline, and how high its figures are: parts of its size. */
export interface Cut {
  ascent: number
  figures: number
  /** The width of a text, as a part of the size it is set in. */
  widthOf(text: string): number
}

const cuts = new Map<string, Cut>()

/** The measures of a font file. `widthOf('13') * 440` are the points a 13 of 440 points takes. */
export function cutOf(path: string): Cut {
  const known = cuts.get(path)
  if (known) return known
  const font = fontkit.openSync(path)
  const { unitsPerEm, ascent, capHeight } = font
  const cut: Cut = {
    ascent: ascent / unitsPerEm,
    figures: capHeight / unitsPerEm,
    widthOf: (text) => font.layout(text).advanceWidth / unitsPerEm
  }
  cuts.set(path, cut)
  return cut
}
