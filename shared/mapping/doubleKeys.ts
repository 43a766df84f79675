import type { InfoCard } from '../infoCard.ts'
import { digitsOf } from '../search.ts'
import { plain } from './plain.ts'

/** What a client is compared by; phones as keys or bare digits. */
export interface DoubleFacts {
  name: string
  town: string
  phones: readonly string[]
  mails: readonly string[]
}

export const doubleFactsOf = (card: InfoCard): DoubleFacts => ({
  name: card.name,
  town: card.address?.town ?? '',
  phones: [...card.phones, ...card.people.flatMap((person) => person.phones)].map((phone) => phone.key ?? phone.text),
  mails: [...card.mails, ...card.people.flatMap((person) => person.mails)]
})

// A few digits are an extension or a slip of the finger, not a phone.
const fewestDigits = 6

/**
 * Keys for a set: two clients that share one are likely the same. The same phone, the same mail, or the same folded name in
 * the same town; the same name in another town is somebody else. A client without a town is compared with those without one.
 */
export const doubleKeysOf = (facts: DoubleFacts): string[] => [
  `n:${plainName(facts.name)}|${plain(facts.town)}`,
  ...facts.phones.flatMap((phone) => (digitsOf(phone).length >= fewestDigits ? [`p:${digitsOf(phone)}`] : [])),
  ...facts.mails.flatMap((mail) => (mail.includes('@') ? [`m:${mail.trim().toLowerCase()}`] : []))
]

/** A name as it is compared; dots are left out, so that "d.o.o." is "doo". plainName('Дунав д.о.о.') is 'dunav doo'. */
export const plainName = (name: string): string => plain(name.replace(/\./g, '')) || name.toLowerCase()
