import { type Day, isDay } from '../../shared/day.ts'
import type { Next } from '../../shared/filing.ts'
import type { Person } from '../../shared/infoCard.ts'
import { inSentence, type Language, wholeDay } from '../../shared/words.ts'
import { say } from '../words/words.ts'

/** Who an appointment is with: the person of that name, else the one who decides, else the first. */
export function personFor(next: Next, people: readonly Person[]): Person | null {
  const named = people.find((one) => next.with?.includes(one.name) && one.name !== '')
  return named ?? people.find((one) => one.decides) ?? people[0] ?? null
}

interface Given {
  next: Next
  person: Pick<Person, 'name' | 'callMe'> | null
  by: string
  language: Language
}

const dayOf = (next: Next, lng: Language) => inSentence(wholeDay(next.on as Day, lng), lng)

/** The subject of the mail that confirms an appointment, in the client's language. */
export function subjectFor({ next, language: lng }: Given): string {
  const day = dayOf(next, lng)
  return next.at
    ? say('appointment.letter.subjectAt', { lng, day, time: next.at })
    : say('appointment.letter.subject', { lng, day })
}

/** The text that confirms an appointment: the day, how long, where, and whom to call when something changes. */
export function letterFor({ next, person, by, language: lng }: Given): string {
  if (!isDay(next.on)) return ''
  const day = dayOf(next, lng)
  const name = person?.callMe || person?.name
  const place = next.place && say(`appointment.letter.${next.place}`, { lng })
  return [
    name ? say('appointment.letter.hello', { lng, name }) : say('appointment.letter.helloNobody', { lng }),
    '',
    next.at
      ? say('appointment.letter.dayAt', { lng, day, time: next.at })
      : say('appointment.letter.day', { lng, day }),
    ...(next.minutes ? [say('appointment.letter.length', { lng, count: next.minutes })] : []),
    ...(place || next.where ? [`${[place, next.where].filter(Boolean).join(', ')}.`] : []),
    say('appointment.letter.change', { lng }),
    '',
    by
  ].join('\n')
}
