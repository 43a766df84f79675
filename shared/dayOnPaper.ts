import { type Day, utcDateOf } from './day.ts'
import { type Language, localeOf } from './words.ts'

// Paper is read years later: unlike on the screen, the year always stands there.

const write = (day: Day, language: Language, options: Intl.DateTimeFormatOptions) => {
  const text = new Intl.DateTimeFormat(localeOf[language], { ...options, timeZone: 'UTC' }).format(utcDateOf(day))
  return text.replaceAll('\u202f', '\u00a0')
}

/** "13 October 2026" */
export const dayOnPaper = (day: Day, language: Language): string =>
  write(day, language, { day: 'numeric', month: 'long', year: 'numeric' })

/** "13 Oct 2026"; without the Ukrainian "р." for the year, which would need a second line. */
export const shortDayOnPaper = (day: Day, language: Language): string =>
  write(day, language, { day: 'numeric', month: 'short', year: 'numeric' }).replace(/\sр\.$/u, '')

/** "Tue 13 October 2026", with a capital. */
export function weekdayOnPaper(day: Day, language: Language): string {
  const weekday = write(day, language, { weekday: 'short' })
  return `${weekday.charAt(0).toLocaleUpperCase(localeOf[language])}${weekday.slice(1)} ${dayOnPaper(day, language)}`
}
