import { PDFDocument } from '@cantoo/pdf-lib'

/** Lays the pages of papers into the pages left open for them, counted from 1, in their order. */
export async function layIn(
  whole: Uint8Array,
  frames: readonly number[],
  papers: readonly Uint8Array[]
): Promise<{ bytes: Uint8Array; pages: number }> {
  const document = await PDFDocument.load(whole, { updateMetadata: false })
  const left = [...frames]
  for (const paper of papers) {
    const other = await PDFDocument.load(paper)
    for (const page of other.getPages()) {
      const frame = left.shift()
      // A page without anything on it has nothing to lay in.
      if (frame === undefined || !page.node.Contents()) continue
      document.getPage(frame - 1).drawPage(await document.embedPage(page))
    }
  }
  return { bytes: await document.save(), pages: document.getPageCount() }
}
