import type { Style } from '../../shared/binder.ts'
import type { Day } from '../../shared/day.ts'
import type { Filing } from '../../shared/filing.ts'
import { placeOf } from '../../shared/place.ts'
import { dayAndMonth, type Language, onInWords } from '../../shared/words.ts'
import { say } from './words.ts'

/** Where a dossier lies, in a few words: "Today", "Tue 20 October", "Missed, since 9 October", "July, day open". */
export function whereInWords(filing: Filing, today: Day, style: Style, language: Language): string {
  const place = placeOf(filing, today, style)
  const on = filing.next && onInWords(filing.next.on, language, today)
  switch (place.kind) {
    case 'day':
      return place.day === today ? say('find.where.today') : (on ?? '')
    case 'month':
      return place.open ? say('find.where.dayOpen', { month: on ?? '' }) : (on ?? '')
    case 'later':
      return on ?? ''
    case 'missed':
      return say('find.where.missed', { day: dayAndMonth(place.since, language, today) })
    case 'out':
      return say(place.notBack ? 'find.where.notBack' : 'find.where.out')
    default:
      return say(`find.where.${place.kind}`)
  }
}
