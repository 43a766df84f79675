import { writeFileSync } from 'node:fs'
import { calendarFile } from '../../shared/calendarFile.ts'
import { fileName } from '../../shared/fileName.ts'
import { ProblemError } from '../../shared/problem.ts'
import { languageOf } from '../language.ts'
import { isOpenable } from '../links.ts'
import { reportOf } from '../report.ts'
import { diskProblem } from '../shelf/diskProblem.ts'
import { base } from './base.ts'
import { wantedOf } from './keptHolidays.ts'
import { layCopy } from './layCopy.ts'

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
  calendar: app.calendar.handler(async ({ input: { way, name, event }, context: { office } }) => {
    const text = calendarFile(event)
    const { prints } = office.setup
    if (way === 'open') {
      if (!office.desktop || !prints) return { done: false }
      const path = layCopy(prints, name, 'ics', [Buffer.from(text)])
      return { done: (await office.desktop({ kind: 'open-calendar', path })) === true }
    }
    const file = fileName([name.replace(/\.ics$/i, '')], 'ics')
    const path = await office.desktop?.({ kind: 'choose-file-to-save', name: file })
    if (typeof path !== 'string') return { done: false }
    try {
      writeFileSync(path, text)
    } catch (thrown) {
      throw diskProblem(thrown, [file])
    }
    return { done: true }
  }),
  holidays: app.holidays.handler(({ input, context: { office } }) => {
    const own = languageOf(office.preferences.now().language, office.setup.systemLanguage)
    const language = office.desk()?.binder.settings().language ?? own
    return office.holidays.learn(wantedOf(input, language, office.clock.now().day))
  }),
  notify: app.notify.handler(async ({ input, context: { office } }) => ({
    shown: (await office.desktop?.({ kind: 'notify', ...input })) === true
  })),
  report: app.report.handler(({ context: { office } }) => ({ text: reportOf(office) }))
}
