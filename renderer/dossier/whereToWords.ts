import type { Day } from '../../shared/day.ts'
import type { Language } from '../../shared/words.ts'
import { fileUnderInWords, onInSentence } from '../day/words.ts'
import { say } from '../words/words.ts'
import type { WhereTo } from './whereTo.ts'

/** What the filing button says: the whole day, or where else it goes. */
export function buttonInWords(to: WhereTo, language: Language, today: Day): string {
  if (to.kind === 'under') return fileUnderInWords(to.said, language, today)
  if (to.kind === 'stays') return say('dossier.writeDown')
  return say(to.kind === 'retire' ? 'dossier.toArchive' : 'dossier.file')
}

/** What stands under the day field while no day is in it: "Stays under Mon 5 July"; undefined where a day must be said. */
export function otherwiseInWords(to: WhereTo, language: Language, today: Day): string | undefined {
  if (to.kind === 'retire') return say('dossier.goesToArchive')
  if (to.kind !== 'stays') return undefined
  if (to.place === 'archive' || to.place === 'out') return say(`dossier.stays.${to.place}`)
  return to.on ? say('dossier.stays.under', { day: onInSentence(to.on, language, today) }) : say('dossier.stays.stock')
}
