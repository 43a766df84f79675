import { base } from './base.ts'

const { intake } = base

export const intakeAnswers = {
  begin: intake.begin.handler(({ input, context: { office } }) => office.intakes.begin(input)),
  chunk: intake.chunk.handler(async ({ input, context: { office } }) => {
    await office.intakes.chunk(input.intake, input.bytes)
    return null
  }),
  read: intake.read.handler(({ input, context: { office } }) => office.intakes.read(input.intake, input)),
  take: intake.take.handler(({ input, context: { office } }) => office.intakes.take(input.intake, input)),
  refused: intake.refused.handler(({ input, context: { office } }) => office.intakes.refused(input.intake)),
  cancel: intake.cancel.handler(({ input, context: { office } }) => {
    office.intakes.cancel(input.intake)
    return null
  })
}
