import { openedAs } from '../../shared/paperMedia.ts'
import { ProblemError } from '../../shared/problem.ts'
import type { SavedPapers } from '../../shared/saved.ts'
import { isPlainOffice } from '../papers/isPlainOffice.ts'
import type { Taking } from '../papers/paperRoom.ts'
import { base } from './base.ts'
import { layCopy } from './layCopy.ts'
import type { Office } from './office.ts'
import type { Page } from './page.ts'

const { papers } = base

export const paperAnswers = {
  begin: papers.begin.handler(({ input, context: { office, page } }) => office.papers.begin(input, page.number)),
  chunk: papers.chunk.handler(async ({ input, context: { office } }) => {
    await office.papers.chunk(input.intake, input.bytes)
    return null
  }),
  take: papers.take.handler(async ({ input: { dossier, intakes, kind }, context: { office, page } }) =>
    save(office, page, await office.papers.take(dossier, intakes, kind))
  ),
  cancel: papers.cancel.handler(({ input, context: { office } }) => {
    office.papers.cancel(input.intakes)
    return null
  }),
  bytes: papers.bytes.handler(({ input: { dossier, paper, from, most }, context: { office } }) => {
    const bytes = office.papers.read(dossier, paper, from, most)
    return new Blob([new Uint8Array(bytes)])
  }),
  mail: papers.mail.handler(({ input, context: { office } }) => office.papers.mail(input.dossier, input.paper)),
  attach: papers.attach.handler(async ({ input, context: { office, page } }) =>
    save(office, page, await office.papers.attach(input.dossier, input.paper, input.attachment))
  ),
  move: papers.move.handler(({ input: { dossier, papers, to }, context: { office, page } }) => {
    const desk = office.needDesk()
    return desk.work(page, () => desk.binder.act(office.papers.move(dossier, papers, to)))
  }),
  open: papers.open.handler(async ({ input, context: { office } }) => {
    const { prints } = office.setup
    const { paper, bytes } = office.papers.runs(input.dossier, input.paper)
    const ending = openedAs(paper.media)
    const isOffice = paper.media.startsWith('application/vnd.')
    if (!ending || (isOffice && !isPlainOffice(office.papers.runs(input.dossier, input.paper).bytes))) {
      throw new ProblemError('never-opened', { names: [paper.name] })
    }
    if (!office.desktop || !prints) return { opened: false }
    return {
      opened: (await office.desktop({ kind: 'open-paper', path: layCopy(prints, paper.name, ending, bytes) })) === true
    }
  })
}

async function save(office: Office, page: Page, { act, ...taken }: Taking): Promise<SavedPapers> {
  if (!act) return { ...taken, saved: null }
  const desk = office.needDesk()
  return { ...taken, saved: await desk.work(page, () => desk.binder.act(act)) }
}
