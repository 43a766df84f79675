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
 * Here a cached glyph gets its characters when it is asked for with them.
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
          if (glyph && codePoints.length > 0 && glyph.codePoints?.length === 0) glyph.codePoints = codePoints
          return glyph
        }
    )
  }
  wrap(
    font,
    'layout',
    (original: Layout) =>
      function (text, features, script, language, way) {
        return original.call(this, text, wantedOf(features), script, language ?? openType, way)
      }
  )
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
