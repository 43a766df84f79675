import type { Day } from '../day.ts'
import type { Dossier } from '../dossier.ts'
import type { Next } from '../filing.ts'
import { lastTalkOf } from '../history.ts'
import type { Person } from '../infoCard.ts'
import { phonesOf } from '../infoCard.ts'
import { type Money, moneyWritten } from '../money.ts'
import { sheetsOf, type Value } from '../sheet.ts'
import { discountWritten } from '../terms.ts'
import type { Language } from '../words.ts'
import type { TableKind } from './exportKinds.ts'
import { answerWords, columnWords, levelWords } from './headers.ts'

type Cells = Record<string, string | undefined>

/** The columns of each table, by the names columnWords knows them by; they begin with name and town, so that a table says whose it is. */
export const columnsOf = {
  cards: [
    ...['name', 'town', 'person', 'role', 'callMe', 'phone', 'phone2', 'mail', 'street', 'postcode', 'region'],
    ...['country', 'field', 'size', 'category', 'level', 'needs', 'buys', 'since', 'howOften', 'potential', 'terms'],
    ...['priceList', 'discount', 'daysToPay', 'creditChecked', 'owes', 'owesSince', 'recommendedBy'],
    ...['source', 'site', 'notes', 'others', 'nextOn', 'nextAt', 'aim', 'lastTalked'],
    ...['kind', 'agreed', 'minutes', 'place', 'where', 'with']
  ],
  next: [
    ...['name', 'town', 'phone', 'nextOn', 'nextAt', 'kind', 'agreed', 'aim', 'minutes', 'place', 'where', 'with'],
    ...['paySum', 'payBy']
  ],
  slips: ['name', 'town', 'slip', 'promised', 'due', 'waitingFor', 'done'],
  history: [
    ...[
      'name',
      'town',
      'on',
      'at',
      'by',
      'kind',
      'outcome',
      'spokenTo',
      'minutes',
      'said',
      'reason',
      'handedTo',
      'met',
      'sold'
    ],
    ...['paySum', 'payBy', 'struck']
  ],
  sheets: ['name', 'town', 'form', 'filled', 'by', 'section', 'asked', 'answer']
} as const satisfies Record<TableKind, readonly string[]>

/** The headers of a table, in a language; those of the cards are words the import knows. */
export const headersOf = (kind: TableKind, language: Language): string[] =>
  columnsOf[kind].map((column) => columnWords[language][column] ?? column)

/** The lines one dossier gives a table: one card, at most one next contact, any number of slips and entries. */
export function linesOf(kind: TableKind, dossier: Dossier, language: Language): string[][] {
  const whose: Cells = { name: dossier.card.name, town: dossier.card.address?.town }
  return rowsOf[kind](dossier, language).map((cells) =>
    columnsOf[kind].map((column) => ({ ...whose, ...cells })[column] ?? '')
  )
}

const rowsOf: Record<TableKind, (dossier: Dossier, language: Language) => Cells[]> = {
  cards: (dossier, language) => [cardOf(dossier, language)],
  next: ({ card, filing: { next } }, language) =>
    next
      ? [
          {
            phone: phonesOf(card)[0]?.phone.text,
            nextOn: next.on,
            nextAt: next.at,
            aim: next.aim,
            ...appointmentIn(next, language),
            ...paysIn(next.pays)
          }
        ]
      : [],
  slips: ({ slips }) =>
    slips.map(({ text, since, day, waitingFor, done }) => ({
      slip: text,
      promised: since,
      due: day,
      waitingFor,
      done
    })),
  history: ({ history }) =>
    history.map((entry) => ({
      on: entry.at.day,
      at: entry.at.time,
      by: entry.by,
      kind: entry.kind,
      outcome: entry.outcome,
      spokenTo: entry.spokenTo,
      minutes: entry.minutes?.toString(),
      said: entry.note,
      reason: entry.reason,
      handedTo: entry.handedTo,
      met: entry.met?.map(({ text }) => text).join('; '),
      sold: entry.sold?.map((line) => [line.quantity, line.what, line.amount].filter(Boolean).join(' ')).join('; '),
      ...paysIn(entry.payment),
      struck: entry.struck?.day
    })),
  // A line a question: forms differ, and a table has one set of columns.
  sheets: (dossier, language) =>
    sheetsOf(dossier).flatMap(({ form, values, filled, by }) =>
      form.sections.flatMap((section) =>
        section.fields.map((field) => ({
          form: form.name,
          filled: filled.day,
          by,
          section: section.name,
          asked: field.label,
          answer: answerIn(values[field.id], language)
        }))
      )
    )
}

/** An answer in one cell: choices parted by semicolons, a table's rows one below the other. */
function answerIn(value: Value | undefined, language: Language): string {
  if (value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return answerWords[language][value ? 'yes' : 'no']
  const rows = value as (string | string[])[]
  return rows.every((one) => typeof one === 'string')
    ? rows.join('; ')
    : rows.map((row) => (typeof row === 'string' ? row : row.join(' | '))).join('\n')
}

/** What makes a next contact an appointment, beside its day and hour. */
const appointmentIn = (next: Next, language: Language): Cells => ({
  kind: next.kind,
  agreed: next.agreed,
  minutes: next.minutes?.toString(),
  place: next.place && answerWords[language][next.place],
  where: next.where,
  with: next.with
})

/** A sum promised or paid, and the day it was promised by. */
const paysIn = (pays: { amount: Money; by?: Day | undefined } | undefined): Cells =>
  pays ? { paySum: moneyWritten(pays.amount), payBy: pays.by } : {}

function cardOf({ card, filing, history }: Dossier, language: Language): Cells {
  const { address, people } = card
  const [person, ...others] = people
  const phones = phonesOf(card).filter((one) => one.person === null || one.person === person)
  const mails = [...card.mails, ...(person?.mails ?? [])]
  return {
    ...address,
    person: person?.name,
    role: person?.role,
    callMe: person?.callMe,
    phone: phones[0]?.phone.text,
    phone2: phones
      .slice(1)
      .map(({ phone }) => phone.text)
      .join(', '),
    mail: mails.join(', '),
    field: card.field,
    size: card.size,
    category: card.category,
    level: levelWords[language][card.level],
    needs: card.needs,
    buys: card.buys,
    since: card.since,
    howOften: card.howOften,
    potential: card.potential,
    terms: card.terms,
    priceList: card.priceList,
    discount: card.discount === undefined ? undefined : discountWritten(card.discount),
    daysToPay: card.daysToPay?.toString(),
    creditChecked: card.creditChecked,
    owes: card.owes && moneyWritten(card.owes),
    owesSince: card.owes?.since,
    recommendedBy: card.recommendedBy?.name,
    source: card.source,
    site: card.site,
    notes: card.notes,
    others: others.map(inOneLine).join('\n'),
    nextOn: filing.next?.on,
    nextAt: filing.next?.at,
    aim: filing.next?.aim,
    lastTalked: lastTalkOf(history)?.at.day,
    ...(filing.next && appointmentIn(filing.next, language))
  } as Cells
}

const inOneLine = ({ name, role, phones, mails, notes }: Person): string =>
  [role ? `${name} (${role})` : name, ...phones.map((phone) => phone.text), ...mails, notes].filter(Boolean).join(', ')
