import { z } from 'zod'
import { ProblemError } from './problem.ts'
import { momentIn } from './there.ts'

const instantSchema = z.number().int().min(0).max(Date.UTC(9999, 0))

/** An appointment as a calendar takes it: instants, so that it is the same moment in every zone. */
export const calendarEventSchema = z.object({
  /** Stays the same when the appointment is moved: calendars then move their own. */
  uid: z.string().min(1).max(200),
  /** Grows with every change of the appointment. */
  sequence: z.number().int().min(0).max(1_000_000),
  /** Milliseconds since 1970, UTC: when it begins, ends, and when this file was made. */
  begin: instantSchema,
  end: instantSchema,
  made: instantSchema,
  summary: z.string().max(500),
  location: z.string().max(500).optional(),
  description: z.string().max(10_000).optional()
})
export type CalendarEvent = z.infer<typeof calendarEventSchema>

/**
 * An appointment as an `.ics` file (RFC 5545). Times are in UTC: no zone has to be described, and who reads it in another country sees
 * the right hour. It has no METHOD: it asks nobody to answer (RFC 5546). Lines end with CRLF and are folded at 75 octets, never inside a letter.
 */
export function calendarFile(event: CalendarEvent): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Carpeta//Carpeta//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `DTSTAMP:${stampOf(event.made)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTART:${stampOf(event.begin)}`,
    `DTEND:${stampOf(event.end)}`,
    `SUMMARY:${escaped(event.summary)}`,
    ...(event.location ? [`LOCATION:${escaped(event.location)}`] : []),
    ...(event.description ? [`DESCRIPTION:${escaped(event.description)}`] : []),
    'END:VEVENT',
    'END:VCALENDAR'
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** An instant as calendars write it, to the minute: 20261013T083000Z. */
function stampOf(instant: number): string {
  const at = momentIn('UTC', instant)
  if (!at) throw new ProblemError('bad-act')
  return `${at.day.replaceAll('-', '')}T${at.time.replace(':', '')}00Z`
}

// Control characters other than the line break have no place in a text of a calendar.
const escaped = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n')

function folded(line: string): string {
  let text = ''
  let octets = 0
  for (const letter of line) {
    const more = octetsOf(letter)
    if (octets + more > 75) {
      text += '\r\n '
      octets = 1
    }
    text += letter
    octets += more
  }
  return text
}

function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
