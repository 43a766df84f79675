import { writeFileSync } from 'node:fs'
import { base } from './base.ts'
import { foundByCode } from './foundByCode.ts'
import type { Office } from './office.ts'
import { packFor } from './packFor.ts'
import { paperSource } from './papersRead.ts'
import { layForViewer } from './printRoom.ts'

const { print } = base

let laid = 0

export const printAnswers = {
  make: print.make.handler(({ input: { job, id }, context: { office } }) =>
    office.prints.make(
      id,
      packFor(office, job),
      (done, of) => office.notices.post({ kind: 'progress', job: id, done, of }),
      paperSource(office, id)
    )
  ),
  pick: print.pick.handler(({ input: { id, as, pages }, context: { office } }) => office.prints.pick(id, as, pages)),
  byCode: print.byCode.handler(({ input, context: { office } }) => foundByCode(office.needDesk().binder, input.text)),
  bytes: print.bytes.handler(({ input, context: { office } }) => {
    const { bytes } = office.prints.finished(input.id)
    return new Blob([new Uint8Array(bytes)], { type: 'application/pdf' })
  }),
  cancel: print.cancel.handler(({ input, context: { office } }) => {
    office.prints.cancel(input.id)
    return null
  }),
  redrawn: print.redrawn.handler(async ({ input: { wish, bytes }, context: { office } }) => {
    office.redrawing.give(wish, bytes && new Uint8Array(await bytes.arrayBuffer()))
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
