import { expect, it } from 'vitest'
import { day } from '../../shared/day.ts'
import { inSentence, type Language, wholeDay } from '../../shared/words.ts'

it.each([
  ['en', 'Tuesday, 20 October 2026'],
  ['es', 'martes, 20 de octubre de 2026'],
  ['sr', 'уторак, 20. октобар 2026.'],
  ['uk', 'вівторок, 20 жовтня 2026'],
  ['el', 'Τρίτη 20 Οκτωβρίου 2026']
] as const)('a whole day inside a sentence, %s: %s', (language: Language, words) => {
  expect(inSentence(wholeDay(day('2026-10-20'), language), language).replace(/ р\.$/, '')).toBe(words)
})
