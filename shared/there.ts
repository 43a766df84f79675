import { type Day, isDay, isTime, type Moment } from './day.ts'
import { type InfoCard, phonesOf } from './infoCard.ts'
import { phoneCountry } from './phone.ts'

/** Where a client is, as far as the card says it. */
export interface ClientPlace {
  country: string
  postcode?: string | undefined
  phoneKey?: string | undefined
}

/** The country of a client: the one of the address, else the one the phone belongs to; null when neither says it. */
export function placeOfClient(given: {
  country?: string | undefined
  postcode?: string | undefined
  phoneKey?: string | undefined
}): ClientPlace | null {
  const country = given.country ?? (given.phoneKey && phoneCountry(given.phoneKey))
  return country ? { country, postcode: given.postcode, phoneKey: given.phoneKey } : null
}

/** The same, from a whole card. */
export const placeOfCard = (card: InfoCard): ClientPlace | null =>
  placeOfClient({
    country: card.address?.country,
    postcode: card.address?.postcode,
    phoneKey: phonesOf(card)[0]?.phone.key
  })

// Where a country keeps several times and a postcode or the first digits of a phone tell which: the first that fits.
const zonesApart: Record<string, readonly { zone: string; postcode?: RegExp; phone?: RegExp }[]> = {
  ES: [
    { zone: 'Atlantic/Canary', postcode: /^3[58]/, phone: /^\+34[89]2[28]/ },
    { zone: 'Europe/Madrid', postcode: /^\d/, phone: /^\+34[89]/ }
  ],
  PT: [
    { zone: 'Atlantic/Azores', postcode: /^9[5-9]/, phone: /^\+35129[256]/ },
    // Madeira has Lisbon's time.
    { zone: 'Europe/Lisbon', postcode: /^\d/, phone: /^\+3512/ }
  ],
  UA: [
    { zone: 'Europe/Simferopol', postcode: /^9[5-9]\d{3}/, phone: /^\+380(65|692)/ },
    { zone: 'Europe/Kiev', postcode: /^\d/, phone: /^\+380/ }
  ]
}

/**
 * The day and time at a client's; null where it can't be told for sure (a country of several times and nothing that says
 * which) . `ownZone` is the zone `now` is local in. Tuesday 09:30 in Madrid is 10:30 in Athens.
 */
export function nowThere(place: ClientPlace, now: Moment, ownZone: string): Moment | null {
  const zones = zonesOf(place)
  const instant = instantOf(now, ownZone)
  const times = zones.flatMap((zone) => momentIn(zone, instant) ?? [])
  const [first] = times
  const isSure = first && times.every((one) => one.day === first.day && one.time === first.time)
  return isSure && times.length === zones.length ? first : null
}

function zonesOf({ country, postcode, phoneKey }: ClientPlace): string[] {
  const apart = zonesApart[country]?.find(
    (one) =>
      (postcode && one.postcode?.test(postcode.trim())) || (!postcode && phoneKey && one.phone?.test(phoneKey.trim()))
  )
  if (apart) return [apart.zone]
  try {
    const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & { getTimeZones?(): string[] | undefined }
    return locale.getTimeZones?.() ?? []
  } catch {
    return []
  }
}

/** Milliseconds of the instant a local moment is. In the hour a clock is put back it is the later one. */
export function instantOf({ day, time }: Moment, zone: string): number {
  const asUtc = Date.UTC(
    Number(day.slice(0, 4)),
    Number(day.slice(5, 7)) - 1,
    Number(day.slice(8, 10)),
    Number(time.slice(0, 2)),
    Number(time.slice(3, 5))
  )
  const first = asUtc - offsetOf(zone, asUtc)
  return asUtc - offsetOf(zone, first)
}

function offsetOf(zone: string, instant: number): number {
  const local = momentIn(zone, instant)
  if (!local) return 0
  const { day, time } = local
  const asUtc = Date.parse(`${day}T${time}:00Z`)
  return asUtc - Math.floor(instant / 60_000) * 60_000
}

/** The day and time an instant is in a zone; null for a zone this computer does not know. */
export function momentIn(zone: string, instant: number): Moment | null {
  try {
    const parts = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit'
    }).formatToParts(instant)
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? ''
    const day = `${part('year')}-${part('month')}-${part('day')}`
    const time = `${part('hour')}:${part('minute')}`
    return isDay(day) && isTime(time) ? { day: day as Day, time } : null
  } catch {
    return null
  }
}
