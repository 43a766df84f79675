import { type Day, isDay, type Month } from '../../shared/day.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { lastTalkOf } from '../../shared/history.ts'
import type { Id } from '../../shared/id.ts'
import type { Outcome } from '../../shared/outcome.ts'
import { saidInWords } from '../day/words.ts'
import { freshId } from '../store/acts.ts'
import { binderStore, client } from '../store/binderStore.ts'
import { forgetMet } from '../store/scripts.ts'
import { selectionStore } from '../store/selectionStore.ts'
import { closeDossier, openDossier } from '../store/walk.ts'
import { languageNow } from '../words/words.ts'
import { agreedBefore } from './agreedBefore.ts'
import { callOf, minutesBetween, stopClock } from './callClock.ts'
import { fileCall, notYet, type Said } from './fileCall.ts'
import { draftOf, type Form, keptIn } from './form.ts'

/**
 * Records what a dragged dossier's call or appointment came to, and files it under the day it was dragged to. A meeting that was held
 * asks for its result first, a promised payment for its sum and day: the dossier opens with the outcome and the day said, the cursor on the note.
 */
export async function fileDropped(id: Id, outcome: Outcome, on: Day | Month): Promise<void> {
  const dossier = await client().binder.dossier({ id })
  const { drafts, now } = binderStore.getState()
  const { form: kept, since } = keptIn(drafts.get(id))
  const call = callOf(id)
  const began = call?.since ?? since
  const form: Form = {
    ...kept,
    outcome: outcome.id,
    ...(outcome.id === 'moved-by-them' && kept.outcome !== outcome.id && agreedBefore(dossier))
  }
  // Who only moves an appointment to another day comes at the same hour.
  const at = outcome.id === 'moved-by-them' && isDay(on) ? dossier.filing.next?.at : undefined
  const said: Said = {
    becomes: drafts.get(id)?.becomes ?? freshId(),
    dossier,
    form,
    outcome,
    to: { kind: 'under', said: { on, ...(at && { at }) }, isProposed: false },
    callBack: null,
    spokenTo: form.spokenTo ?? lastTalkOf(dossier.history)?.spokenTo ?? dossier.card.people[0]?.name ?? '',
    minutes: form.minutes || (began ? String(minutesBetween(began, now)) : null),
    dialled: call?.phone ?? null
  }
  const missing = notYet(said)
  if (missing === 'result' || missing === 'amount' || missing === 'payDay') {
    await openWith(dossier, form, on, began)
    return
  }
  if (!(await fileCall(said))) return
  stopClock(id)
  forgetMet(id)
  binderStore.setState((facts) => {
    const rest = new Map(facts.drafts)
    rest.delete(id)
    return { drafts: rest }
  })
  await client().binder.dropDraft({ key: id })
  if (binderStore.getState().dossier?.id === id) closeDossier()
}

/** Opens a dossier with a form half filled, as if it had been written there. */
async function openWith({ id }: Dossier, form: Form, on: Day | Month, since: ReturnType<typeof keptIn>['since']) {
  const { now, drafts } = binderStore.getState()
  const draft = draftOf(id, {
    form: { ...form, until: now },
    day: { text: saidInWords({ on }, languageNow(), now.day), picked: { on }, isSettled: true },
    since
  })
  if (draft) {
    binderStore.setState({ drafts: new Map(drafts).set(id, draft) })
    await client().binder.draft(draft)
  }
  selectionStore.setState({ wish: null })
  if (binderStore.getState().dossier?.id === id) closeDossier()
  await openDossier(id)
}
