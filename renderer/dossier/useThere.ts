import { useMemo } from 'react'
import type { InfoCard } from '../../shared/infoCard.ts'
import { nowThere, placeOfCard } from '../../shared/there.ts'
import { useHolidaysThere } from '../store/abroad.ts'
import { useBinder } from '../store/binderStore.ts'
import { type There, thereFrom } from './whisper.ts'

/** What is other at a client's than here: the time, a holiday today or tomorrow. */
export function useThere(card: InfoCard): There {
  const place = useMemo(() => placeOfCard(card), [card])
  const now = useBinder((facts) => facts.now)
  const holidays = useHolidaysThere(place?.country ?? null)
  return useMemo(() => {
    if (!place) return {}
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
    return thereFrom(now, nowThere(place, now, timeZone), holidays)
  }, [place, now, holidays])
}
