import * as fontkit from 'fontkit'

interface Glyph {
  codePoints?: number[]
}
type Getter = (this: object, id: number, codePoints?: number[]) => Glyph | null
type Layout = (
  this: object,
  text: string,
  features?: unknown,
  script?: string,
  language?: string,
  way?: string
) => object
const fixed = Symbol('fixed')
let openType: string | undefined

/** Sets the OpenType language the next texts are shaped in: 'SRB' draws Serbian б and italic г д п т as Serbs write them. */
export const shapeIn = (language: string | undefined): void => {
  openType = language
}

/**
 * Mends fontkit, once a process. A glyph first met as a part of an accented letter is cached without its character;
 * react-pdf then drops that letter from every later document (diegomura/react-pdf 3404, 3441: "jelena" became "elena").
 * Here a cached glyph gets its characters when it is asked for with them, and one that two characters share says for each text the one
 * that stands there: else an apostrophe typed as U+2019 is copied out of the print as U+02BC, because a Ukrainian name was printed before.
 *
 * `calt` is switched off: Commissioner takes the accents off Greek capitals with it, and they are then lost to search and copy.
 */
export function fixFonts(anyFont: string): void {
  const font = fontkit.openSync(anyFont)
  for (const name of ['getGlyph', '_getBaseGlyph']) {
    wrap(
      font,
      name,
      (original: Getter) =>
        function (id, codePoints = []) {
          const glyph = original.call(this, id, codePoints)
          if (!glyph || codePoints.length === 0) return glyph
          if (glyph.codePoints?.length === 0) glyph.codePoints = codePoints
          return String(glyph.codePoints) === String(codePoints) ? glyph : spelled(glyph, codePoints)
        }
    )
  }
  wrap(
    font,
    'layout',
    (original: Layout) =>
      function (text, features, script, language, way) {
        const wanted = wantedOf(features)
        const spoken = language ?? openType
        const known = shapedBy(this)
        const key = `${spoken ?? ''} ${script ?? ''} ${way ?? ''} ${Object.keys(wanted).join()} ${Object.values(wanted).join()} ${text}`
        const shaped = known.get(key) ?? original.call(this, text, wanted, script, spoken, way)
        if (known.size >= mostShaped) known.clear()
        known.set(key, shaped)
        return shaped
      }
  )
}

const spelled = (glyph: Glyph, codePoints: number[]): Glyph =>
  Object.create(glyph, { codePoints: { value: codePoints, writable: true } })

/** Texts shaped so far, by font: react-pdf shapes each text twice, and labels, names of days and outcomes stand on every card. */
const shapedTexts = new WeakMap<object, Map<string, object>>()
/** A text is a line or a note: so many take a few tens of megabytes. */
const mostShaped = 4000

function shapedBy(font: object): Map<string, object> {
  const known = shapedTexts.get(font)
  if (known) return known
  const fresh = new Map<string, object>()
  shapedTexts.set(font, fresh)
  nameShortly(font)
  return fresh
}

let named = 0

/**
 * pdfkit tells fonts apart by writing out all the names in them, at every change of font: here a font's names write themselves
 * as one number.
 */
function nameShortly(font: object): void {
  const { records } = (font as { name?: { records?: object } }).name ?? {}
  if (!records || Object.hasOwn(records, 'toJSON')) return
  named += 1
  const own = named
  Object.defineProperty(records, 'toJSON', { value: () => own })
}

function wantedOf(features: unknown): Record<string, boolean> {
  if (Array.isArray(features)) return { calt: false, ...Object.fromEntries(features.map((name) => [name, true])) }
  return { calt: false, ...(typeof features === 'object' ? features : {}) }
}

function wrap<T extends object>(font: object, name: string, better: (original: T) => T): void {
  let owner: object | null = font
  while (owner && !Object.hasOwn(owner, name)) owner = Object.getPrototypeOf(owner)
  const original = owner && (Reflect.get(owner, name) as T & { [fixed]?: true })
  if (!owner || typeof original !== 'function')
    throw new TypeError(`fontkit has no ${name} any more: look at the fix again`)
  if (original[fixed]) return
  Object.defineProperty(owner, name, {
    configurable: true,
    writable: true,
    value: Object.assign(better(original), { [fixed]: true })
  })
}
