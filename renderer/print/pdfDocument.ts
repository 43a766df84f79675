import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

GlobalWorkerOptions.workerSrc = workerUrl

export type PdfPage = PDFPageProxy

/** An opened PDF and the size of its pages in points (all pages of a print have the same). */
export interface PdfDocument {
  pages: number
  width: number
  height: number
  /** A page, counted from 1. */
  page(number: number): Promise<PdfPage>
  close(): void
}

/** Opens a PDF for showing. Rejects when it is none. */
export async function openPdf(blob: Blob): Promise<PdfDocument> {
  // Prints carry their fonts and hold no pictures: nothing beyond the worker is needed.
  const task = getDocument({ data: new Uint8Array(await blob.arrayBuffer()), useWasm: false, useWorkerFetch: false })
  const pdf: PDFDocumentProxy = await task.promise
  const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 })
  return { pages: pdf.numPages, width, height, page: (number) => pdf.getPage(number), close: () => void task.destroy() }
}

/** Draws a page on a canvas, so many screen dots a point. Gives the way to stop. */
export function drawPage(page: PdfPage, canvas: HTMLCanvasElement, scale: number): () => void {
  const viewport = page.getViewport({ scale: scale * window.devicePixelRatio })
  canvas.width = Math.floor(viewport.width)
  canvas.height = Math.floor(viewport.height)
  const drawing = page.render({ canvas, viewport })
  drawing.promise.catch(() => {
    // stopped, because the page was scrolled away or enlarged
  })
  return () => drawing.cancel()
}
