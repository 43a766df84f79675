import type { Id } from '../../shared/id.ts'
import { orderBetween } from '../../shared/order.ts'
import { endOfPile } from '../../shared/tally.ts'
import { freshId, makeDossier, perform } from '../store/acts.ts'
import { binderStore, client } from '../store/binderStore.ts'
import { tallyShown } from '../store/read.ts'
import { tellProblem } from '../store/said.ts'
import { laySheet, type Sheet, selectionStore } from '../store/selectionStore.ts'
import { openOver } from '../store/walk.ts'
import { say } from '../words/words.ts'
import { callNote } from './callNote.ts'
import { type KeptCall, nameIn } from './form.ts'
import {
  cardFrom,
  destinationOfCall,
  dossierOfCall,
  entryOfCall,
  type Given,
  messageIn,
  slipsOfCall
} from './takenCall.ts'

type SheetKind = Sheet['kind']

/**
 * Keeps an incoming call in one act: an entry, slips and what was learned on the dossier of a known client, a new dossier otherwise.
 * True once it is saved.
 */
export async function takeCall({
  form,
  since,
  becomes = freshId()
}: KeptCall): Promise<{ dossier: Id; entry: Id } | null> {
  const { now, open } = binderStore.getState()
  if (!open) return null
  const { settings } = open
  const lng = settings.language
  const client = nameIn(form) || form.knownName
  const given: Given = {
    freshId,
    becomes,
    now,
    since,
    by: settings.owner || settings.name,
    country: settings.country,
    note: callNote(form, messageIn(form), lng),
    slipWords: {
      callBack: say('slips.callBack', { lng }),
      message: say('incoming.slip', { lng, name: form.to.trim(), caller: form.name.trim() || client }).slice(0, 1000)
    }
  }
  if (form.known) return onKnown(form.known, { form, since }, given)
  const id = becomes
  const order = orderBetween(endOfPile(tallyShown(binderStore.getState()), now.day), null)
  const dossier = dossierOfCall(form, { ...given, id, order })
  const entry = dossier.history[0]?.id ?? ''
  return (await makeDossier(dossier)) ? { dossier: id, entry } : null
}

async function onKnown(id: Id, { form }: KeptCall, given: Given): Promise<{ dossier: Id; entry: Id } | null> {
  try {
    const { filing, card } = await client().binder.dossier({ id })
    const entry = entryOfCall(form, given)
    const slips = slipsOfCall(form, given)
    const change = cardFrom(form, card, given)
    const isKept = await perform(
      {
        kind: 'move',
        moves: [
          {
            dossier: id,
            seen: filing.next ?? null,
            to: destinationOfCall(filing),
            entry,
            ...(change && { card: change as Record<string, never> }),
            ...(slips.length > 0 && { slips })
          }
        ],
        why: 'call'
      },
      say('binder.written', { name: card.name })
    )
    return isKept ? { dossier: id, entry: entry.id } : null
  } catch (thrown) {
    tellProblem(thrown)
    return null
  }
}

/** The sheets that can be laid aside and back: none of them loses what was written. Of any other one the call comes second. */
const comeBack: ReadonlySet<SheetKind> = new Set<SheetKind>([
  ...(['find', 'keys', 'forms', 'scripts', 'silent', 'owing', 'archive', 'doubles', 'safety', 'troubles'] as const),
  ...(['message', 'settings', 'new'] as const)
])

/** Whether the dossier of a call is opened at once: not over a sheet that would lose what is half done on it. */
export const opensTaken = (sheet: SheetKind | undefined): boolean =>
  sheet === undefined || sheet === 'incoming' || comeBack.has(sheet)

/**
 * Opens the dossier of a call that was taken; what lay open comes back when it is closed. A message lies over it, to be handed on.
 * Over a sheet that would lose something nothing is opened: the call is written down, and that sheet lies there again.
 */
export async function openTaken({ dossier, entry }: { dossier: Id; entry: Id }, hasMessage: boolean): Promise<void> {
  const { sheet } = selectionStore.getState()
  if (!opensTaken(sheet?.kind)) return
  await openOver(dossier, undefined, sheet)
  if (hasMessage) laySheet({ kind: 'message', dossier, entry })
}
