import {
  concatTransformationMatrix,
  drawObject,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFRef,
  PDFStream,
  popGraphicsState,
  pushGraphicsState
} from '@cantoo/pdf-lib'

// What is written or filled in on a page of a PDF (notes, marks, fields of a form) lies beside its content: taking the content only
// would leave it out. Each has a drawing of itself; it is laid where its rectangle says (ISO 32000, 12.5.5).

const hidden = 2
const notDrawn = new Set(['Popup', 'Link'])

/** Draws the annotations of a page into its content, and takes them off: links and actions don't go along. */
export function drawAnnotations(page: PDFPage): void {
  const annotations = page.node.Annots()
  if (annotations) {
    const shown = Array.from({ length: annotations.size() }, (_, n) => annotations.lookup(n)).flatMap((one) =>
      one instanceof PDFDict ? (drawingOf(one) ?? []) : []
    )
    if (shown.length > 0) {
      const { context } = page.node
      page.node.normalize()
      // What the page left unbalanced must not move the marks.
      page.node.wrapContentStreams(
        context.getPushGraphicsStateContentStream(),
        context.getPopGraphicsStateContentStream()
      )
      for (const { ref, matrix } of shown) {
        const name = page.node.newXObject('Mark', ref)
        page.pushOperators(
          pushGraphicsState(),
          concatTransformationMatrix(...matrix),
          drawObject(name),
          popGraphicsState()
        )
      }
    }
  }
  for (const key of ['Annots', 'AA', 'PieceInfo', 'Metadata', 'Thumb', 'B']) page.node.delete(PDFName.of(key))
}

interface Drawing {
  ref: PDFRef
  matrix: [number, number, number, number, number, number]
}

function drawingOf(annotation: PDFDict): Drawing | null {
  const flags = annotation.lookupMaybe(PDFName.of('F'), PDFNumber)?.asNumber() ?? 0
  const subtype = annotation.lookupMaybe(PDFName.of('Subtype'), PDFName)?.decodeText() ?? ''
  if (flags & hidden || notDrawn.has(subtype)) return null
  const normal = annotation.lookupMaybe(PDFName.of('AP'), PDFDict)
  if (!normal) return null
  let ref = normal.get(PDFName.of('N'))
  let stream = normal.lookup(PDFName.of('N'))
  if (stream instanceof PDFDict && !(stream instanceof PDFStream)) {
    // One drawing for each state: ticked, not ticked.
    const state = annotation.lookupMaybe(PDFName.of('AS'), PDFName)
    if (!state) return null
    ref = stream.get(state)
    stream = stream.lookup(state)
  }
  if (!(stream instanceof PDFStream) || !(ref instanceof PDFRef)) return null
  const rectangle = numbersOf(annotation.lookup(PDFName.of('Rect')))
  const box = numbersOf(stream.dict.lookup(PDFName.of('BBox')))
  if (rectangle.length !== 4 || box.length !== 4) return null
  const own = numbersOf(stream.dict.lookup(PDFName.of('Matrix')))
  const drawn = boxed(box, own.length === 6 ? own : [1, 0, 0, 1, 0, 0])
  const place = boxed(rectangle, [1, 0, 0, 1, 0, 0])
  if (drawn.width === 0 || drawn.height === 0) return null
  const [sx, sy] = [place.width / drawn.width, place.height / drawn.height]
  // A drawing that is not marked as one is not drawn by readers that are strict.
  stream.dict.set(PDFName.of('Subtype'), PDFName.of('Form'))
  stream.dict.set(PDFName.of('Type'), PDFName.of('XObject'))
  return { ref, matrix: [sx, 0, 0, sy, place.left - drawn.left * sx, place.bottom - drawn.bottom * sy] }
}

const numbersOf = (array: unknown): number[] =>
  array instanceof PDFArray
    ? array.asArray().flatMap((_, n) => {
        const one = array.lookup(n)
        return one instanceof PDFNumber ? [one.asNumber()] : []
      })
    : []

/** The upright box around a box that was turned by a matrix. */
function boxed(corners: number[], [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: number[]) {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = corners
  const points = [
    [x0, y0],
    [x1, y0],
    [x0, y1],
    [x1, y1]
  ].map(([x = 0, y = 0]) => [a * x + c * y + e, b * x + d * y + f] as const)
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [left, bottom] = [Math.min(...xs), Math.min(...ys)]
  return { left, bottom, width: Math.max(...xs) - left, height: Math.max(...ys) - bottom }
}
