import { PDFDocument } from '@cantoo/pdf-lib'

/** Some pages of a PDF, counted from 1, in the order given; those it lacks are left out. Title, language and links are kept. */
export async function pick(whole: Uint8Array, pages: readonly number[]): Promise<{ bytes: Uint8Array; pages: number }> {
  const document = await PDFDocument.load(whole)
  const wanted = pages.filter((page) => page <= document.getPageCount())
  const some = await PDFDocument.create()
  some.setTitle(document.getTitle() ?? '', { showInWindowTitleBar: true })
  some.setLanguage(document.getLanguage() ?? 'en')
  some.setCreator('Carpeta')
  some.setProducer('Carpeta')
  for (const page of await some.copyPages(
    document,
    wanted.map((page) => page - 1)
  )) {
    some.addPage(page)
  }
  return { bytes: await some.save(), pages: some.getPageCount() }
}
