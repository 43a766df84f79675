import { isDay } from '../../shared/day.ts'
import type { Dossier } from '../../shared/dossier.ts'
import type { Destination, Next } from '../../shared/filing.ts'
import { aimIn } from '../../shared/history.ts'
import type { Id } from '../../shared/id.ts'
import type { InfoCard } from '../../shared/infoCard.ts'
import { kindOf } from '../../shared/plan.ts'
import { cardQualified, type HandedWith, type LeadExit, leadOutcome, phonesToSpare } from '../../shared/qualify.ts'
import type { SaidDay } from '../day/reading.ts'
import { freshId, nextsAtEnd, record } from '../store/acts.ts'
import { binderStore } from '../store/binderStore.ts'
import { metIn } from '../store/scripts.ts'
import { say } from '../words/words.ts'
import { entryOf, wishOf } from './entryOf.ts'
import { confirmingIn } from './fileCall.ts'
import type { Form } from './form.ts'

/** How a lead leaves, as it was chosen. */
export interface ExitChosen {
  exit: LeadExit
  by: HandedWith
  /** To whom a qualified lead goes; blank is oneself. */
  to: string
  category: InfoCard['category'] | 'none'
  /** Nobody calls an eliminated one again. */
  spares: boolean
}

/** Files a lead's exit: entry, card, day or archive, and the numbers nobody calls again, in one act. True once it is saved. */
export function fileExit(given: {
  /** What the entry is called, by which its draft is known to be filed after a crash. */
  becomes: Id
  dossier: Dossier
  form: Form
  chosen: ExitChosen
  said: SaidDay | null
  spokenTo: string
  minutes: string | null
}): Promise<boolean> {
  const { dossier, form, chosen, said } = given
  const { now, open } = binderStore.getState()
  const { exit, by } = chosen
  const to = chosen.to.trim()
  const outcome = leadOutcome(exit, { by, to })
  const met = metIn(dossier.id)
  const entry = {
    ...(met.length > 0 && { met }),
    ...entryOf({
      id: given.becomes,
      form,
      outcome,
      kind: kindOf(dossier),
      at: now,
      by: open?.settings.owner || open?.settings.name || '',
      spokenTo: given.spokenTo,
      minutes: given.minutes === null ? null : Number(given.minutes),
      card: dossier.card
    })
  }
  const reason = form.reason.trim()
  if (exit === 'qualified' && said) {
    const meeting = freshId()
    const wish = wishOf({ said, form, outcome, kind: 'call', spokenTo: given.spokenTo, meeting })
    const aim =
      aimIn(form.note) === null && to
        ? { aim: say('qualify.aim', { name: to, lng: open?.settings.language ?? 'en' }).slice(0, 400) }
        : {}
    const next = nextsAtEnd([dossier.id], said.on, { ...wish, ...aim })[0] as Next
    const slips = [
      ...form.slips,
      ...(by === 'appointment' && isDay(said.on)
        ? confirmingIn({ form, outcome, to: { kind: 'under', said, isProposed: false } }, now, meeting)
        : [])
    ]
    return record(dossier.id, {
      entry: { ...entry, ...(to && { handedTo: to.slice(0, 200) }) },
      to: { kind: 'under', next },
      card: cardQualified(chosen.category),
      ...(slips.length > 0 && { slips })
    })
  }
  const why = exit === 'nurture' ? [say('qualify.toMarketing'), reason].filter(Boolean).join(': ') : reason
  const retired: Destination = {
    kind: 'retire',
    reason: why.slice(0, 400),
    ...(exit === 'nurture' && form.lookAgain && { lookAgain: form.lookAgain })
  }
  const phones = exit === 'eliminated' && chosen.spares ? phonesToSpare(dossier.card).slice(0, 200) : []
  return record(dossier.id, {
    entry: { ...entry, ...(reason && { reason }) },
    to: retired,
    ...(form.slips.length > 0 && { slips: form.slips }),
    ...(phones.length > 0 && { doNotCall: { phones, reason: reason.slice(0, 400) } })
  })
}
