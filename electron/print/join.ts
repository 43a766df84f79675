import { PDFDocument } from '@cantoo/pdf-lib'

/** One PDF of several, in their order, and how many pages it has. Links are kept. */
export async function join(
  parts: readonly Uint8Array[],
  title: string,
  language: string
): Promise<{ bytes: Uint8Array; pages: number }> {
  const whole = await PDFDocument.create()
  whole.setTitle(title, { showInWindowTitleBar: true })
  whole.setLanguage(language)
  whole.setCreator('Carpeta')
  whole.setProducer('Carpeta')
  for (const part of parts) {
    const document = await PDFDocument.load(part)
    for (const page of await whole.copyPages(document, document.getPageIndices())) whole.addPage(page)
  }
  return { bytes: await whole.save(), pages: whole.getPageCount() }
}
