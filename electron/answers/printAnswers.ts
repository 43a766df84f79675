import { writeFileSync } from 'node:fs'
import type { PrintJob } from '../../shared/bridge.ts'
import { type Pack, packForCards, packForPile } from '../../shared/pack.ts'
import { base } from './base.ts'
import type { Office } from './office.ts'
import { layForViewer } from './printRoom.ts'

const { print } = base

/** What a page of a list may hold at most: a whole pile. */
const wholePile = 20_000
let laid = 0

function packOf(office: Office, { what, paper, holes, language }: PrintJob): Pack {
  const { binder } = office.needDesk()
  const today = office.clock.now().day
  const settings = { language, paper, holes, today, binder: binder.settings() }
  if (what.kind === 'card') {
    return packForCards(
      what.dossiers.map((id) => binder.dossier(id)),
      settings
    )
  }
  const { opening } = what
  const note = opening.kind === 'day' ? (binder.daySheet(opening.day).notes[opening.day] ?? '') : ''
  const pile = binder.pile(opening, today, 0, wholePile)
  if (opening.kind !== 'day' || opening.day !== today) return packForPile(pile, settings, note)
  // Today's list is today's work: the missed stand in front of it, under their true day.
  const missed = binder.pile({ kind: 'missed' }, today, 0, wholePile).spines.filter((spine) => !spine.filing.out)
  return packForPile(
    { ...pile, spines: [...missed, ...pile.spines], count: pile.count + missed.length },
    settings,
    note
  )
}

export const printAnswers = {
  make: print.make.handler(({ input: { job, id }, context: { office } }) =>
    office.prints.make(id, packOf(office, job), (done, of) =>
      office.notices.post({ kind: 'progress', job: id, done, of })
    )
  ),
  bytes: print.bytes.handler(({ input, context: { office } }) => {
    const { bytes } = office.prints.finished(input.id)
    return new Blob([new Uint8Array(bytes)], { type: 'application/pdf' })
  }),
  cancel: print.cancel.handler(({ input, context: { office } }) => {
    office.prints.cancel(input.id)
    return null
  }),
  save: print.save.handler(async ({ input, context: { office } }) => {
    const { name, bytes } = office.prints.finished(input.id)
    const path = await office.desktop?.({ kind: 'choose-file-to-save', name })
    if (typeof path !== 'string') return { saved: false }
    writeFileSync(path, bytes)
    return { saved: true }
  }),
  openInViewer: print.openInViewer.handler(({ input, context: { office } }) => show(office, input.id, 'open-file')),
  printWindow: print.printWindow.handler(({ input, context: { office } }) => show(office, input.id, 'show-print'))
}

async function show(office: Office, id: string, kind: 'open-file' | 'show-print'): Promise<{ opened: boolean }> {
  const finished = office.prints.finished(id)
  const { prints } = office.setup
  if (!office.desktop || !prints) return { opened: false }
  laid += 1
  return { opened: (await office.desktop({ kind, path: layForViewer(prints, finished, laid) })) === true }
}
