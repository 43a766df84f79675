import { ProblemError } from '../../shared/problem.ts'
import { isOpenable } from '../links.ts'
import { reportOf } from '../report.ts'
import { base } from './base.ts'

const { app } = base

export const appAnswers = {
  preferences: app.preferences.handler(({ context: { office } }) => {
    const { host, systemLanguage, version } = office.setup
    return { ...office.preferences.now(), host, systemLanguage, version }
  }),
  setPreferences: app.setPreferences.handler(({ input, context: { office } }) => office.setPreferences(input)),
  openLink: app.openLink.handler(async ({ input, context: { office } }) => {
    if (!isOpenable(input.url)) throw new ProblemError('no-link', { names: [input.url.slice(0, 200)] })
    return { opened: (await office.desktop?.({ kind: 'open-link', url: input.url })) === true }
  }),
  report: app.report.handler(({ context: { office } }) => ({ text: reportOf(office) }))
}
