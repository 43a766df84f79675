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
    const pages = other.getPages().map((page) => ({ page, frame: left.shift() }))
    // A page without anything on it has nothing to lay in. All at once: what pages share is taken along once.
    const drawn = pages.filter(({ page, frame }) => frame !== undefined && page.node.Contents())
    const embedded = await document.embedPages(drawn.map(({ page }) => page))
    for (const [n, { frame = 1 }] of drawn.entries()) {
      const content = embedded[n]
      if (content) document.getPage(frame - 1).drawPage(content)
    }
  }
  return { bytes: await document.save(), pages: document.getPageCount() }
}
