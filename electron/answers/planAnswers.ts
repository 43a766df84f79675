import { proposalFor } from '../../shared/proposed.ts'
import { base } from './base.ts'
import { planGivenBy } from './planGivenBy.ts'

const { plan } = base

export const planAnswers = {
  propose: plan.propose.handler(({ input, context: { office } }) =>
    proposalFor(input, planGivenBy(office.needDesk(), office.clock.now().day))
  )
}
