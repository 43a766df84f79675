import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Dossier } from '../../shared/dossier.ts'
import type { Id } from '../../shared/id.ts'
import { type Phone, phonesOf } from '../../shared/infoCard.ts'
import { telOf } from '../../shared/phone.ts'
import { binderStore } from '../store/binderStore.ts'
import { listedOn } from '../store/doNotCall.ts'
import { openLink } from '../store/openLink.ts'
import { tell } from '../store/said.ts'
import { say } from '../words/words.ts'
import { startClock } from './callClock.ts'

const dialStore = createStore<{ dialled: { phone: Phone; whose: string } | null }>(() => ({ dialled: null }))
/** The number shown big to be dialled by hand, or null. */
export const useDialled = () => useStore(dialStore, (state) => state.dialled)
export const hangUpSheet = (): void => dialStore.setState({ dialled: null })

/**
 * Calls a phone: through the system's own program, or, set to "I dial by hand", by showing the number big. The call's
 * clock starts either way.
 */
export async function beginCall(id: Id, phone: Phone, whose: string): Promise<void> {
  startClock(id, phone.key ?? phone.text)
  if (binderStore.getState().preferences?.dialByHand) {
    dialStore.setState({ dialled: { phone, whose } })
    return
  }
  await openLink(telOf(phone))
}

/** Calls the first phone of a dossier that is neither struck nor on the do-not-call list; says so when only such are left. */
export async function callFirst(dossier: Dossier): Promise<void> {
  const standing = phonesOf(dossier.card).filter(({ phone }) => !phone.struck)
  if (standing.length === 0) return
  const listed = await listedOn(dossier.card)
  const first = standing.find(({ phone }) => !listed.has(phone.key ?? phone.text))
  if (!first) {
    tell(say('dossier.nobodyCalls', { name: dossier.card.name }))
    return
  }
  await beginCall(dossier.id, first.phone, first.person?.name ?? dossier.card.name)
}
