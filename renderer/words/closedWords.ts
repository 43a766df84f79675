import type { Closed } from '../../shared/workdays.ts'
import { say } from './words.ts'

/** Why a day is closed, in words: "Holiday: Christmas Day", "Absent: leave", "Not a working day". */
export function closedInWords(closed: Closed): string {
  switch (closed.kind) {
    case 'holiday':
      return say('day.because.holiday', { name: closed.name })
    case 'absence':
      return closed.reason === '' ? say('day.because.away') : say('day.because.absence', { reason: closed.reason })
    default:
      return say(`day.because.${closed.kind}`)
  }
}
