import type { CalendarEvent } from '../../shared/calendarFile.ts'
import { isDay, type Moment } from '../../shared/day.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { type ContactKind, minutesOfNext } from '../../shared/filing.ts'
import { instantOf } from '../../shared/there.ts'

/** The appointment of a dossier as a calendar takes it; null while it has no day and hour. `zone` is the one its hours are local in. */
export function calendarEvent(
  { id, card, filing: { next }, stamps }: Dossier,
  given: { now: Moment; zone: string; minutes: Record<ContactKind, number>; description: string }
): CalendarEvent | null {
  if (!next?.at || !isDay(next.on)) return null
  const begin = instantOf({ day: next.on, time: next.at }, given.zone)
  return {
    uid: `${next.meeting ?? `${id}-${next.on}`}@carpeta`,
    sequence: stamps.length,
    begin,
    end: begin + minutesOfNext(next, given.minutes) * 60_000,
    made: instantOf(given.now, given.zone),
    summary: next.with ? `${card.name}: ${next.with}` : card.name,
    ...(next.where && { location: next.where }),
    ...(given.description && { description: given.description })
  }
}
