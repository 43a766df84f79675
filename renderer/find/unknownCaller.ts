import { blankCard } from '../../shared/infoCard.ts'
import { phoneKey, phonesIn } from '../../shared/phone.ts'
import { freshId, makeDossier } from '../store/acts.ts'
import { binderStore } from '../store/binderStore.ts'
import { openOver } from '../store/walk.ts'
import { fromTyped } from './typed.ts'

/**
 * Takes somebody who rings and is not in the binder: a dossier of what was typed, on the desk (it is in the hand), opened with the
 * cursor on the note. Whatever lay open comes back when it is closed.
 */
export async function takeUnknownCaller(text: string): Promise<void> {
  const { now, open } = binderStore.getState()
  if (!open) return
  const { name, phone } = fromTyped(text)
  const phones = phonesIn(phone ?? '')
    .slice(0, 10)
    .map((one) => {
      const key = phoneKey(one, open.settings.country)
      return { text: one, ...(key && { key }) }
    })
  const id = freshId()
  const isMade = await makeDossier({
    id,
    made: now,
    card: { ...blankCard(name ?? phone ?? text), phones },
    filing: { inHand: { since: now.day } },
    history: [],
    stamps: [],
    slips: []
  })
  if (isMade) await openOver(id)
}
