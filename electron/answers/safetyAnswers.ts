import type { Signed } from '../shelf/settle.ts'
import { base } from './base.ts'
import type { Office } from './office.ts'

const { safety } = base

/** Signs an act the store makes itself, as a page signs its own. */
function signedAt(office: Office): Signed {
  const { name, owner } = office.needDesk().binder.settings()
  return { id: crypto.randomUUID(), at: office.clock.now(), by: owner || name }
}

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
  bigActs: safety.bigActs.handler(({ context: { office } }) =>
    office.needDesk().binder.safety.bigActs(office.clock.now().day)
  ),
  takeBack: safety.takeBack.handler(({ input, context: { office, page } }) => {
    const { binder, work } = office.needDesk()
    return work(page, () => binder.safety.takeBack(input.act, signedAt(office)))
  })
}
