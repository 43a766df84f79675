import { expandAbbreviations } from './abbreviations.ts'
import { type Corner, cornerOf } from './corner.ts'
import { shortDayOnPaper } from './dayOnPaper.ts'
import { type Dossier, promisesOf } from './dossier.ts'
import type { Entry, SoldLine } from './history.ts'
import type { Address, InfoCard, Person, Phone } from './infoCard.ts'
import { lastOrders } from './lastOrder.ts'
import { moneyInWords } from './money.ts'
import { codeOf, type PaperMark, paperMark } from './paperCode.ts'
import { type PrintSettings, printedAt } from './printSettings.ts'
import { counted, fill, type PrintedLine, printWordsIn } from './printWords/printWords.ts'
import { discountWritten, type Payment } from './terms.ts'
import { type Language, localeOf } from './words.ts'

/** Something to reach somebody by; a struck phone stays readable. */
export interface Reach {
  text: string
  href?: string
  isStruck?: boolean
}
export interface CardPerson {
  name: string
  /** Role, whether they decide, how to address them, their language, their best hours. */
  about: string
  reach: Reach[]
  notes?: string
}
export interface CardLineOnPaper {
  label: string
  texts: Reach[]
}
export interface CardEntry {
  day: string
  time: string
  /** Outcome or kind, in bold. */
  head: string
  /** Who was spoken to, and how long. */
  who: string
  text: string
}

/** One dossier's info card as it stands on paper: every text in its language, empty lines left out. */
export interface CardSheet {
  kind: 'card'
  /** Names the dossier at the foot of every page. */
  mark: PaperMark
  name: string
  under: string
  corner: Corner | null
  aim: { title: string; text: string } | null
  people: CardPerson[]
  /** Lines that fit two abreast, and those that need the width. */
  short: CardLineOnPaper[]
  long: CardLineOnPaper[]
  promised: { title: string; items: { text: string; when: string; isDone?: boolean }[] } | null
  said: { title: string; items: CardEntry[]; earlier: string } | null
  write: { day: string; said: string; next: string; lines: number }
}

const shownEntries = 5
const linesToWriteOn = 10
/** What fits beside its label in half the width of the narrowest page. */
const halfWidth = 30

/** The info card of a dossier. The last five entries that stand come newest first; how many are left out is said. */
export function cardSheetFor(dossier: Dossier, settings: PrintSettings): CardSheet {
  const { card, filing, history } = dossier
  const { language } = settings
  const words = printWordsIn(language)
  const lines = [...linesOf(card, settings), ...owingOf(dossier, settings), ...orderOf(history, settings)]
  const standing = history.filter((entry) => !entry.struck)
  const shown = standing.slice(-shownEntries).reverse()
  const earlier = standing.length - shown.length
  const promised = promisesOf(dossier).map((slip) => ({
    text: [spelledOut(slip.text, settings), slip.waitingFor && `(${fill(words.waitingFor, { who: slip.waitingFor })})`]
      .filter(Boolean)
      .join(' '),
    when: slip.day ? shortDayOnPaper(slip.day, language) : ''
  }))
  return {
    kind: 'card',
    mark: paperMark(codeOf(dossier.id), printedAt(settings)),
    name: card.name,
    under: joined([
      card.field,
      placeName(card.address, settings),
      words.levels[card.level],
      card.category && fill(words.category, { category: card.category })
    ]),
    corner: cornerOf(filing, settings),
    aim: aimOf(filing) ? { title: words.aim, text: spelledOut(aimOf(filing), settings) } : null,
    people: card.people.map((person) => personOnPaper(person, settings)),
    short: lines.filter(isShort),
    long: lines.filter((line) => !isShort(line)),
    promised: promised.length > 0 ? { title: words.promised, items: promised } : null,
    said:
      shown.length > 0
        ? {
            title: words.said,
            items: shown.map((entry) => entryOnPaper(entry, settings)),
            earlier: earlier > 0 ? counted(words.earlier, earlier, language) : ''
          }
        : null,
    write: { ...words.write, lines: linesToWriteOn }
  }
}

/** An entry as it stands on paper. */
export function entryOnPaper(entry: Entry, settings: PrintSettings): CardEntry {
  const { binder, language } = settings
  const words = printWordsIn(language)
  const outcome = entry.outcome
    ? (binder.outcomes.find((one) => one.id === entry.outcome)?.name ?? words.outcomes[entry.outcome] ?? entry.outcome)
    : ''
  const kind = entry.kind === 'note' ? words.note : words.kinds[entry.kind]
  const sold = (entry.sold ?? []).map(soldInWords)
  const payment = entry.payment && paymentOnPaper(entry.payment, language)
  return {
    day: shortDayOnPaper(entry.at.day, language),
    time: entry.at.time,
    head: outcome || kind,
    who: joined([entry.spokenTo, entry.minutes ? fill(words.minutes, { n: entry.minutes }) : '']),
    text: [
      spelledOut(entry.note.trim(), settings),
      entry.reason && spelledOut(entry.reason, settings),
      entry.handedTo && fill(words.handedTo, { name: entry.handedTo }),
      ...(entry.met ?? []).map(({ text }) => fill(words.cameUp, { text })),
      ...sold,
      payment
    ]
      .filter(Boolean)
      .join('\n')
  }
}

function paymentOnPaper(payment: Payment, language: Language): string {
  const { owing } = printWordsIn(language)
  const amount = moneyInWords(payment.amount, language)
  return payment.kind === 'promised'
    ? fill(owing.promised, { amount, day: shortDayOnPaper(payment.by, language) })
    : fill(owing.paid, { amount })
}

/** One's own signs mean nothing to whoever reads the paper: the first of each says what it stands for. */
const spelledOut = (text: string, { binder }: PrintSettings): string =>
  expandAbbreviations(text, binder.abbreviations ?? [])

const isShort = (line: CardLineOnPaper) =>
  line.texts.length === 1 && (line.texts[0]?.text.length ?? 0) <= halfWidth && !line.texts[0]?.text.includes('\n')

/** The texts that are there, with a middle dot between them. */
export const joined = (texts: readonly (string | undefined)[]): string =>
  texts
    .map((text) => text?.trim())
    .filter(Boolean)
    .join(' · ')

function personOnPaper(person: Person, { language }: PrintSettings): CardPerson {
  const words = printWordsIn(language)
  return {
    name: person.name,
    about: joined([
      person.role,
      person.decides ? words.decides : '',
      person.callMe && fill(words.addressAs, { name: person.callMe }),
      person.language && fill(words.speaks, { language: person.language }),
      person.bestHours && fill(words.bestHours, { hours: person.bestHours })
    ]),
    reach: [...phonesOnPaper(person.phones), ...person.mails.map(mailOnPaper)],
    ...(person.notes?.trim() && { notes: person.notes.trim() })
  }
}

/** Struck phones come last: the first one is the one to dial. */
const phonesOnPaper = (phones: readonly Phone[]): Reach[] =>
  [...phones.filter((phone) => !phone.struck), ...phones.filter((phone) => phone.struck)].map(phoneOnPaper)

function phoneOnPaper(phone: Phone): Reach {
  const key = phone.key ?? phone.text.replace(/[^\d+]/g, '')
  return { text: phone.text, ...(key && { href: `tel:${key}` }), ...(phone.struck && { isStruck: true }) }
}
const mailOnPaper = (mail: string): Reach => ({
  text: mail,
  ...(/^[^\s@]+@[^\s@]+$/.test(mail) && { href: `mailto:${mail}` })
})

function linesOf(card: InfoCard, settings: PrintSettings): CardLineOnPaper[] {
  const words = printWordsIn(settings.language)
  const line = (label: PrintedLine, ...texts: (Reach | string | undefined)[]): CardLineOnPaper[] => {
    const given = texts
      .map((text) => (typeof text === 'string' ? { text: text.trim() } : text))
      .filter((text): text is Reach => text !== undefined && text.text !== '')
    return given.length > 0 ? [{ label: words.lines[label], texts: given }] : []
  }
  const own = (text: string | undefined) => text && spelledOut(text, settings)
  return [
    ...line('phone', ...phonesOnPaper(card.phones)),
    ...line('mail', ...card.mails.map(mailOnPaper)),
    ...line('site', card.site),
    ...line('address', wholeAddress(card.address, settings)),
    ...line('size', card.size),
    ...line('since', card.since),
    ...line('howOften', card.howOften),
    ...line('potential', card.potential),
    ...line('source', card.source),
    ...line('needs', own(card.needs)),
    ...line('buys', own(card.buys)),
    ...line('terms', own(card.terms)),
    ...line('priceList', card.priceList),
    ...line('discount', card.discount === undefined ? undefined : discountWritten(card.discount)),
    ...line('daysToPay', card.daysToPay?.toString()),
    ...line('creditChecked', card.creditChecked && shortDayOnPaper(card.creditChecked, settings.language)),
    ...line('recommendedBy', card.recommendedBy?.name),
    ...line('notes', own(card.notes))
  ]
}

/** What they owe and promised to pay. */
function owingOf({ card, filing }: Dossier, { language }: PrintSettings): CardLineOnPaper[] {
  const { owes } = card
  if (!owes) return []
  const words = printWordsIn(language)
  const amount = moneyInWords(owes, language)
  const owed = owes.since ? fill(words.owing.since, { amount, day: shortDayOnPaper(owes.since, language) }) : amount
  const pays = filing.next?.pays
  const promised =
    pays &&
    fill(words.owing.promised, { amount: moneyInWords(pays.amount, language), day: shortDayOnPaper(pays.by, language) })
  return [{ label: words.lines.owes, texts: [{ text: joined([owed, promised]) }] }]
}

/** The last order that stands: its day and what it was for. */
function orderOf(history: readonly Entry[], { language }: PrintSettings): CardLineOnPaper[] {
  const { order } = lastOrders(history)
  if (!order) return []
  const text = joined([shortDayOnPaper(order.day, language), ...order.lines.map(soldInWords)])
  return [{ label: printWordsIn(language).lines.lastOrder, texts: [{ text }] }]
}

const soldInWords = ({ what, quantity, amount }: SoldLine) => joined([what, quantity, amount])

const countryName = (code: string, { language }: PrintSettings) =>
  new Intl.DisplayNames(localeOf[language], { type: 'region', fallback: 'code' }).of(code) ?? code

const placeName = (address: Address | undefined, settings: PrintSettings) =>
  [address?.town, address?.country && countryName(address.country, settings)].filter(Boolean).join(', ')

/** Street, postcode with town, region; the country stands under the name already. */
export function wholeAddress(address: Address | undefined, settings: PrintSettings): string {
  if (!address) return ''
  const { street, postcode, town, region, country } = address
  const town_ = [postcode, town].filter(Boolean).join(' ')
  if (!street && !postcode && !region) return ''
  return [street, town_, region, country && countryName(country, settings)].filter(Boolean).join(', ')
}

/** Where and with whom an appointment is, then the aim. */
const aimOf = ({ next }: Dossier['filing']): string => joined([next?.where ?? '', next?.with ?? '', next?.aim ?? ''])
