import type { Script } from '../script.ts'
import type { Language } from '../words.ts'
import { el } from './el.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import type { ReadyPages } from './parts.ts'
import { sr } from './sr.ts'
import { uk } from './uk.ts'

const pages: Record<Language, ReadyPages> = { en, es, sr, uk, el }

/** Which contacts each is for: the three levels of a department, and money that is owed. */
const meant: Record<keyof ReadyPages, Pick<Script, 'kinds' | 'levels'>> = {
  first: { kinds: ['first-call', 'call'], levels: ['lead'] },
  offer: { kinds: ['call', 'first-call', 'quote', 'samples', 'mail'], levels: ['prospect'] },
  repeat: { kinds: ['call', 'mail', 'quote', 'samples'], levels: ['client'] },
  owed: { kinds: ['payment', 'invoice', 'paperwork'], levels: [] }
}

/** The scripts a binder begins with, in a language. */
export const readyScripts = (language: Language): Script[] =>
  (Object.keys(meant) as (keyof ReadyPages)[]).map((id) => ({
    id: `ready-${id}`,
    ...meant[id],
    ...pages[language][id]
  }))
