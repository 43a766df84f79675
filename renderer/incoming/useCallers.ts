import { useEffect, useMemo, useState } from 'react'
import type { Id } from '../../shared/id.ts'
import { digitsOf } from '../../shared/search.ts'
import { client } from '../store/binderStore.ts'
import type { CallForm } from './form.ts'
import { phonesTyped } from './takenCall.ts'

/** A client the caller may be. */
export interface Caller {
  id: Id
  name: string
  more: string
  because: 'phone' | 'name'
}

const pause = 120
export const most = 4

/**
 * The clients a caller may be, the likeliest first: who has the phone, then whom company and name find. Asked once the typing rests;
 * two letters or four digits are no reason to ask.
 */
export function useCallers(form: CallForm, country: string): readonly Caller[] {
  const [callers, setCallers] = useState<readonly Caller[]>([])
  const asked = useMemo(() => questionOf(form, country), [form, country])
  useEffect(() => {
    if (asked === null) {
      setCallers([])
      return
    }
    let isLate = false
    const timer = setTimeout(() => {
      callersFor(JSON.parse(asked) as Question).then(
        (found) => {
          if (!isLate) setCallers(found)
        },
        () => {
          if (!isLate) setCallers([])
        }
      )
    }, pause)
    return () => {
      isLate = true
      clearTimeout(timer)
    }
  }, [asked])
  return callers
}

interface Question {
  texts: string[]
  digits: string
  keys: string[]
}

function questionOf(form: CallForm, country: string): string | null {
  if (form.known) return null
  const texts = [form.organisation, form.name]
    .map((text) => text.trim().slice(0, 200))
    .filter((text) => text.length >= 3)
  const digits = digitsOf(form.phone)
  const keys = phonesTyped(form, country).flatMap(({ key }) => (key && key.length >= 6 ? [key] : []))
  return texts.length > 0 || digits.length >= 5 ? JSON.stringify({ texts, digits, keys }) : null
}

async function callersFor({ texts, digits, keys }: Question): Promise<Caller[]> {
  const { binder } = client()
  const [doubles, byDigits, ...byText] = await Promise.all([
    keys.length > 0 ? binder.doubles({ name: '', town: '', phones: keys, mails: [] }) : [],
    digits.length >= 5 ? binder.find({ text: digits.slice(0, 32), most }) : [],
    ...texts.map((text) => binder.find({ text, most }))
  ])
  const found = new Map<Id, Caller>()
  const put = (caller: Caller) => found.has(caller.id) || found.set(caller.id, caller)
  for (const { id, name, town } of doubles) put({ id, name, more: town ?? '', because: 'phone' })
  for (const [because, list] of [['phone', byDigits], ...byText.map((one) => ['name', one] as const)] as const) {
    for (const { spine } of list) {
      put({ id: spine.id, name: spine.name, more: [spine.person, spine.town].filter(Boolean).join(' · '), because })
    }
  }
  return [...found.values()].slice(0, most)
}
