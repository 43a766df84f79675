import { type Time, timeFrom } from '../day.ts'
import type { Sense } from './phraseBook.ts'

// `beside`: only next to a day, since alone these shapes are days of the month.
const forms: readonly (readonly [RegExp, 'alone' | 'beside'])[] = [
  [/^[Aa]?KU?[Pp]*$/, 'alone'],
  [/^A[NnOo]U?[Pp]*$/, 'alone'],
  [/^A?[Nn][Pp]$/, 'alone'],
  [/^A[Nn]&?[Nn][Pp]*$/, 'alone'],
  [/^A?[NnOo]D[Pp]*$/, 'alone'],
  [/^[Aa]?d[NnOo][Pp]*$/, 'alone'],
  [/^a[NnOo]U?[Pp]+$/, 'alone'],
  [/^a[NnOo]D[Pp]*$/, 'alone'],
  [/^a(?:[no]|NU)$/, 'alone'],
  [/^a[NnOo]U?$/, 'beside'],
  [/^a[Nn]&[Nn][Pp]*$/, 'beside'],
  [/^NU[Pp]*$/, 'beside'],
  [/^N$/, 'beside']
]

/**
 * The time a shape of tokens says, or null. "a las 10", "half past four", "о пів на 11". `beside` is whether a day stands
 * next to it: "στις 10" alone is the tenth. Hours 1 to 6 said plainly mean the afternoon: nobody calls at four in the night.
 */
export function timeSaid(senses: readonly Sense[], shape: string, beside: boolean): Time | null {
  const rule = forms.find(([form]) => form.test(shape))
  if (!rule || (rule[1] === 'beside' && !beside)) return null
  const unit = senses.find((sense) => sense.kind === 'unit')
  if (unit && unit.unit !== 'hour') return null
  const clock = senses.find((sense) => sense.kind === 'clock')
  if (clock?.dotted && shape === 'K' && !beside) return null
  const numbers = senses.flatMap((sense) =>
    sense.kind === 'digits' || sense.kind === 'number' || sense.kind === 'ordinal' || sense.kind === 'counting'
      ? [sense.n]
      : []
  )
  const hour = numbers[0] ?? 0
  if (shape === 'N' && (hour < 7 || hour > 21)) return null
  // "15 por la mañana" is the fifteenth.
  if (/^[Nn]P$/.test(shape) && hour > 12) return null
  if (!clock && (hour > 24 || (numbers[1] ?? 0) > 59)) return null
  const shift = senses.reduce((sum, s) => (s.kind === 'behind' || s.kind === 'before-hour' ? sum + s.n : sum), 0)
  const minutes = clock ? clock.minutes : hour * 60 + (numbers[1] ?? 0) + shift
  return timeFrom(inDaytime(minutes, senses, clock?.exact ?? false))
}

function inDaytime(minutes: number, senses: readonly Sense[], exact: boolean): number {
  const part = senses.find((sense) => sense.kind === 'part')
  const half = 12 * 60
  if (part?.afternoon) return minutes < half ? minutes + half : minutes
  if (part) return minutes >= half && minutes < half + 60 ? minutes - half : minutes
  return !exact && minutes >= 60 && minutes < 7 * 60 ? minutes + half : minutes
}
