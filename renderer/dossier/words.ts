import { type Day, type Month, monthOf } from '../../shared/day.ts'
import type { Filing } from '../../shared/filing.ts'
import type { Lay } from '../../shared/history.ts'
import { type Language, shortDay } from '../../shared/words.ts'
import { onInSentence } from '../day/words.ts'
import { say } from '../words/words.ts'
import type { Whisper } from './whisper.ts'

/** Where a dossier is filed, in words: "Filed under Tue 20 October, in ink". */
export function liesInWords(filing: Filing, today: Day, language: Language): string {
  const { retired, out, inHand, next } = filing
  if (retired) {
    const day = onInSentence(retired.day, language, today)
    return retired.lookAgain
      ? say('dossier.lies.archiveUntil', { day, month: onInSentence(retired.lookAgain, language, today) })
      : say('dossier.lies.archive', { day })
  }
  if (out) return say('dossier.lies.out', { to: out.to, day: onInSentence(out.back, language, today) })
  const day = next ? onInSentence(next.on, language, today) : ''
  if (inHand) return next ? say('dossier.lies.deskFrom', { day }) : say('dossier.lies.desk')
  if (!next) return say('dossier.lies.stock')
  if (next.on < (next.on.length === 7 ? monthOf(today) : today)) return say('dossier.lies.missed', { day })
  if (next.on === today) {
    return next.at ? say('dossier.lies.todayAt', { time: next.at }) : say('dossier.lies.today')
  }
  if (next.at) return say('dossier.lies.underAt', { day, time: next.at })
  return next.on.length === 7 ? say('dossier.lies.underOpen', { month: day }) : say('dossier.lies.under', { day })
}

/** A whispered fact as a sentence. */
export function whisperInWords(whisper: Whisper): string {
  switch (whisper.kind) {
    case 'call-me':
      return say('dossier.whisper.callMe', { name: whisper.name })
    case 'time-there':
      return say('dossier.whisper.timeThere', { time: whisper.time })
    case 'holiday-there':
      return say(whisper.when === 'today' ? 'dossier.whisper.holidayToday' : 'dossier.whisper.holidayTomorrow', {
        name: whisper.name
      })
    case 'never-talked':
      return say('dossier.whisper.neverTalked')
    case 'talked': {
      const { unit, count, said } = whisper
      if (unit === 'today') {
        return said ? say('dossier.whisper.todaySaid', { said }) : say('dossier.whisper.today')
      }
      return said ? say(`dossier.whisper.${unit}Said`, { count, said }) : say(`dossier.whisper.${unit}`, { count })
    }
    case 'tried':
      return say('dossier.whisper.tried', { count: whisper.count })
    case 'owed':
      return say('dossier.whisper.owed', { count: whisper.count, first: whisper.first })
  }
}

/** What a stamp calls a place: a short day, a month, or the place's name. */
export function layInWords(lay: Lay, language: Language, today: Day): string {
  const place = (['stock', 'archive', 'out'] as const).find((one) => one === lay)
  if (place) return say(`dossier.lay.${place}`)
  return lay.length === 7 ? onInSentence(lay as Month, language, today) : shortDay(lay as Day, language, today)
}
