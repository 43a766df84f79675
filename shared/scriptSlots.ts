import type { Day } from './day.ts'
import type { Dossier } from './dossier.ts'
import type { Entry } from './history.ts'
import { fold } from './search.ts'
import { type Language, languages, shortDay } from './words.ts'

// A slot is a word in braces that the card fills: "Good morning, {form of address}".

export const slots = ['name', 'address', 'company', 'me', 'lastOrder', 'lastTalk', 'buys', 'town', 'aim'] as const
export type Slot = (typeof slots)[number]

/** What each slot is called; the first is what the sheet writes. All languages are read in every binder: scripts are shared. */
export const slotWords: Record<Language, Record<Slot, readonly [string, ...string[]]>> = {
  en: {
    name: ['name'],
    address: ['form of address', 'address as'],
    company: ['company'],
    me: ['my name', 'me'],
    lastOrder: ['last order'],
    lastTalk: ['last talk', 'last call'],
    buys: ['what they buy', 'buys'],
    town: ['town', 'city'],
    aim: ['aim', 'why I call']
  },
  es: {
    name: ['nombre'],
    address: ['tratamiento'],
    company: ['empresa'],
    me: ['mi nombre', 'yo'],
    lastOrder: ['último pedido'],
    lastTalk: ['última conversación', 'última llamada'],
    buys: ['lo que compra', 'compra'],
    town: ['ciudad', 'localidad'],
    aim: ['motivo', 'objetivo']
  },
  sr: {
    name: ['име'],
    address: ['обраћање'],
    company: ['фирма', 'предузеће'],
    me: ['моје име', 'ја'],
    lastOrder: ['последња поруџбина'],
    lastTalk: ['последњи разговор', 'последњи позив'],
    buys: ['шта купује', 'купује'],
    town: ['место', 'град'],
    aim: ['повод', 'циљ']
  },
  uk: {
    name: ['ім’я', 'ім`я'],
    address: ['звертання'],
    company: ['фірма', 'компанія'],
    me: ['моє ім’я', 'я'],
    lastOrder: ['останнє замовлення'],
    lastTalk: ['остання розмова', 'останній дзвінок'],
    buys: ['що купує', 'купує'],
    town: ['місто'],
    aim: ['мета', 'навіщо телефоную']
  },
  el: {
    name: ['όνομα'],
    address: ['προσφώνηση'],
    company: ['εταιρεία', 'επιχείρηση'],
    me: ['το όνομά μου', 'εγώ'],
    lastOrder: ['τελευταία παραγγελία'],
    lastTalk: ['τελευταία συνομιλία', 'τελευταία κλήση'],
    buys: ['τι αγοράζει', 'αγοράζει'],
    town: ['πόλη'],
    aim: ['σκοπός', 'γιατί καλώ']
  }
}

const byWord = new Map<string, Slot>(
  languages.flatMap((language) =>
    slots.flatMap((slot) => slotWords[language][slot].map((word) => [fold(word), slot] as const))
  )
)

/** A run of a script's text: as it stands, or a slot with what the card says of it (null: nothing). */
export type Run = { kind: 'text'; text: string } | { kind: 'slot'; slot: Slot; value: string | null }

export type SlotValues = Readonly<Record<Slot, string | null>>

/** A text with its slots filled. Words in braces that are no slot stay as they were typed. */
export function filled(text: string, values: SlotValues): Run[] {
  const runs: Run[] = []
  let from = 0
  for (const found of text.matchAll(/\{([^{}\n]{1,40})\}/g)) {
    const slot = byWord.get(fold(found[1] ?? ''))
    if (!slot) continue
    if (found.index > from) runs.push({ kind: 'text', text: text.slice(from, found.index) })
    runs.push({ kind: 'slot', slot, value: values[slot] })
    from = found.index + found[0].length
  }
  if (from < text.length) runs.push({ kind: 'text', text: text.slice(from) })
  return runs
}

const orNull = (text: string | undefined) => text?.trim() || null

const isSale = (entry: Entry) => !entry.struck && entry.countsAs === 'sale' && (entry.sold?.length ?? 0) > 0

/** The last thing they bought, with its day: "Cocoa mass, 1.2 t (12 September)"; null when nothing was written down. */
function lastOrderOf(history: readonly Entry[], language: Language, today: Day): string | null {
  const sale = history.findLast(isSale)
  const lines = sale?.sold?.map(({ what, quantity, amount }) => [what, quantity, amount].filter(Boolean).join(', '))
  if (!sale || !lines?.some(Boolean)) return null
  return `${lines.filter(Boolean).join('; ')} (${shortDay(sale.at.day, language, today)})`
}

/** What the card and the history say for the slots. `spokenTo` is who is being spoken to; the card's first person otherwise. */
export function slotValues(given: {
  dossier: Pick<Dossier, 'card' | 'history' | 'filing'>
  spokenTo: string
  owner: string
  language: Language
  today: Day
}): SlotValues {
  const { card, history, filing } = given.dossier
  const person =
    card.people.find(({ name }) => name === given.spokenTo) ?? (given.spokenTo ? undefined : card.people[0])
  const name = orNull(given.spokenTo) ?? orNull(person?.name)
  const talk = history.findLast((entry) => !entry.struck && entry.reached === true)
  return {
    name,
    address: orNull(person?.callMe) ?? name,
    company: orNull(card.name),
    me: orNull(given.owner),
    lastOrder: lastOrderOf(history, given.language, given.today),
    lastTalk: talk ? shortDay(talk.at.day, given.language, given.today) : null,
    buys: orNull(card.buys),
    town: orNull(card.address?.town),
    aim: orNull(filing.next?.aim)
  }
}
