import { isAppointment } from '../../shared/appointment.ts'
import type { Next } from '../../shared/filing.ts'
import { say } from './words.ts'

/** The place line of an appointment: "at their place, Calle Mayor 5 · with Marta · 60 min"; null for any other contact. */
export function placeLine(next: Next | undefined): string | null {
  if (!next || !isAppointment(next)) return null
  const place = next.place && say(`appointment.line.${next.place}`)
  const parts = [
    [place, next.where].filter(Boolean).join(', '),
    next.with && say('appointment.withName', { name: next.with }),
    next.minutes && say('appointment.minutes', { count: next.minutes })
  ].filter(Boolean)
  return parts.length > 0 ? parts.join(' · ') : null
}
