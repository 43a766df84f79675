import renderPages from '@react-pdf/render'
import PDFDocument from 'pdfkit'
import type { ReactElement } from 'react'
import { parseFonts } from './fonts.ts'
import { boxed } from './quickBoxes.ts'
import { type Node, nodesOf, styled } from './quickNodes.ts'

/** What a viewer shows of a document. */
export interface About {
  title: string
  language: string
}

/**
 * Sets pages in one go: the same elements, boxes (yoga), lines (textkit) and pen (react-pdf's own) as react-pdf, without its
 * passes over every page for what these have not: pages to run over to, and numbers to count. Gives null where a page holds more
 * than fits on it, or something that is only known later: then react-pdf sets them all.
 */
export async function setQuickly(
  pages: readonly ReactElement[],
  { title, language }: About
): Promise<Uint8Array | null> {
  await parseFonts()
  const set: Node[] = []
  for (const element of pages) {
    const [page] = nodesOf(element)
    if (page?.type !== 'PAGE' || isOnlyKnownLater(page)) return null
    const [width = 0, height = 0] = page.props['size'] as number[]
    const size = { width, height }
    page.style = { ...page.style, ...size }
    styled(page, size)
    if (!(await boxed(page, size))) return null
    set.push(page)
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

/** What react-pdf would ask again for every page, draw from elsewhere, or lay out in a way of its own. */
const isOnlyKnownLater = ({ type, props, style, children }: Node): boolean =>
  'render' in props ||
  !['PAGE', 'VIEW', 'TEXT', 'TEXT_INSTANCE', 'LINK', 'CANVAS'].includes(type) ||
  (type === 'CANVAS' && !('width' in style && 'height' in style)) ||
  ['overflow', 'display', 'zIndex', 'float'].some((key) => key in style) ||
  children.some(isOnlyKnownLater)
