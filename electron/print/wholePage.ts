import { PDFArray, PDFDict, PDFName, type PDFPage, PDFRef } from '@cantoo/pdf-lib'

// A file that was cut short is still read as far as it goes, and what its pages lack is simply not drawn. That must not pass for
// the paper itself.

const parts = ['Font', 'XObject', 'Pattern', 'Shading', 'ColorSpace', 'ExtGState']
const fontFiles = ['FontFile', 'FontFile2', 'FontFile3']

/** Whether a file ends as a PDF ends: with the place of its table of contents. */
export const isEnded = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-4096).includes('startxref')

/** Whether all that a page draws with is there: its content, its fonts and their letters, its pictures. */
export function isWhole(page: PDFPage): boolean {
  const { node } = page
  const { context } = node
  const isThere = (object: unknown) => !(object instanceof PDFRef) || context.lookup(object) !== undefined
  const dictionary = (object: unknown) => {
    const found = object instanceof PDFRef ? context.lookup(object) : object
    return found instanceof PDFDict ? found : null
  }
  const contents = node.get(PDFName.of('Contents'))
  if (!isThere(contents)) return false
  const streams = node.Contents()
  if (streams instanceof PDFArray && !streams.asArray().every(isThere)) return false
  if (!isThere(node.get(PDFName.of('Resources')))) return false
  const resources = node.Resources()
  for (const part of parts) {
    if (!isThere(resources?.get(PDFName.of(part)))) return false
    const named = dictionary(resources?.get(PDFName.of(part)))
    for (const [, object] of named?.entries() ?? []) {
      if (!isThere(object) || (part === 'Font' && !isFontWhole(dictionary(object)))) return false
    }
  }
  return true

  function isFontWhole(font: PDFDict | null): boolean {
    if (!font) return true
    const descendants = font.get(PDFName.of('DescendantFonts'))
    if (!isThere(descendants)) return false
    const list = descendants instanceof PDFRef ? context.lookup(descendants) : descendants
    const all = list instanceof PDFArray ? list.asArray() : []
    if (!all.every(isThere) || !all.every((one) => isFontWhole(dictionary(one)))) return false
    if (!isThere(font.get(PDFName.of('FontDescriptor')))) return false
    const descriptor = dictionary(font.get(PDFName.of('FontDescriptor')))
    return fontFiles.every((name) => isThere(descriptor?.get(PDFName.of(name))))
  }
}
