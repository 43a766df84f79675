import type { Moment } from '../../shared/day.ts'
import type { Dossier } from '../../shared/dossier.ts'
import type { Next } from '../../shared/filing.ts'
import type { Id } from '../../shared/id.ts'
import { blankCard, type InfoCard, type Phone } from '../../shared/infoCard.ts'
import { phoneKey, phonesIn } from '../../shared/phone.ts'

/** What is asked of a new client. Only a name, or a person or a phone in its place, has to be there. */
export interface NewForm {
  name: string
  person: string
  phone: string
  mail: string
  town: string
  field: string
  aim: string
  level: InfoCard['level']
  kind: 'first-call' | 'call'
  where: 'day' | 'stock'
}

export const blankForm: NewForm = {
  name: '',
  person: '',
  phone: '',
  mail: '',
  town: '',
  field: '',
  aim: '',
  level: 'lead',
  kind: 'first-call',
  where: 'day'
}

const texts = ['name', 'person', 'phone', 'mail', 'town', 'field', 'aim'] as const

/** Whether anything was typed: what is worth keeping against a crash. */
export const isTyped = (form: NewForm): boolean => texts.some((line) => form[line].trim() !== '')

/** The name it will have: the company, else the person, else the phone's text, else none. */
export const nameIn = (form: NewForm): string => form.name.trim() || form.person.trim() || form.phone.trim()

/** The phones typed, each with the key it is compared by. */
export const phonesTyped = (form: NewForm, country: string): Phone[] =>
  phonesIn(form.phone.trim())
    .slice(0, 10)
    .map((text) => {
      const key = phoneKey(text, country)
      return { text: text.slice(0, 60), ...(key && { key }) }
    })

/** The mails typed, parted by commas, semicolons or spaces. */
export const mailsTyped = (form: NewForm): string[] =>
  form.mail
    .split(/[\s,;]+/)
    .filter(Boolean)
    .slice(0, 10)

/**
 * The dossier a form makes. Phone and mail are the person's where one is named, the switchboard's otherwise. Without `next`
 * it lies in stock.
 */
export function dossierFrom(
  form: NewForm,
  given: { id: Id; personId: Id; made: Moment; country: string; next: Next | null }
): Dossier {
  const phones = phonesTyped(form, given.country)
  const mails = mailsTyped(form)
  const person = form.person.trim()
  const town = form.town.trim()
  const field = form.field.trim()
  return {
    id: given.id,
    made: given.made,
    card: {
      ...blankCard(nameIn(form)),
      level: form.level,
      ...(person ? { people: [{ id: given.personId, name: person, phones, mails }] } : { phones, mails }),
      ...(town && { address: { town } }),
      ...(field && { field })
    },
    filing: given.next ? { next: given.next } : {},
    history: [],
    stamps: [],
    slips: []
  }
}
