import type { CardSheet } from '../../shared/cardSheet.ts'
import { marginsFor, sizeOf } from './paper.ts'
import type { Frame } from './sheetFrame.ts'

/** How close a card is set. Sizes in points, the pitch of the lines to write on in millimetres. */
export interface Density {
  text: number
  lead: number
  gap: number
  partGap: number
  pitch: number
}

const roomy: Density = { text: 10.5, lead: 1.32, gap: 4, partGap: 11, pitch: 7.5 }
/** For what takes several pages anyway. */
export const middle: Density = { text: 10, lead: 1.28, gap: 3, partGap: 9, pitch: 7 }
const close: Density = { text: 9.5, lead: 1.24, gap: 1.6, partGap: 6, pitch: 6.3 }
const dense: Density = { text: 9.2, lead: 1.2, gap: 1.1, partGap: 5, pitch: 6 }
const tight: Density = { text: 9, lead: 1.16, gap: 0.7, partGap: 4, pitch: 5.4 }

// The estimate is a little too high on purpose: a card this little over its page is set tight and stays on it.
const spare = 1.05
/** The client's name at the head, in points. */
const titleSize = 24

/** The roomiest of five settings in which a card is likely to stay on one page; an easily read one where none is. */
export function densityFor(sheet: CardSheet, frame: Frame): Density {
  const room = roomOn(frame)
  const fits = (density: Density) => heightOf(sheet, density, room.width) <= room.height
  return [roomy, middle, close, dense].find(fits) ?? (isLong(sheet, frame) ? dense : tight)
}

/** Whether a card is likely to need more than one page however close it is set. */
export function isLong(sheet: CardSheet, frame: Frame): boolean {
  const room = roomOn(frame)
  return heightOf(sheet, tight, room.width) > room.height * spare
}

/** Fewer lines to write on, down to four, where a card would else need a second sheet only for them. */
export function withRoomToWrite(sheet: CardSheet, frame: Frame): CardSheet {
  if (!isLong(sheet, frame)) return sheet
  const shorter = [8, 6, 4]
    .filter((lines) => lines < sheet.write.lines)
    .map((lines) => ({ ...sheet, write: { ...sheet.write, lines } }))
    .find((one) => !isLong(one, frame))
  return shorter ?? sheet
}

function roomOn({ paper, holes }: Frame): { width: number; height: number } {
  const margins = marginsFor(holes)
  const { width, height } = sizeOf[paper]
  return { width: width - margins.left - margins.right, height: height - margins.top - margins.bottom }
}

const inMm = (points: number) => (points * 25.4) / 72

/** About how high a card will stand, in millimetres: counted in letters of average width, a little too high on purpose. */
function heightOf(sheet: CardSheet, { text, lead, gap, partGap, pitch }: Density, width: number): number {
  const line = inMm(text * lead)
  const letters = (columnWidth: number, size = text) => columnWidth / inMm(size * 0.53)
  const linesOf = (written: string, columnWidth: number, size = text) =>
    written.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / letters(columnWidth, size))), 0)
  const row = inMm(2 * gap + 0.5)
  const people = sheet.people.reduce((sum, person) => {
    const left = 5.3 + (person.about ? linesOf(person.about, width - 55, 8.5) * 4.1 : 0)
    const right = person.reach.reduce((lines, reach) => lines + linesOf(reach.text, 60), 0) * 4.9
    return sum + Math.max(left, right) + row + 1 + (person.notes ? linesOf(person.notes, width, 9.5) * 4.4 : 0)
  }, 0)
  const short = Math.ceil(sheet.short.length / 2) * (line + row)
  const long = sheet.long.reduce(
    (sum, one) => sum + row + line * one.texts.reduce((lines, part) => lines + linesOf(part.text, width - 25), 0),
    0
  )
  const part = inMm(partGap + 3) + 4
  const promised = sheet.promised
    ? part + sheet.promised.items.reduce((sum, item) => sum + 1.1 + line * linesOf(item.text, width - 34), 0)
    : 0
  const said = sheet.said
    ? part +
      sheet.said.items.reduce(
        (sum, one) => sum + row + line * Math.max(2, linesOf(`${one.head}  ${one.who}  ${one.text}`, width - 25)),
        0
      )
    : 0
  const aim = sheet.aim ? 8.5 + linesOf(sheet.aim.text, width - 29, text + 1) * line * 1.1 : 0
  const title = (linesOf(sheet.name, width - 62, titleSize) - 1) * inMm(titleSize * 1.1)
  return 24 + title + aim + people + short + long + promised + said + 9 + sheet.write.lines * pitch
}
