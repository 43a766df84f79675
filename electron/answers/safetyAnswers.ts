import { ProblemError } from '../../shared/problem.ts'
import { openBinder } from '../shelf/openBinder.ts'
import type { Signed } from '../shelf/settle.ts'
import { base } from './base.ts'
import type { Office } from './office.ts'

const { safety } = base

/** Signs an act the store makes itself, as a page signs its own. */
function signedAt(office: Office): Signed {
  const { name, owner } = office.needDesk().binder.settings()
  return { id: crypto.randomUUID(), at: office.clock.now(), by: owner || name }
}

const copiesOf = (office: Office) => ({
  ...office.copies.look(office.needDesk().binder),
  canChoose: office.desktop !== null
})

export const safetyAnswers = {
  trouble: safety.trouble.handler(({ input, context: { office } }) =>
    office.needDesk().binder.safety.lookAt(input.document)
  ),
  solve: safety.solve.handler(({ input, context: { office, page } }) => {
    const { binder, work } = office.needDesk()
    return work(page, () => binder.safety.settle(input.document, input.how, signedAt(office)))
  }),
  versions: safety.versions.handler(({ input, context: { office } }) =>
    office.needDesk().binder.safety.versions(input.dossier)
  ),
  returnTo: safety.returnTo.handler(({ input, context: { office, page } }) => {
    const { binder, work } = office.needDesk()
    return work(page, () => binder.safety.returnTo(input.dossier, input.version, signedAt(office)))
  }),
  removed: safety.removed.handler(({ context: { office } }) => office.needDesk().binder.safety.removed()),
  throwAway: safety.throwAway.handler(({ input, context: { office, page } }) => {
    const { binder, work } = office.needDesk()
    return work(page, () => binder.safety.throwAway(input.dossiers, signedAt(office)))
  }),
  erase: safety.erase.handler(({ input, context: { office, page } }) => {
    const { binder, work } = office.needDesk()
    return work(page, () => binder.safety.erase(input.dossier, input.keepDoNotCall, signedAt(office)))
  }),
  mentions: safety.mentions.handler(({ input, context: { office } }) =>
    office.needDesk().binder.safety.mentions(input.dossier, input.most)
  ),
  listed: safety.listed.handler(({ input, context: { office } }) => office.needDesk().binder.listed(input.phones)),
  doNotCall: safety.doNotCall.handler(({ context: { office } }) => office.needDesk().binder.doNotCall()),
  bigActs: safety.bigActs.handler(({ context: { office } }) =>
    office.needDesk().binder.safety.bigActs(office.clock.now().day)
  ),
  takeBack: safety.takeBack.handler(({ input, context: { office, page } }) => {
    const { binder, work } = office.needDesk()
    return work(page, () => binder.safety.takeBack(input.act, signedAt(office)))
  }),
  copies: safety.copies.handler(({ context: { office } }) => copiesOf(office)),
  copyNow: safety.copyNow.handler(async ({ input, context: { office } }) => {
    await office.copies.copy(office.needDesk().binder, input.id)
    return copiesOf(office)
  }),
  cancelCopy: safety.cancelCopy.handler(({ input, context: { office } }) => {
    office.copies.cancel(input.id)
    return null
  }),
  inCopies: safety.inCopies.handler(({ input, context: { office } }) => {
    const { binder } = office.needDesk()
    return binder.readOnly ? [] : binder.safety.inCopies(office.copies.whereOf(binder), input.dossier)
  }),
  chooseCopies: safety.chooseCopies.handler(async ({ context: { office } }) => {
    if (!office.desktop) throw new ProblemError('no-permission')
    const folder = await office.desktop({ kind: 'choose-folder' })
    if (typeof folder !== 'string') return null
    office.copies.choose(folder)
    return copiesOf(office)
  }),
  copyDisks: safety.copyDisks.handler(({ context: { office } }) => office.copies.otherDisks(office.needDesk().binder)),
  copyToDisk: safety.copyToDisk.handler(async ({ input, context: { office } }) => {
    await office.copies.chooseDisk(office.needDesk().binder, input.ref)
    return copiesOf(office)
  }),
  openCopy: safety.openCopy.handler(async ({ input, context: { office } }) => {
    const folder = office.copies.folderOf(office.needDesk().binder, input.day)
    const { lastBinder } = office.preferences.now()
    const from = office.needDesk().binder
    const binder = from.readOnly?.copyOf ? office.copies.cameFrom() : from.where
    const open = await office.open(() => openBinder(folder, { copyOf: input.day }))
    office.copies.comeFrom(binder)
    // At the next start the binder itself is wanted, not the copy.
    office.preferences.set({ lastBinder })
    return open
  }),
  leaveCopy: safety.leaveCopy.handler(async ({ input: { dossier }, context: { office, page } }) => {
    const day = office.needDesk().binder.readOnly?.copyOf
    const from = office.copies.cameFrom()
    if (!day || !from) throw new ProblemError('no-binder-open')
    const open = await office.open(() => office.shelf.openFolder(from))
    if (!dossier) return open
    const { binder, work } = office.needDesk()
    const folder = office.copies.folderOf(binder, day)
    await work(page, () => binder.safety.restore(folder, dossier, signedAt(office)))
    return office.needDesk().open()
  }),
  restore: safety.restore.handler(({ input, context: { office, page } }) => {
    const { binder, work } = office.needDesk()
    const folder = office.copies.folderOf(binder, input.day)
    return work(page, () => binder.safety.restore(folder, input.dossier, signedAt(office)))
  })
}
