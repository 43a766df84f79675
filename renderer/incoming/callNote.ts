import type { Message } from '../../shared/history.ts'
import type { Language } from '../../shared/words.ts'
import { say } from '../words/words.ts'
import type { CallForm } from './form.ts'

type Asked = 'volume' | 'howOften' | 'heard' | 'promisedThere'

/** The lines of a form or a message in the binder's language: "Likely volume: two pallets". What is empty is left out. */
const labelled = (label: string, text: string): string[] => (text.trim() === '' ? [] : [`${label}: ${text.trim()}`])

/** What was said in the call, for the history: the question first, then what was asked, then who does what next. */
export function callNote(form: CallForm, message: Message | null, language: Language): string {
  const lng = language
  const asked = (line: Asked) => labelled(say(`incoming.short.${line}`, { lng }), form[line])
  return [
    form.question.trim(),
    ...asked('volume'),
    ...asked('howOften'),
    ...asked('heard'),
    ...asked('promisedThere'),
    ...(message ? ['', say('incoming.messageFor', { lng, name: message.to }), ...messageLines(message, language)] : []),
    ...labelled(say('incoming.short.next', { lng }), nextStep(form, language))
  ]
    .join('\n')
    .trim()
    .slice(0, 20_000)
}

/** Who does what next, in a sentence: "We: send the price list". '' when nothing was agreed. */
export function nextStep(form: CallForm, language: Language): string {
  const lng = language
  const what = form.what.trim()
  const said =
    what &&
    say(`incoming.step.${form.who}`, { lng, what, name: form.to.trim() || say('incoming.doer.colleague', { lng }) })
  const back = form.callBack === '0' ? '' : say('incoming.step.callBack', { lng, count: Number(form.callBack) })
  return [said, back].filter(Boolean).join(' ')
}

/** The lines of a message: word for word, the mood, what was answered, when its reader is back. */
function messageLines(message: Message, language: Language): string[] {
  const lng = language
  return [
    `“${message.text.trim()}”`,
    ...(message.mood ? labelled(say('incoming.mood', { lng }), say(`incoming.moods.${message.mood}`, { lng })) : []),
    ...labelled(say('incoming.answered', { lng }), message.answered ?? ''),
    ...labelled(say('incoming.back', { lng }), message.back ?? ''),
    ...(message.readBack ? [say('incoming.wasReadBack', { lng })] : [])
  ]
}

/** A message as it is handed on: for whom, who rang and when, the number, then its lines. */
export function messageText(given: {
  message: Message
  client: string
  caller: string
  day: string
  time: string
  by: string
  language: Language
}): string {
  const { message, language } = given
  const lng = language
  const who = [given.caller, given.client === given.caller ? '' : given.client].filter(Boolean).join(', ')
  return [
    say('incoming.messageFor', { lng, name: message.to }),
    ...labelled(say('incoming.rang', { lng }), who),
    ...labelled(say('incoming.when', { lng }), `${given.day}, ${given.time}`),
    ...labelled(say('incoming.phone', { lng }), message.number ?? ''),
    '',
    ...messageLines(message, language),
    '',
    ...labelled(say('incoming.takenBy', { lng }), given.by)
  ].join('\n')
}
