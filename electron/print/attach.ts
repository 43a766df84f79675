import {
  concatTransformationMatrix,
  drawObject,
  EncryptedPDFError,
  PDFDocument,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState
} from '@cantoo/pdf-lib'
import { attachedLimits, type Unprintable } from '../../shared/attachedSheet.ts'
import type { Holes, Paper } from '../../shared/printSettings.ts'
import { drawAnnotations } from './annotations.ts'
import { marginsFor, mm, sizeOf } from './paper.ts'
import { sizeOfPicture } from './pictureFacts.ts'
import { stripIn, tiffPages } from './tiff.ts'
import { isEnded, isWhole } from './wholePage.ts'

/** The pages of a paper, each as large as a sheet of the print with what is on it between the margins; or why there are none. */
export type Attachable = { bytes: Uint8Array; pages: number } | { why: Unprintable }

export interface ToAttach {
  bytes: Uint8Array
  media: string
  paper: Paper
  holes: Holes
}

/** Makes the pages of a PDF or a picture ready to be laid into their frames. Nothing of it runs there: only what is drawn is taken. */
export async function attach({ bytes, media, paper, holes }: ToAttach): Promise<Attachable> {
  const whole = await PDFDocument.create()
  const sheet = sheetOf(paper, holes)
  if (media === 'application/pdf') {
    const why = await layPages(whole, bytes, sheet)
    if (why) return { why }
  } else if (media === 'image/tiff') {
    const why = await layTiff(whole, bytes, sheet)
    if (why) return { why }
  } else {
    const why = await layPicture(whole, bytes, media, sheet)
    if (why) return { why }
  }
  return { bytes: await whole.save(), pages: whole.getPageCount() }
}

interface SheetRoom {
  size: [number, number]
  left: number
  bottom: number
  width: number
  height: number
}

function sheetOf(paper: Paper, holes: Holes): SheetRoom {
  const { width, height } = sizeOf[paper]
  const margins = marginsFor(holes)
  return {
    size: [mm(width), mm(height)],
    left: mm(margins.left),
    bottom: mm(margins.bottom + 1),
    width: mm(width - margins.left - margins.right),
    height: mm(height - margins.top - margins.bottom - 1)
  }
}

/** How large something of a size is drawn, and where, so that all of it lies in the room: never enlarged, at the top, in the middle. */
function placeIn(room: SheetRoom, width: number, height: number) {
  const scale = Math.min(1, room.width / width, room.height / height)
  return {
    scale,
    x: room.left + (room.width - width * scale) / 2,
    y: room.bottom + room.height - height * scale
  }
}

async function layPages(whole: PDFDocument, bytes: Uint8Array, room: SheetRoom): Promise<Unprintable | null> {
  let document: PDFDocument
  try {
    document = await PDFDocument.load(bytes, { updateMetadata: false })
  } catch (thrown) {
    return thrown instanceof EncryptedPDFError ? 'encrypted' : 'damaged'
  }
  try {
    // A file cut short is read without complaint and fails only here.
    const pages = document.getPages()
    if (pages.length === 0 || !isEnded(bytes) || !pages.every(isWhole)) return 'damaged'
    if (pages.length > attachedLimits.pages) return 'too-big'
    for (const page of pages) drawAnnotations(page)
    const placed = pages.map((page) => turnedPage(page))
    // An empty page can't be embedded. All at once: what pages share, fonts above all, is taken along once.
    const drawn = pages
      .map((page, n) => ({ page, ...(placed[n] as TurnedPage) }))
      .filter(({ page }) => page.node.Contents())
    const embedded = await whole.embedPages(
      drawn.map(({ page }) => page),
      drawn.map(({ box }) => box),
      drawn.map(({ matrix }) => matrix)
    )
    const byPage = new Map(drawn.map(({ page }, n) => [page, embedded[n]]))
    for (const [n, page] of pages.entries()) {
      const { width, height } = placed[n] as TurnedPage
      const { scale, x, y } = placeIn(room, width, height)
      const sheet = whole.addPage(room.size)
      const content = byPage.get(page)
      if (content) sheet.drawPage(content, { x, y, xScale: scale, yScale: scale })
    }
    await whole.flush()
    return null
  } catch {
    return 'damaged'
  }
}

type Matrix = [number, number, number, number, number, number]

/** What of a page is shown, how it is turned for that, and how large it is then. */
interface TurnedPage {
  box: { left: number; bottom: number; right: number; top: number }
  matrix: Matrix
  width: number
  height: number
}

/** A page as it is looked at; a wide one lies on its side, its head to the rings: so it is as large as it can be. */
function turnedPage(page: PDFPage): TurnedPage {
  const { x: left, y: bottom, width, height } = page.getCropBox()
  const right = left + width
  const top = bottom + height
  const turned = ((page.getRotation().angle % 360) + 360) % 360
  const isWide = turned % 180 === 0 ? width > height * 1.1 : height > width * 1.1
  const angle = (turned + (isWide ? 270 : 0)) % 360
  const matrix: Matrix =
    angle === 90
      ? [0, -1, 1, 0, -bottom, right]
      : angle === 180
        ? [-1, 0, 0, -1, right, top]
        : angle === 270
          ? [0, 1, -1, 0, top, -left]
          : [1, 0, 0, 1, -left, -bottom]
  const box = { left, bottom, right, top }
  return angle % 180 === 0 ? { box, matrix, width, height } : { box, matrix, width: height, height: width }
}

/** A picture is taken to have been made for 96 dots an inch, as programs do that are not told. */
const pointsADot = 0.75

async function layPicture(
  whole: PDFDocument,
  bytes: Uint8Array,
  media: string,
  room: SheetRoom
): Promise<Unprintable | null> {
  const facts = sizeOfPicture(bytes, media)
  if (!facts) return 'damaged'
  if (facts.width * facts.height > attachedLimits.dots) return 'too-big'
  try {
    const image = media === 'image/png' ? await whole.embedPng(bytes) : await whole.embedJpg(bytes)
    const { width, height } = image
    drawIn(whole, room, { width, height, orientation: facts.orientation, points: pointsADot }, (sheet) => {
      sheet.pushOperators(drawObject(sheet.node.newXObject('Picture', image.ref)))
    })
    await whole.flush()
    return null
  } catch {
    return 'damaged'
  }
}

/** The pictures of a scan, a page each, as large as they were scanned. */
async function layTiff(whole: PDFDocument, bytes: Uint8Array, room: SheetRoom): Promise<Unprintable | null> {
  try {
    const pages = tiffPages(bytes)
    if (!pages) return 'kind'
    if (pages.length === 0) return 'damaged'
    for (const { width, height, orientation, dpi, strips } of pages) {
      if (width * height > attachedLimits.dots) return 'too-big'
      drawIn(whole, room, { width, height, orientation, points: 72 / dpi }, (sheet) => {
        let below = height
        for (const strip of strips) {
          below -= strip.height
          sheet.pushOperators(
            pushGraphicsState(),
            concatTransformationMatrix(1, 0, 0, strip.height / height, 0, below / height),
            drawObject(sheet.node.newXObject('Strip', stripIn(whole.context, strip))),
            popGraphicsState()
          )
        }
      })
    }
    return null
  } catch {
    return 'damaged'
  }
}

interface PictureToDraw {
  width: number
  height: number
  /** Which of the eight ways it was held. */
  orientation: number
  /** So many points a dot of it takes. */
  points: number
}

/** A sheet with a picture, all of it in the room; `draw` fills the unit square with it. */
function drawIn(whole: PDFDocument, room: SheetRoom, picture: PictureToDraw, draw: (sheet: PDFPage) => void): void {
  const { points } = picture
  const isTurned = picture.orientation >= 5
  const [across, high] = isTurned ? [picture.height, picture.width] : [picture.width, picture.height]
  const isWide = across > high * 1.1 && across * points > room.width
  // Wide ones lie on their side, as wide pages do.
  const orientation = isWide ? (onItsSide[picture.orientation - 1] ?? 8) : picture.orientation
  const [width, height] = isWide ? [high, across] : [across, high]
  const { scale, x, y } = placeIn(room, width * points, height * points)
  const sheet = whole.addPage(room.size)
  const [w, h] = [width * points * scale, height * points * scale]
  sheet.pushOperators(pushGraphicsState(), concatTransformationMatrix(...matrixOf(orientation, x, y, w, h)))
  draw(sheet)
  sheet.pushOperators(popGraphicsState())
}

/** The eight ways a camera says it was held (Exif), each turned a quarter to the left. */
const onItsSide = [8, 5, 6, 7, 4, 1, 2, 3]

/** Where the unit square of a picture goes so that it stands upright in a box. */
function matrixOf(orientation: number, x: number, y: number, w: number, h: number): Matrix {
  switch (orientation) {
    case 2:
      return [-w, 0, 0, h, x + w, y]
    case 3:
      return [-w, 0, 0, -h, x + w, y + h]
    case 4:
      return [w, 0, 0, -h, x, y + h]
    case 5:
      return [0, -h, -w, 0, x + w, y + h]
    case 6:
      return [0, -h, w, 0, x, y + h]
    case 7:
      return [0, h, w, 0, x, y]
    case 8:
      return [0, h, -w, 0, x + w, y]
    default:
      return [w, 0, 0, h, x, y]
  }
}
