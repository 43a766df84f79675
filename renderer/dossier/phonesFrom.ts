import type { Phone } from '../../shared/infoCard.ts'
import { phoneKey } from '../../shared/phone.ts'

/** The lines that have something in them, trimmed. */
export const filled = (lines: readonly string[]) => lines.map((text) => text.trim()).filter((text) => text !== '')

/** Phones from their lines: text as typed plus the key; one that did not change stays as it was, struck or not. */
export function phonesFrom(lines: readonly string[], before: readonly Phone[], country: string): Phone[] {
  return filled(lines).map((text) => {
    const old = before.find((phone) => phone.text === text)
    if (old) return old
    const key = phoneKey(text, country)
    return { text: text.slice(0, 60), ...(key && { key }) }
  })
}
