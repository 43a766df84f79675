import { useEffect, useState } from 'react'
import { isAppointment } from '../shared/appointment.ts'
import type { Dossier } from '../shared/dossier.ts'
import type { Id } from '../shared/id.ts'
import { papersOf } from '../shared/paper.ts'
import { viewOf } from '../shared/paperMedia.ts'
import { sheetsOf } from '../shared/sheet.ts'
import { shortDay } from '../shared/words.ts'
import type { OnlyDossier } from './print/wants.ts'
import { client } from './store/binderStore.ts'
import { useToday } from './store/read.ts'
import { tellProblem } from './store/said.ts'
import { useWords } from './words/words.ts'

/** What of one dossier can be printed beside it; null without one, and until it came. A recording has no page. */
export function useOnlyDossier(id: Id | null): OnlyDossier | null {
  const { language } = useWords()
  const today = useToday()
  const [dossier, setDossier] = useState<Dossier | null>(null)
  useEffect(() => {
    let isGone = false
    setDossier(null)
    if (id) {
      client()
        .binder.dossier({ id })
        .then((answer) => {
          if (!isGone) setDossier(answer)
        }, tellProblem)
    }
    return () => {
      isGone = true
    }
  }, [id])
  if (!dossier || dossier.id !== id) return null
  const { next } = dossier.filing
  return {
    id: dossier.id,
    isAppointment: next !== undefined && isAppointment(next),
    sheets: sheetsOf(dossier).map(({ id, form, filled }) => ({
      id,
      name: `${form.name}, ${shortDay(filled.day, language, today)}`
    })),
    papers: papersOf(dossier)
      .filter(({ media }) => viewOf(media) !== 'sound')
      .map(({ id, name }) => ({ id, name }))
  }
}
