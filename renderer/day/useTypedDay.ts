import { useMemo, useState } from 'react'
import type { ContactKind } from '../../shared/filing.ts'
import { useBinder } from '../store/binderStore.ts'
import { useCalendar, useSettings, useTally } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import type { DayReading, SaidDay } from './reading.ts'
import { closednessOf, readingOf } from './readingOf.ts'
import { saidInWords } from './words.ts'

/** A day field's state: what stands in it, what that means, and the ways to change it. */
export interface TypedDay {
  text: string
  reading: DayReading
  /** The day when it is settled: what may be filed under. */
  said: SaidDay | null
  type: (text: string) => void
  /** Puts a day in, from a chip or the calendar; a closed one is asked about first. */
  offer: (said: SaidDay) => void
  /** Puts a day in that the person has just settled: a closed one too. */
  take: (said: SaidDay) => void
  clear: () => void
}

/** What a draft keeps of a day field. */
export interface DayDraft {
  text: string
  picked: SaidDay | null
  isSettled: boolean
}

/** The state of a day field; `begin` is what a draft kept, `kind` what the day is for: `?` ranks by it. Phrases are read in the binder's language, the page's and English. */
export function useTypedDay(begin?: DayDraft, kind?: ContactKind): TypedDay & { draft: DayDraft } {
  const [draft, setDraft] = useState<DayDraft>(begin ?? { text: '', picked: null, isSettled: false })
  const { language } = useWords()
  const settings = useSettings()
  const calendar = useCalendar()
  const now = useBinder((facts) => facts.now)
  const tally = useTally()
  const reading = useMemo<DayReading>(() => {
    const { picked, text, isSettled } = draft
    if (!picked) return readingOf(text, { now, settings, calendar, pageLanguage: language, tally, kind })
    return isSettled ? { kind: 'day', said: picked } : closednessOf(picked, calendar, now.day)
  }, [draft, now, settings, calendar, language, tally, kind])
  const put = (said: SaidDay, isSettled: boolean) =>
    setDraft({ text: saidInWords(said, language, now.day), picked: said, isSettled })
  return {
    text: draft.text,
    reading,
    said: reading.kind === 'day' ? reading.said : null,
    type: (text) => setDraft({ text, picked: null, isSettled: false }),
    offer: (said) => put(said, false),
    take: (said) => put(said, true),
    clear: () => setDraft({ text: '', picked: null, isSettled: false }),
    draft
  }
}
