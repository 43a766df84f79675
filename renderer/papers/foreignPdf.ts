import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

GlobalWorkerOptions.workerSrc = workerUrl

/** Somebody else's PDF: its pages are only ever drawn. No script of it runs, no link of it is followed, no form is filled. */
export interface ForeignPdf {
  pages: number
  /** Draws a page, counted from 1, so wide on the screen. Gives its height there. */
  draw(number: number, canvas: HTMLCanvasElement, width: number): Promise<void>
  close(): void
}

/** The most dots a page is drawn with: a page as large as a field must not take the memory. */
const mostDots = 12_000_000

/** Opens a PDF. Rejects when it is none, or is locked. */
export async function openForeignPdf(blob: Blob): Promise<ForeignPdf> {
  const task = getDocument({
    data: new Uint8Array(await blob.arrayBuffer()),
    useWasm: false,
    useWorkerFetch: false,
    enableXfa: false,
    disableAutoFetch: true,
    disableStream: true,
    maxImageSize: 40_000_000,
    stopAtErrors: false
  })
  const pdf = await task.promise
  return {
    pages: pdf.numPages,
    async draw(number, canvas, width) {
      const page = await pdf.getPage(number)
      const real = page.getViewport({ scale: 1 })
      const wanted = (width / real.width) * Math.min(2, window.devicePixelRatio)
      const scale = Math.min(wanted, Math.sqrt(mostDots / (real.width * real.height)))
      const viewport = page.getViewport({ scale })
      canvas.width = Math.max(1, Math.floor(viewport.width))
      canvas.height = Math.max(1, Math.floor(viewport.height))
      await page.render({ canvas, viewport }).promise
    },
    close: () => void task.destroy()
  }
}
