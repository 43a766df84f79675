import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Font } from '@react-pdf/renderer'
import * as fontkit from 'fontkit'
import { fixFonts } from './fontFix.ts'
import { type Cut, cutOf } from './letterWidth.ts'
import { wordPieces } from './wordPieces.ts'

/** The type a page is set in. A character the first of a list lacks is drawn with the next. */
export const type = {
  serif: ['Serif', 'Sans'] as string[],
  sans: ['Sans', 'Serif'] as string[],
  digits: ['Digits', 'Serif'] as string[]
}

const files = [
  ['Serif', 'source-serif-4', '400Regular', 'SourceSerif4', 400, 'normal'],
  ['Serif', 'source-serif-4', '600SemiBold', 'SourceSerif4', 600, 'normal'],
  ['Serif', 'source-serif-4', '400Regular_Italic', 'SourceSerif4', 400, 'italic'],
  ['Sans', 'commissioner', '400Regular', 'Commissioner', 400, 'normal'],
  ['Sans', 'commissioner', '600SemiBold', 'Commissioner', 600, 'normal'],
  // Commissioner has no italic; upright stands in for the rare letter Source Serif lacks.
  ['Sans', 'commissioner', '400Regular', 'Commissioner', 400, 'italic'],
  ['Digits', 'noto-serif-display', '600SemiBold', 'NotoSerifDisplay', 600, 'normal']
] as const

/** The files a print needs, as the font packages lay them out: for the build, which may copy them flat into one folder. */
export const fontFiles: readonly string[] = [
  ...new Set(files.map(([, pack, cut, name]) => `${pack}/${cut}/${name}_${cut}.ttf`))
]

const paths = new Map<string, string>()

/** The measures of a cut, once the fonts are loaded: `measuresOf('Digits', 600).widthOf('13')`. */
export function measuresOf(family: (typeof files)[number][0], weight: 400 | 600): Cut {
  const path = paths.get(`${family} ${weight}`)
  if (!path) throw new Error('the fonts are not loaded')
  return cutOf(path)
}

let canPrint: ((codePoint: number) => boolean) | null = null

/**
 * Registers the fonts, once a process, from a folder laid out as @expo-google-fonts or holding the files side by side.
 * Gives whether a character can be printed.
 */
export function loadFonts(fontFolder: string): (codePoint: number) => boolean {
  if (canPrint) return canPrint
  const place = (path: string) => {
    const flat = join(fontFolder, path.split('/').at(-1) ?? '')
    return existsSync(flat) ? flat : join(fontFolder, path)
  }
  const covered = new Set<number>()
  for (const [family, pack, cut, name, fontWeight, fontStyle] of files) {
    const src = place(`${pack}/${cut}/${name}_${cut}.ttf`)
    if (fontStyle === 'normal') paths.set(`${family} ${fontWeight}`, src)
    Font.register({ family, src, fontWeight, fontStyle })
    if (family !== 'Digits' && cut === '400Regular') for (const code of characters(src)) covered.add(code)
  }
  fixFonts(place(fontFiles[0] ?? ''))
  Font.registerHyphenationCallback(wordPieces)
  canPrint = (codePoint) => covered.has(codePoint)
  return canPrint
}

let parsed: Promise<unknown> | null = null

/** Parses every registered font, once a process: react-pdf does so by itself, when a page first names one. */
export function parseFonts(): Promise<unknown> {
  parsed ??= Promise.all(
    files.map(([fontFamily, , , , fontWeight, fontStyle]) => Font.load({ fontFamily, fontWeight, fontStyle }))
  )
  return parsed
}

const characters = (path: string): number[] => {
  const font = fontkit.openSync(path)
  return 'characterSet' in font ? font.characterSet : []
}
