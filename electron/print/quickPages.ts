import renderPages from '@react-pdf/render'
import PDFDocument from 'pdfkit'
import type { ReactElement } from 'react'
import { parseFonts } from './fonts.ts'
import { boxed, boxedIn } from './quickBoxes.ts'
import { type Container, containerOf, type Node, nodesOf, styled } from './quickNodes.ts'
import { pagesOf, turned } from './quickPaged.ts'

/** What a viewer shows of a document. */
export interface About {
  title: string
  language: string
}

/**
 * Sets pages in one go: the same elements, boxes (yoga), lines (textkit) and pen (react-pdf's own) as react-pdf, without its
 * passes over every page and over all that follows it. Gives null where something is laid out in a way it does not know: then
 * react-pdf sets them all.
 */
export async function setQuickly(
  pages: readonly ReactElement[],
  { title, language }: About
): Promise<Uint8Array | null> {
  await parseFonts()
  const sheets: { pages: Node[]; size: { width: number; height: number }; container: Container }[] = []
  for (const element of pages) {
    const [page] = nodesOf(element)
    if (page?.type !== 'PAGE' || isOfItsOwn(page)) return null
    const [width = 0, height = 0] = page.props['size'] as number[]
    const size = { width, height }
    page.style = { ...page.style, ...size }
    const container = containerOf(page, size)
    styled(page, container)
    const own = (await boxed(page, size)) ? [page] : await pagesOf(page, size)
    if (!own) return null
    sheets.push({ pages: own, size, container })
  }
  const set: Node[] = []
  const totalPages = sheets.reduce((sum, sheet) => sum + sheet.pages.length, 0)
  for (const { pages: own, size, container } of sheets) {
    for (const [n, page] of own.entries()) {
      const turn = { pageNumber: set.length + 1, totalPages, subPageNumber: n + 1, subPageTotalPages: own.length }
      const told = turned(page, turn, container)
      if (told !== page || own.length > 1) await boxedIn(told, size)
      set.push(told)
    }
  }
  const pdf = new PDFDocument({
    compress: true,
    lang: language,
    displayTitle: true,
    autoFirstPage: false,
    info: { Title: title, Creator: 'Carpeta', Producer: 'Carpeta' }
  })
  const chunks: Uint8Array[] = []
  const whole = new Promise<Uint8Array>((done, failed) => {
    pdf.on('data', (chunk) => chunks.push(chunk))
    pdf.on('end', () => done(Buffer.concat(chunks)))
    pdf.on('error', failed)
  })
  renderPages(pdf as never, { type: 'DOCUMENT', props: {}, style: {}, children: set } as never)
  return whole
}

/** What react-pdf would draw from elsewhere, or lay out in a way of its own. */
const isOfItsOwn = ({ type, style, children }: Node): boolean =>
  !['PAGE', 'VIEW', 'TEXT', 'TEXT_INSTANCE', 'LINK', 'CANVAS'].includes(type) ||
  (type === 'CANVAS' && !('width' in style && 'height' in style)) ||
  ['overflow', 'display', 'zIndex', 'float'].some((key) => key in style) ||
  children.some(isOfItsOwn)
