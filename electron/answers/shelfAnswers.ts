import { ProblemError } from '../../shared/problem.ts'
import { base } from './base.ts'

const { shelf } = base

export const shelfAnswers = {
  list: shelf.list.handler(({ context: { office } }) => ({
    binders: office.shelf.list(),
    canBrowse: office.desktop !== null,
    wanted: office.shelf.wanted()
  })),
  create: shelf.create.handler(({ input, context: { office } }) => office.open(() => office.shelf.create(input))),
  open: shelf.open.handler(({ input, context: { office } }) => {
    const { ref } = input
    const desk = office.desk()
    return desk && office.shelf.refOf(desk.binder.where) === ref
      ? desk.open()
      : office.open(() => office.shelf.open(ref))
  }),
  sample: shelf.sample.handler(({ input, context: { office } }) => office.openSample(input.language)),
  browse: shelf.browse.handler(async ({ context: { office } }) => {
    if (!office.desktop) throw new ProblemError('no-permission')
    const folder = await office.desktop({ kind: 'choose-folder' })
    return typeof folder === 'string' ? office.open(() => office.shelf.openFolder(folder)) : null
  }),
  takeOver: shelf.takeOver.handler(async ({ context: { office } }) => {
    const { binder } = office.needDesk()
    const held = await binder.lookAtHolder()
    if (!held) return office.needDesk().open()
    if (!held.mayWrite) throw new ProblemError('held-elsewhere', { names: [held.holder] })
    return office.open(() => office.shelf.openFolder(binder.where, held.mayWrite === 'silent'))
  }),
  close: shelf.close.handler(async ({ context: { office } }) => {
    await office.putAway()
    office.notices.post({ kind: 'closed', problem: null })
    return null
  })
}
