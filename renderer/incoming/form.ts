import { isDay, isTime, type Moment } from '../../shared/day.ts'
import { type Mood, moods } from '../../shared/history.ts'
import type { Id } from '../../shared/id.ts'
import type { Draft } from '../../shared/openBinder.ts'

/** The minutes in which one promises to call back; '0' promises none. "Never 'call again later'." */
export const callBacks = ['0', '5', '10', '15'] as const
/** Who does what was agreed at the end of the call. */
export const doers = ['we', 'they', 'colleague'] as const

/** What is asked of somebody who rings. Nothing has to be there but a name, a company or a phone. */
export interface CallForm {
  name: string
  organisation: string
  phone: string
  question: string
  position: string
  address: string
  volume: string
  howOften: string
  heard: string
  promisedThere: string
  /** What happens next, and who does it. */
  what: string
  who: (typeof doers)[number]
  callBack: (typeof callBacks)[number]
  decides: boolean
  /** The client it is, when the caller was recognised. */
  known: Id | null
  knownName: string
  /** A message for a colleague who is not there. */
  hasMessage: boolean
  to: string
  text: string
  mood: Mood | 'unsaid'
  answered: string
  back: string
  readBack: boolean
}

export const blankCall: CallForm = {
  name: '',
  organisation: '',
  phone: '',
  question: '',
  position: '',
  address: '',
  volume: '',
  howOften: '',
  heard: '',
  promisedThere: '',
  what: '',
  who: 'we',
  callBack: '0',
  decides: false,
  known: null,
  knownName: '',
  hasMessage: false,
  to: '',
  text: '',
  mood: 'unsaid',
  answered: '',
  back: '',
  readBack: false
}

/** The longest text of each line. */
export const longest = {
  name: 200,
  organisation: 200,
  phone: 120,
  question: 4000,
  position: 200,
  address: 200,
  volume: 200,
  howOften: 200,
  heard: 200,
  promisedThere: 400,
  what: 400,
  to: 200,
  text: 4000,
  answered: 400,
  back: 200
} as const
export type CallLine = keyof typeof longest
const lines = Object.keys(longest) as CallLine[]

/** Whether anything was written or promised: what is worth keeping. Whose call it is alone is not. */
export const isWritten = (form: CallForm): boolean =>
  form.callBack !== '0' || lines.some((line) => form[line].trim() !== '')

/** What a new dossier is called: the company, else the caller, else the phone; '' when there is none of them. */
export const nameIn = (form: CallForm): string =>
  form.organisation.trim() || form.name.trim() || form.phone.trim().slice(0, 200)

/** Why it can't be kept yet, as the key of a sentence; null when it can. */
export function notYet(form: CallForm): 'who' | 'to' | 'text' | 'what' | null {
  if (form.known === null && nameIn(form) === '') return 'who'
  if (form.hasMessage && form.to.trim() === '') return 'to'
  if (form.hasMessage && form.text.trim() === '') return 'text'
  return form.who !== 'we' && !form.hasMessage && form.what.trim() === '' ? 'what' : null
}

export const draftKey = 'incoming'

/** A call half written: the form, and when the phone was picked up. */
export interface KeptCall {
  form: CallForm
  since: Moment
  /** What its entry, and the dossier of somebody new, will be called. */
  becomes?: Id
}

/** The draft of a call, as the store keeps it. */
export const draftOf = ({ form, since, becomes }: KeptCall): Draft => ({
  key: draftKey,
  note: form.question,
  ...(becomes && { becomes }),
  more: {
    ...Object.fromEntries(lines.filter((line) => line !== 'question' && form[line]).map((line) => [line, form[line]])),
    who: form.who,
    callBack: form.callBack,
    mood: form.mood,
    ...(form.decides && { decides: 'yes' }),
    ...(form.hasMessage && { hasMessage: 'yes' }),
    ...(form.readBack && { readBack: 'yes' }),
    ...(form.known && { known: form.known, knownName: form.knownName }),
    day: since.day,
    time: since.time
  }
})

/** The call of a draft; what an older or damaged draft lacks is blank. Null when there is no draft. */
export function keptIn(draft: Draft | undefined, now: Moment): KeptCall | null {
  if (!draft) return null
  const { more } = draft
  const oneOf = <Value extends string>(all: readonly Value[], key: string, otherwise: Value): Value =>
    all.find((one) => one === more[key]) ?? otherwise
  const { day, time } = more
  return {
    form: {
      ...blankCall,
      ...Object.fromEntries(lines.map((line) => [line, more[line] ?? ''])),
      question: draft.note,
      who: oneOf(doers, 'who', 'we'),
      callBack: oneOf(callBacks, 'callBack', '0'),
      mood: oneOf(moods, 'mood', 'unsaid' as Mood),
      decides: more['decides'] === 'yes',
      hasMessage: more['hasMessage'] === 'yes',
      readBack: more['readBack'] === 'yes',
      known: more['known'] ?? null,
      knownName: more['knownName'] ?? ''
    },
    since: day && time && isDay(day) && isTime(time) ? { day, time } : now,
    ...(draft.becomes && { becomes: draft.becomes })
  }
}
