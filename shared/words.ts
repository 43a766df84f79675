import { type Day, firstDayOf, type Month, monthOf, utcDateOf, yearOf } from './day.ts'

/** The languages Carpeta speaks: English, Spanish, Serbian (Cyrillic), Ukrainian, Greek. */
export const languages = ['en', 'es', 'sr', 'uk', 'el'] as const
export type Language = (typeof languages)[number]

/** The locale the platform's formatters know a language by. English writes the day before the month. */
export const localeOf: Record<Language, string> = { en: 'en-GB', es: 'es', sr: 'sr-Cyrl', uk: 'uk', el: 'el' }

const formatters = new Map<string, Intl.DateTimeFormat>()
/** The platform's formatter, made once: making one costs a hundred times what it costs to use it. */
function formatterFor(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options)
  let formatter = formatters.get(key)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(localeOf[language], { ...options, timeZone: 'UTC' })
    formatters.set(key, formatter)
  }
  return formatter
}
const format = (day: Day, language: Language, options: Intl.DateTimeFormatOptions): string =>
  formatterFor(language, options).format(utcDateOf(day))

/** "Tuesday, 13 October 2026": the whole day, as the insert prints it. The first letter is a capital. */
export const wholeDay = (day: Day, language: Language): string =>
  capital(format(day, language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }), language)

/**
 * A day or month inside a sentence: Spanish, Serbian and Ukrainian write it small there, Greek and English do not.
 * inSentence('Martes, 20 de octubre', 'es') is 'martes, 20 de octubre'.
 */
export function inSentence(words: string, language: Language): string {
  const isSmall = language === 'es' || language === 'sr' || language === 'uk'
  return isSmall ? words.charAt(0).toLocaleLowerCase(localeOf[language]) + words.slice(1) : words
}

/** "Tue 20 October": the day as buttons and toasts say it, with the year when it is not this one. */
export function dayInWords(day: Day, language: Language, today: Day): string {
  const weekday = format(day, language, { weekday: 'short' })
  return `${capital(weekday, language)} ${dayAndMonth(day, language, today)}`
}

/** "20 October", with the year when it is not the year of today. */
export const dayAndMonth = (day: Day, language: Language, today: Day): string =>
  yearOf(day) === yearOf(today)
    ? format(day, language, { day: 'numeric', month: 'long' })
    : format(day, language, { day: 'numeric', month: 'long', year: 'numeric' })

/** "9 Oct", with the year when it is not the year of today. */
export const shortDay = (day: Day, language: Language, today: Day): string =>
  yearOf(day) === yearOf(today)
    ? format(day, language, { day: 'numeric', month: 'short' })
    : format(day, language, { day: 'numeric', month: 'short', year: 'numeric' })

/** "Tuesday", or "Tue" when short. */
export const weekdayName = (day: Day, language: Language, width: 'long' | 'short' = 'long'): string =>
  capital(format(day, language, { weekday: width }), language)

/** "October", or "Oct" when short; alone, with a capital. */
export function monthName(month: Month, language: Language, width: 'long' | 'short' = 'long'): string {
  // Asked for with its year, a Greek month stands in the nominative; alone the platform gives "of July".
  const parts = formatterFor(language, { month: width, year: 'numeric' })
    .formatToParts(utcDateOf(firstDayOf(month)))
    .find((part) => part.type === 'month')
  return capital((parts?.value ?? '').replace(/\.$/, ''), language)
}

/** "July", with its year when that is not the year of today. */
export const monthInWords = (month: Month, language: Language, today: Day): string =>
  yearOf(month) === yearOf(today) ? monthName(month, language) : `${monthName(month, language)} ${yearOf(month)}`

/** A day or a month, whichever it is, in words. */
export const onInWords = (on: Day | Month, language: Language, today: Day): string =>
  on.length === 7 ? monthInWords(on as Month, language, today) : dayInWords(on as Day, language, today)

const capital = (text: string, language: Language) =>
  text.charAt(0).toLocaleUpperCase(localeOf[language]) + text.slice(1)

/** The month of a day or the month itself. */
export const monthOfOn = (on: Day | Month): Month => (on.length === 7 ? (on as Month) : monthOf(on as Day))
