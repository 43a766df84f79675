import { Font } from '@react-pdf/renderer'
import layoutEngine, {
  bidi,
  fontSubstitution,
  fromFragments,
  justification,
  linebreaker,
  scriptItemizer,
  textDecoration,
  wordHyphenation
} from '@react-pdf/textkit'
import type { Node } from './quickNodes.ts'

// The lines of a text. One that fits on a line, as most on a card do, is shaped and done; any other is broken by the same engine
// react-pdf breaks it with, so that every line ends where it did.

interface FontFace {
  unitsPerEm: number
  ascent: number
  descent: number
  lineGap: number
  hasGlyphForCodePoint(code: number): boolean
  layout(
    text: string,
    features: unknown,
    script: undefined,
    language: undefined,
    way: 'ltr'
  ): { glyphs: object[]; positions: Shaped[] }
}
interface Shaped {
  xAdvance: number
  yAdvance: number
  xOffset: number
  advanceWidth?: number
}
type Fragment = { string: string; attributes: Attributes }
interface Attributes {
  font: FontFace[]
  fontSize: number
  lineHeight: number | undefined
  align: string
  underline: boolean
  strike: boolean
  features: unknown
  [more: string]: unknown
}
interface Line {
  box: { x: number; y: number; width: number; height: number }
  xAdvance: number
}

const engine = layoutEngine({
  bidi,
  linebreaker,
  justification,
  textDecoration,
  scriptItemizer,
  wordHyphenation,
  fontSubstitution
})

/** Lines as @react-pdf/render draws them, in a width and a height in points. */
export function linesOf(node: Node, width: number, height: number): Line[] {
  const fragments = fragmentsOf(node)
  const single = singleLine(fragments, width, height || Number.POSITIVE_INFINITY)
  if (single) return [single]
  const { maxLines, textOverflow } = node.style
  const container = { x: 0, y: 0, width, maxLines, height: height || Infinity, truncateMode: textOverflow }
  const options = {
    hyphenationPenalty: node.props.hyphenationPenalty as number | undefined,
    shrinkWhitespaceFactor: { before: -0.5, after: -0.5 },
    hyphenationCallback: Font.getHyphenationCallback()
  }
  return engine(fromFragments(fragments as never), container as never, options as never).flat() as never
}

const faces = new Map<string, FontFace[]>()

function facesFor(family: unknown, weight: unknown, style: unknown): FontFace[] {
  const families = typeof family === 'string' ? [family] : [...((family as string[] | undefined) ?? [])]
  const key = `${families.join()} ${weight} ${style}`
  const before = faces.get(key)
  if (before) return before
  // Helvetica is what react-pdf falls back to; nothing legible.ts lets through needs it.
  const found = [...families, 'Helvetica'].map(
    (fontFamily) =>
      Font.getFont({ fontFamily, fontWeight: weight as never, fontStyle: style as never }).data as unknown as FontFace
  )
  faces.set(key, found)
  return found
}

/** A text's pieces, each with how it looks: its own words, and those of the texts within it. */
function fragmentsOf(node: Node, parentLink: unknown = null, level = 0): Fragment[] {
  const { style, props } = node
  const { color = 'black', fontSize = 18, textDecoration: decoration } = style
  const align = style['textAlign']
  const attributes: Attributes = {
    font: facesFor(style['fontFamily'] ?? 'Helvetica', style['fontWeight'], style['fontStyle']),
    color,
    opacity: style['opacity'],
    fontSize: fontSize as number,
    lineHeight: style['lineHeight'] as number | undefined,
    direction: 'ltr',
    verticalAlign: style['verticalAlign'],
    backgroundColor: level === 0 ? null : style['backgroundColor'],
    indent: style['textIndent'],
    characterSpacing: style['letterSpacing'],
    strikeStyle: style['textDecorationStyle'],
    underlineStyle: style['textDecorationStyle'],
    underline: String(decoration).includes('underline'),
    strike: String(decoration).includes('line-through'),
    strikeColor: style['textDecorationColor'] || color,
    underlineColor: style['textDecorationColor'] || color,
    link: parentLink || props['src'] || props['href'],
    align: (align as string) || 'left',
    features: style['fontFeatureSettings']
  }
  return node.children.flatMap((child) =>
    child.value === undefined
      ? fragmentsOf(child, attributes['link'], level + 1)
      : [{ string: child.value, attributes }]
  )
}

/** What one line can't be made of by itself: breaks, white at its ends (it hangs over), right-to-left letters, emoji, soft hyphens. */
const unusual =
  /\n|^\s|\s$|[\u00ad\u0590-\u08ff\u200b-\u200f\u2028-\u202e\ufb1d-\ufdff\ufe70-\ufefc]|\p{Extended_Pictographic}/u

function singleLine(fragments: Fragment[], width: number, height: number): Line | null {
  let text = ''
  for (const { string, attributes } of fragments) {
    const { underline, strike, characterSpacing, verticalAlign, indent } = attributes
    if (underline || strike || characterSpacing || verticalAlign || indent || string.length === 0) return null
    text += string
  }
  if (text === '' || unusual.test(text)) return null
  let natural = 0
  let tallest = 0
  let lineAscent = 0
  let lineDescent = 0
  const runs: object[] = []
  let script = ''
  for (const { string, attributes } of fragments) {
    const { fontSize, lineHeight, features } = attributes
    let from = 0
    let face: FontFace | undefined
    const cut = (to: number) => {
      if (to === from || !face) return
      const scale = fontSize / face.unitsPerEm
      const { glyphs, positions } = face.layout(string.slice(from, to), features ?? [], undefined, undefined, 'ltr')
      let xAdvance = 0
      const placed = positions.map((position) => {
        const advance = position.xAdvance * scale
        xAdvance += advance
        return {
          xAdvance: advance,
          yAdvance: position.yAdvance * scale,
          xOffset: position.xOffset * scale,
          yOffset: 0,
          advanceWidth: position.advanceWidth
        }
      })
      const ascent = face.ascent * scale
      const descent = face.descent * scale
      const tall = lineHeight || face.lineGap * scale + ascent - descent
      natural += xAdvance
      tallest = Math.max(tallest, tall)
      lineAscent = Math.max(lineAscent, ascent)
      lineDescent = Math.max(lineDescent, descent)
      runs.push({
        attributes: { ...attributes, font: [face], scale },
        glyphs,
        positions: placed,
        height: tall,
        ascent,
        descent,
        xAdvance
      })
      from = to
    }
    for (let at = 0; at < string.length; ) {
      const code = string.codePointAt(at) as number
      const here = scriptOf(code)
      const fits = faceFor(code, attributes.font)
      if (at > 0 && (fits !== face || (here !== '' && here !== script))) cut(at)
      if (here !== '') script = here
      face = fits
      at += code > 0xffff ? 2 : 1
    }
    cut(string.length)
  }
  const first = fragments[0]?.attributes
  if (natural > width || tallest > height || !first) return null
  const high = Math.max(tallest, first.lineHeight ?? 0)
  const shift = first.align === 'center' ? 0.5 : first.align === 'right' ? 1 : 0
  return {
    box: { x: (width - natural) * shift, y: 0, width, height: high },
    runs,
    string: text,
    overflowLeft: 0,
    overflowRight: 0,
    decorationLines: [],
    height: tallest,
    ascent: lineAscent,
    descent: lineDescent,
    xAdvance: natural
  } as Line
}

const scripts = new Map<number, string>()
const scriptNames = ['Latin', 'Cyrillic', 'Greek'] as const
const patterns = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u] as const
const anywhere = /[\p{Script=Common}\p{Script=Inherited}\p{Script=Unknown}]/u

/** The script of a letter; empty for what belongs to any. */
function scriptOf(code: number): string {
  const before = scripts.get(code)
  if (before !== undefined) return before
  const letter = String.fromCodePoint(code)
  const script = anywhere.test(letter) ? '' : (scriptNames[patterns.findIndex((one) => one.test(letter))] ?? 'other')
  scripts.set(code, script)
  return script
}

const covered = new WeakMap<FontFace, Map<number, boolean>>()

function faceFor(code: number, stack: FontFace[]): FontFace | undefined {
  for (const face of stack) {
    if (!face) continue
    let known = covered.get(face)
    if (!known) {
      known = new Map()
      covered.set(face, known)
    }
    let has = known.get(code)
    if (has === undefined) {
      has = face.hasGlyphForCodePoint(code)
      known.set(code, has)
    }
    if (has) return face
  }
  return stack.at(-1)
}
