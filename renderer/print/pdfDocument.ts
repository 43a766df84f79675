import { GlobalWorkerOptions, getDocument, type PDFPageProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

GlobalWorkerOptions.workerSrc = workerUrl

/** An opened PDF and the size of its pages in points (all pages of a print have the same). */
export interface PdfDocument {
  pages: number
  width: number
  height: number
  /** Draws a page, counted from 1, on a canvas, so many screen dots a point. Gives the way to stop. */
  draw(number: number, canvas: HTMLCanvasElement, scale: number): () => void
  close(): void
}

/** Opens a PDF for showing. Rejects when it is none. Imported only when a print is looked at: pdf.js is half a megabyte. */
export async function openPdf(blob: Blob): Promise<PdfDocument> {
  // Prints carry their fonts and hold no pictures: nothing beyond the worker is needed.
  const task = getDocument({ data: new Uint8Array(await blob.arrayBuffer()), useWasm: false, useWorkerFetch: false })
  const pdf = await task.promise
  const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 })
  return {
    pages: pdf.numPages,
    width,
    height,
    draw(number, canvas, scale) {
      let stop = () => {}
      let isWanted = true
      pdf.getPage(number).then(
        (page) => {
          if (isWanted) stop = draw(page, canvas, scale)
        },
        () => {
          // closed meanwhile
        }
      )
      return () => {
        isWanted = false
        stop()
      }
    },
    close: () => void task.destroy()
  }
}

function draw(page: PDFPageProxy, canvas: HTMLCanvasElement, scale: number): () => void {
  // Small pages are drawn finer than the screen shows them: their letters stay legible.
  const fineness = Math.max(window.devicePixelRatio, scale < 1 ? 2 : 1)
  const viewport = page.getViewport({ scale: scale * fineness })
  canvas.width = Math.floor(viewport.width)
  canvas.height = Math.floor(viewport.height)
  const drawing = page.render({ canvas, viewport })
  drawing.promise.catch(() => {
    // stopped, because the page was scrolled away or enlarged
  })
  return () => drawing.cancel()
}
