import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const poppler = { maxBuffer: 64 * 1024 * 1024, encoding: 'utf8' as const }

/** A PDF as the programs of others see it (poppler, qpdf). */
export function look<T>(bytes: Uint8Array, see: (file: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'carpeta-print-'))
  try {
    const file = join(folder, 'print.pdf')
    writeFileSync(file, bytes)
    return see(file, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Its text in the order it was set; one page only where a page is named. */
export const textIn = (bytes: Uint8Array, page?: number): string =>
  look(bytes, (file) =>
    execFileSync('pdftotext', ['-raw', ...(page ? ['-f', String(page), '-l', String(page)] : []), file, '-'], poppler)
  )

/** The text of every page, read in one go. */
export const textsIn = (bytes: Uint8Array): string[] => textIn(bytes).split('\f').slice(0, -1)

export const pagesOf = (bytes: Uint8Array): number =>
  look(bytes, (file) => Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [file], poppler))?.[1]))

/** The fonts it names, and whether each is inside. */
export const fontsIn = (bytes: Uint8Array): { name: string; isEmbedded: boolean }[] =>
  look(bytes, (file) =>
    execFileSync('pdffonts', [file], poppler)
      .split('\n')
      .slice(2)
      .filter(Boolean)
      .map((line) => ({
        name: line.slice(0, 36).trim(),
        isEmbedded: /\byes\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$/.test(line)
      }))
  )

/** What qpdf finds wrong; empty when nothing. */
export const faultsIn = (bytes: Uint8Array): string =>
  look(bytes, (file) => {
    try {
      const said = execFileSync('qpdf', ['--check', file], poppler)
      return said.includes('No syntax or stream encoding errors') ? '' : said
    } catch (thrown) {
      return String((thrown as { stdout?: string }).stdout ?? thrown)
    }
  })

export interface Picture {
  width: number
  height: number
  /** 0 is black, 255 white. */
  grey: Uint8Array
}

/** An area of a page as dots, so many an inch; in millimetres, the first page from its corner unless said otherwise. */
export const pictureOf = (
  bytes: Uint8Array,
  dpi: number,
  { width, height, left = 0, page = 1 }: { width: number; height: number; left?: number; page?: number }
): Picture =>
  look(bytes, (file) => {
    const dots = (mm: number) => String(Math.round((mm / 25.4) * dpi))
    const out = execFileSync(
      'pdftoppm',
      [
        '-r',
        String(dpi),
        '-gray',
        '-f',
        String(page),
        '-l',
        String(page),
        '-x',
        dots(left),
        '-y',
        '0',
        '-W',
        dots(width),
        '-H',
        dots(height),
        file
      ],
      { maxBuffer: 512 * 1024 * 1024 }
    )
    const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(out.subarray(0, 40).toString('latin1'))
    if (!head) throw new Error('no picture')
    return { width: Number(head[1]), height: Number(head[2]), grey: out.subarray(head[0].length) }
  })

interface Word {
  left: number
  top: number
  right: number
  bottom: number
  text: string
}

/** Pairs of words of a page that lie over each other by more than a third of their height. */
export const overlapsIn = (bytes: Uint8Array): string[] =>
  look(bytes, (file) => {
    const found = execFileSync('pdftotext', ['-bbox', '-l', '1', file, '-'], poppler).matchAll(
      /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g
    )
    const words: Word[] = [...found].map(([, left, top, right, bottom, text]) => ({
      left: Number(left),
      top: Number(top),
      right: Number(right),
      bottom: Number(bottom),
      text: text ?? ''
    }))
    return words.flatMap((one, n) =>
      words
        .slice(n + 1)
        .filter(
          (other) =>
            Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
            Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) >
              Math.min(one.bottom - one.top, other.bottom - other.top) / 3
        )
        .map((other) => `${one.text} | ${other.text}`)
    )
  })
