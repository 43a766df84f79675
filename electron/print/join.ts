import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib'
import type { Shift } from '../../shared/printSettings.ts'
import { backMovedBy, type Leaves, markLeaf } from './leaves.ts'
import { mm } from './paper.ts'

/** pdf-lib would rest every few objects, for the sake of a page: here nothing else runs. */
const restless = { parseSpeed: ParseSpeeds.Fastest }

/**
 * One PDF of several, in their order, and how many pages it has. Links are kept. `shift` moves everything on the sheet, in
 * millimetres to the right and down: the sheet's box is moved the other way, so that nothing on it has to be touched.
 * With `leaves` every sheet begins on a front: an empty back goes before it where it would not.
 */
export async function join(
  parts: readonly Uint8Array[],
  title: string,
  language: string,
  shift: Shift,
  leaves?: Leaves
): Promise<{ bytes: Uint8Array; pages: number }> {
  const whole = await PDFDocument.create()
  whole.setTitle(title, { showInWindowTitleBar: true })
  whole.setLanguage(language)
  whole.setCreator('Carpeta')
  whole.setProducer('Carpeta')
  const begins = new Set(leaves?.begins)
  const marked = new Set(leaves?.marked)
  let at = 0
  for (const part of parts) {
    const document = await PDFDocument.load(part, restless)
    for (const page of await whole.copyPages(document, document.getPageIndices())) {
      const { width, height } = page.getSize()
      if (begins.has(at) && whole.getPageCount() % 2 === 1) whole.addPage([width, height])
      const isBack = leaves !== undefined && whole.getPageCount() % 2 === 1
      const right = shift.x - (isBack ? backMovedBy(leaves.holes) : 0)
      if (right || shift.y) page.setMediaBox(-mm(right), mm(shift.y), width, height)
      whole.addPage(page)
      if (leaves && !marked.has(at)) markLeaf(page, leaves, isBack)
      at += 1
    }
  }
  return { bytes: await whole.save({ objectsPerTick: Number.POSITIVE_INFINITY }), pages: whole.getPageCount() }
}
