import type { Appointment } from '../appointment.ts'
import { answerWords } from '../export/headers.ts'
import { type ContactKind, contactKinds, type Next, places } from '../filing.ts'
import type { MappedColumn } from '../mapping.ts'
import { languages } from '../words.ts'
import { plain } from './plain.ts'

type Cell = { header: string; text: string }

const placeWords = new Map(
  languages.flatMap((language) => places.map((place) => [plain(answerWords[language][place]), place] as const))
)

/**
 * What a row says of its next contact beside day, hour and aim: its kind, ink or pencil, how long, where and with whom, as an export
 * of ours writes them in any of the five languages. What can't be read is kept in the notes; all of it is when there is no next contact.
 */
export function appointmentOfRow(
  said: (kind: MappedColumn) => Cell | undefined,
  hasNext: boolean,
  keep: (header: string, text: string) => void
): Omit<Appointment, 'meeting'> & { kind?: ContactKind; agreed?: Next['agreed'] } {
  const read = <Meaning>(column: MappedColumn, meaning: (text: string) => Meaning | undefined): Meaning | undefined => {
    const cell = said(column)
    if (!cell) return undefined
    const found = hasNext ? meaning(cell.text) : undefined
    if (found === undefined) keep(cell.header, cell.text)
    return found
  }
  const line = (longest: number) => (text: string) => {
    const one = text.replace(/\s*\n\s*/g, ', ')
    return one.length <= longest ? one : undefined
  }
  const kind = read('kind', (text) => contactKinds.find((one) => one === text.toLowerCase()))
  const agreed = read('agreed', (text) => (['ink', 'pencil'] as const).find((one) => one === text.toLowerCase()))
  const minutes = read('minutes', minutesWritten)
  const place = read('place', (text) => placeWords.get(plain(text)))
  const where = read('where', line(300))
  const whom = read('with', line(200))
  return {
    ...(kind && { kind }),
    ...(agreed && { agreed }),
    ...(minutes && { minutes }),
    ...(place && { place }),
    ...(where && { where }),
    ...(whom && { with: whom })
  }
}

const minutesWritten = (text: string): number | undefined => {
  const minutes = /^\d{1,4}$/.test(text) ? Number(text) : 0
  return minutes >= 1 && minutes <= 1440 ? minutes : undefined
}
