import { PDFDocument } from '@cantoo/pdf-lib'
import type { Shift } from '../../shared/printSettings.ts'

const points = (millimetres: number) => (millimetres * 72) / 25.4

/**
 * One PDF of several, in their order, and how many pages it has. Links are kept. `shift` moves everything on the sheet, in
 * millimetres to the right and down: the sheet's box is moved the other way, so that nothing on it has to be touched.
 */
export async function join(
  parts: readonly Uint8Array[],
  title: string,
  language: string,
  shift: Shift
): Promise<{ bytes: Uint8Array; pages: number }> {
  const whole = await PDFDocument.create()
  whole.setTitle(title, { showInWindowTitleBar: true })
  whole.setLanguage(language)
  whole.setCreator('Carpeta')
  whole.setProducer('Carpeta')
  for (const part of parts) {
    const document = await PDFDocument.load(part)
    for (const page of await whole.copyPages(document, document.getPageIndices())) {
      const { width, height } = page.getSize()
      if (shift.x || shift.y) page.setMediaBox(-points(shift.x), points(shift.y), width, height)
      whole.addPage(page)
    }
  }
  return { bytes: await whole.save(), pages: whole.getPageCount() }
}
