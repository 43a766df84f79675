import { base } from './base.ts'

const { export: out } = base

export const exportAnswers = {
  make: out.make.handler(async ({ input: { id, what, language }, context: { office } }) => {
    const { binder } = office.needDesk()
    if (!office.desktop) return office.exports.make(id, binder, { what, language }, null)
    const folder = await office.desktop({ kind: 'choose-folder' })
    return typeof folder === 'string' ? office.exports.make(id, binder, { what, language }, folder) : null
  }),
  bytes: out.bytes.handler(({ input, context: { office } }) => {
    const bytes = office.exports.bytes(input.id, input.file)
    return new Blob([new Uint8Array(bytes)])
  }),
  cancel: out.cancel.handler(({ input, context: { office } }) => {
    office.exports.cancel(input.id)
    return null
  })
}
