import { useEffect, useMemo, useState } from 'react'
import type { Double } from '../../shared/found.ts'
import { client } from '../store/binderStore.ts'
import { mailsTyped, type NewForm, phonesTyped } from './form.ts'

const pause = 150

/** Likely doubles of what is being written. Asked once the typing rests; half a name or three digits are no reason to ask. */
export function useDoubles(form: NewForm, country: string): readonly Double[] {
  const [doubles, setDoubles] = useState<readonly Double[]>([])
  const asked = useMemo(() => questionOf(form, country), [form, country])
  useEffect(() => {
    if (asked === null) {
      setDoubles([])
      return
    }
    let isLate = false
    const timer = setTimeout(() => {
      client()
        .binder.doubles(JSON.parse(asked) as Question)
        .then(
          (found) => {
            if (!isLate) setDoubles(found)
          },
          () => {
            if (!isLate) setDoubles([])
          }
        )
    }, pause)
    return () => {
      isLate = true
      clearTimeout(timer)
    }
  }, [asked])
  return doubles
}

interface Question {
  name: string
  town: string
  phones: string[]
  mails: string[]
}

/** The question as text, so that the same question is not asked twice; null when there is too little to go by. */
function questionOf(form: NewForm, country: string): string | null {
  const question: Question = {
    name: form.name.trim().length >= 3 ? form.name.trim().slice(0, 200) : '',
    town: form.town.trim().slice(0, 200),
    phones: phonesTyped(form, country).flatMap(({ key }) => (key && key.length >= 6 ? [key] : [])),
    mails: mailsTyped(form).filter((mail) => /.@.+\../.test(mail))
  }
  const isEnough = question.name !== '' || question.phones.length > 0 || question.mails.length > 0
  return isEnough ? JSON.stringify(question) : null
}
