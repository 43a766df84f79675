import type { Field, FieldKind, Form } from '../form.ts'
import type { InfoCard } from '../infoCard.ts'
import type { Language } from '../words.ts'
import { el } from './el.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { sr } from './sr.ts'
import { uk } from './uk.ts'

/** The words of the ready forms: English is the measure, the others have the same. */
export type ReadyWords = {
  readonly [form in keyof typeof en]: {
    readonly name: string
    readonly sections: { readonly [section in keyof (typeof en)[form]['sections']]: string }
    /** A label, or a label and a line of help. */
    readonly fields: { readonly [field in keyof (typeof en)[form]['fields']]: string | readonly [string, string] }
    /** What one-of and several-of choose from, and the columns of tables. */
    readonly lists: { readonly [field in keyof (typeof en)[form]['lists']]: readonly string[] }
  }
}
export type ReadyForm = keyof typeof en

const words: Record<Language, ReadyWords> = { en, es, sr, uk, el }

type Shape = Readonly<Record<string, Readonly<Record<string, FieldKind | `${FieldKind}!`>>>>

/** What each asks, section by section; `!` is compulsory. */
const shapes: Record<ReadyForm, { wanted?: InfoCard['level'][]; sections: Shape }> = {
  questionnaire: {
    sections: {
      company: { does: 'text!', size: 'text', decides: 'text!' },
      buying: {
        since: 'text',
        what: 'table',
        often: 'one-of!',
        orders: 'several-of',
        pays: 'text'
      },
      wishes: { matters: 'several-of', lacks: 'long', plans: 'long', nextNeed: 'day' }
    }
  },
  qualification: {
    sections: {
      interest: { interested: 'yes-no!', need: 'long!' },
      ability: { decides: 'yes-no!', decider: 'text', budget: 'money' },
      readiness: { when: 'one-of!', obstacle: 'text' },
      criteria: { fits: 'several-of', verdict: 'one-of!', reason: 'text' }
    }
  },
  incoming: {
    sections: {
      who: { name: 'text!', organisation: 'text', position: 'text', phone: 'text!', address: 'text' },
      what: {
        question: 'long!',
        volume: 'text',
        often: 'text',
        decides: 'yes-no',
        heard: 'text',
        promisedThere: 'text'
      },
      after: { sum: 'long!', callBack: 'text' }
    }
  },
  message: {
    sections: {
      call: { for: 'text!', who: 'text!', phone: 'text!', verbatim: 'long!', mood: 'one-of' },
      answer: { answered: 'long', back: 'day', readBack: 'yes-no!' }
    }
  },
  meeting: {
    sections: {
      meeting: { day: 'day!', place: 'text', present: 'text!', purpose: 'text' },
      said: { said: 'long!', agreed: 'table', open: 'long' },
      next: { next: 'text!', nextOn: 'day' }
    }
  },
  complaint: {
    sections: {
      complaint: { what: 'long!', which: 'text', since: 'day', justified: 'yes-no!' },
      answer: { askedFor: 'long!', weWill: 'long!', by: 'day!', who: 'text' },
      end: { settled: 'yes-no', content: 'yes-no' }
    }
  },
  competitor: {
    sections: {
      who: { name: 'text!', offers: 'long!', price: 'money', ends: 'day' },
      how: { better: 'long', worse: 'long', source: 'text' }
    }
  }
}

/** The order they are offered in. */
const readyOrder: readonly ReadyForm[] = [
  'questionnaire',
  'qualification',
  'incoming',
  'message',
  'meeting',
  'complaint',
  'competitor'
]

/** The id a ready form has in every binder. */
export const readyId = (form: ReadyForm): string => `ready-${form}`

const made = new Map<Language, Form[]>()

/** The forms that come with Carpeta, in a language. */
export function readyForms(language: Language): readonly Form[] {
  const before = made.get(language)
  if (before) return before
  const forms = readyOrder.map((form) => readyForm(form, language))
  made.set(language, forms)
  return forms
}

function readyForm(form: ReadyForm, language: Language): Form {
  const { wanted, sections } = shapes[form]
  const said = words[language][form]
  const labels: Readonly<Record<string, string | readonly [string, string]>> = said.fields
  const lists: Readonly<Record<string, readonly string[]>> = said.lists
  const names: Readonly<Record<string, string>> = said.sections
  return {
    id: readyId(form),
    version: 1,
    name: said.name,
    sections: Object.entries(sections).map(([id, fields]) => ({
      id: idOf(id),
      name: names[id] ?? '',
      fields: Object.entries(fields).map(([field, asked]) =>
        fieldFrom(`${id}-${field}`, asked, labels[field], lists[field])
      )
    })),
    ...(wanted && { wanted })
  }
}

function fieldFrom(
  id: string,
  asked: FieldKind | `${FieldKind}!`,
  label: string | readonly [string, string] | undefined,
  list: readonly string[] | undefined
): Field {
  const kind = asked.replace('!', '') as FieldKind
  const [name, help] = typeof label === 'string' ? [label, undefined] : (label ?? ['', undefined])
  return {
    id: idOf(id),
    label: name,
    kind,
    ...(help && { help }),
    ...(asked.endsWith('!') && { must: true }),
    ...(list && (kind === 'table' ? { columns: [...list] } : { choices: [...list] }))
  }
}

const idOf = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
