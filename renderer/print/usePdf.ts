import { useEffect, useState } from 'react'
import type { PdfDocument } from './pdfDocument.ts'

/** The opened document of a print, or null until it is open; the one before stays until then. */
export function usePdf(blob: Blob | null): PdfDocument | null {
  const [pdf, setPdf] = useState<PdfDocument | null>(null)
  useEffect(() => {
    if (!blob) return
    let isWanted = true
    let own: PdfDocument | null = null
    const opening = import('./pdfDocument.ts').then(({ openPdf }) => openPdf(blob))
    opening.then(
      (opened) => {
        own = opened
        if (isWanted) setPdf(opened)
        else opened.close()
      },
      () => {
        if (isWanted) setPdf(null)
      }
    )
    return () => {
      isWanted = false
      own?.close()
    }
  }, [blob])
  return pdf
}
