import { type Time, timeFrom } from '../day.ts'

/**
 * The time of day a cell says, or null: '10:30', '10.30', '10h30', '9', '2:30 PM', '14 h', and a spreadsheet's part of a
 * day, '0.4375'.
 */
export function timeWritten(cell: string): Time | null {
  const text = cell.normalize('NFKC').trim().toLowerCase()
  if (text.length > 20) return null
  const part = /^0[.,](\d{3,})$/.exec(text)
  if (part) return timeFrom(Math.round(Number(`0.${part[1]}`) * 1440))
  const found =
    /^(\d{1,2})(?:\s*[:.h,]\s*(\d{2})(?::\d{2}(?:[.,]\d+)?)?)?\s*(?:h|hs|hrs|ч|год|ώρα|:)?\.?\s*(a\.?\s?m\.?|p\.?\s?m\.?|π\.?\s?μ\.?|μ\.?\s?μ\.?)?$/u.exec(
      text
    )
  if (!found) return null
  let hours = Number(found[1])
  const minutes = Number(found[2] ?? 0)
  const half = found[3]?.[0]
  if (half) {
    if (hours < 1 || hours > 12) return null
    hours = (hours % 12) + (half === 'p' || half === 'μ' ? 12 : 0)
  }
  if (hours > 23 || minutes > 59) return null
  return timeFrom(hours * 60 + minutes)
}
