import 'i18next'
import type app from './app/en.json'
import type appointment from './appointment/en.json'
import type archive from './archive/en.json'
import type back from './back/en.json'
import type binder from './binder/en.json'
import type cadence from './cadence/en.json'
import type closeDay from './closeDay/en.json'
import type crease from './crease/en.json'
import type day from './day/en.json'
import type dossier from './dossier/en.json'
import type exported from './export/en.json'
import type find from './find/en.json'
import type forms from './forms/en.json'
import type incoming from './incoming/en.json'
import type intake from './intake/en.json'
import type merge from './merge/en.json'
import type month from './month/en.json'
import type newDossier from './newDossier/en.json'
import type notify from './notify/en.json'
import type outcome from './outcome/en.json'
import type papers from './papers/en.json'
import type plan from './plan/en.json'
import type print from './print/en.json'
import type problem from './problem/en.json'
import type qualify from './qualify/en.json'
import type round from './round/en.json'
import type safety from './safety/en.json'
import type scripts from './scripts/en.json'
import type settings from './settings/en.json'
import type shelf from './shelf/en.json'
import type slips from './slips/en.json'
import type terms from './terms/en.json'

// English is the measure: a key it lacks does not compile (TS2345), a key another language lacks fails `npm run check`.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words'
    resources: {
      words: {
        app: typeof app
        back: typeof back
        appointment: typeof appointment
        archive: typeof archive
        binder: typeof binder
        cadence: typeof cadence
        crease: typeof crease
        closeDay: typeof closeDay
        day: typeof day
        dossier: typeof dossier
        export: typeof exported
        find: typeof find
        incoming: typeof incoming
        forms: typeof forms
        intake: typeof intake
        merge: typeof merge
        month: typeof month
        newDossier: typeof newDossier
        notify: typeof notify
        outcome: typeof outcome
        papers: typeof papers
        plan: typeof plan
        print: typeof print
        problem: typeof problem
        qualify: typeof qualify
        round: typeof round
        safety: typeof safety
        scripts: typeof scripts
        settings: typeof settings
        shelf: typeof shelf
        slips: typeof slips
        terms: typeof terms
      }
    }
    returnNull: false
  }
}
