import { isAppointment } from '../../shared/appointment.ts'
import { isDay, monthAfter, monthOf } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { isLead } from '../../shared/qualify.ts'
import { inSentence, languages, monthInWords } from '../../shared/words.ts'
import { languageNames } from '../paper/LanguageRow.tsx'
import { changeSettings, filingOf, remove, undo } from '../store/acts.ts'
import { binderStore, client } from '../store/binderStore.ts'
import { qualifyLead } from '../store/calls.ts'
import { openYesterday } from '../store/copies.ts'
import { copyReport } from '../store/copyReport.ts'
import { lookAhead } from '../store/look.ts'
import { type PlanAsk, shiftAskAt } from '../store/planAsk.ts'
import { prefer } from '../store/prefer.ts'
import { tellProblem } from '../store/said.ts'
import { laySheet, selectionStore } from '../store/selectionStore.ts'
import { openDossier, openToday, openUp } from '../store/walk.ts'
import { languageNow, say } from '../words/words.ts'

/** Something that can be asked for by its words. */
export interface Command {
  id: string
  words: string
  keyCap?: string
  /** Shown before anything is typed. */
  isUsual: boolean
  do: () => void
}

const usual = (id: string, words: string, act: () => void, keyCap?: string): Command => ({
  id,
  words,
  isUsual: true,
  do: act,
  ...(keyCap && { keyCap })
})
const other = (id: string, words: string, act: () => void, keyCap?: string): Command => ({
  ...usual(id, words, act, keyCap),
  isUsual: false
})

/** Every command, in the words of the language now spoken. */
export function commands(): Command[] {
  return [
    usual('today', say('find.command.today'), openToday, 'T'),
    usual('missed', say('find.command.missed'), () => openUp({ kind: 'missed' })),
    usual('month', say('month.command'), () => lookAhead(), 'V'),
    usual('new', say('find.command.new'), () => laySheet({ kind: 'new' }), 'N'),
    usual('incoming', say('incoming.title'), () => laySheet({ kind: 'incoming' }), 'I'),
    usual('import', say('find.command.import'), () => laySheet({ kind: 'import' })),
    usual('export', say('find.command.export'), () => laySheet({ kind: 'export' })),
    usual('print', say('find.command.print'), printToday),
    other('inserts', say('print.command.inserts'), () => laySheet({ kind: 'print', begin: 'numbers' })),
    other('blank-forms', say('print.command.blanks'), () => laySheet({ kind: 'print', begin: 'blanks' })),
    other('test-page', say('print.command.testPage'), () => laySheet({ kind: 'print', begin: 'test' })),
    usual('back-at-desk', say('back.title'), () => laySheet({ kind: 'back-at-desk' }), `${say('app.keyName.shift')} B`),
    usual('undo', say('find.command.undo'), () => void undo(), `${say('app.keyName.ctrl')} Z`),
    usual('settings', say('find.command.settings'), () => laySheet({ kind: 'settings' })),
    usual('keys', say('find.command.keys'), () => laySheet({ kind: 'keys' }), '?'),
    usual('close-day', say('find.command.closeDay'), () => laySheet({ kind: 'close-day', dossiers: [] }), 'F'),
    usual('slips', say('find.command.slips'), () => laySheet({ kind: 'slips' }), 'S'),
    other('waiting', say('find.command.waiting'), () => laySheet({ kind: 'slips', which: 'waiting' })),
    other('redo', say('find.command.redo'), () => void undo('redo')),
    ...(['desk', 'toDeal', 'stock', 'later', 'archive', 'out'] as const).map((kind) =>
      other(kind, say(`find.command.${kind}`), () => openUp({ kind }))
    ),
    ...languages.map((language) =>
      other(
        `language-${language}`,
        say('find.command.language', { name: languageNames[language] }),
        () => void changeSettings({ language })
      )
    ),
    ...(['light', 'dark', 'system'] as const).map((theme) =>
      other(`theme-${theme}`, say(`find.command.${theme}`), () => void prefer({ theme }))
    ),
    ...planCommands(),
    other('rounds', say('round.title'), () => laySheet({ kind: 'rounds' })),
    other('archive-search', say('archive.command'), () => laySheet({ kind: 'archive' })),
    other('doubles', say('merge.doublesTitle'), () => laySheet({ kind: 'doubles' })),
    ...mergeMarked(),
    other('forms', say('forms.title'), () => laySheet({ kind: 'forms' })),
    other('scripts', say('scripts.sheet'), () => laySheet({ kind: 'scripts' })),
    other('owing', say('terms.owing.title'), () => laySheet({ kind: 'owing' })),
    other('silent', say('cadence.silent'), () => laySheet({ kind: 'silent' })),
    other('report', say('settings.copyReport'), () => void copyReport()),
    other('safety', say('safety.command.safety'), () => laySheet({ kind: 'safety' })),
    other('do-not-call', say('safety.command.doNotCall'), () => laySheet({ kind: 'safety', part: 'doNotCall' })),
    other('yesterday', say('safety.yesterday'), () => void openYesterday(binderStore.getState().now.day)),
    ...(binderStore.getState().troubles.length > 0
      ? [other('troubles', say('safety.command.troubles'), () => laySheet({ kind: 'troubles' }))]
      : []),
    ...ofOpenDossier(),
    other('close', say('find.command.close'), closeBinder)
  ]
}

/** Levelling, dealing and shifting: of today, and of what is open. */
function planCommands(): Command[] {
  const { now, tally } = binderStore.getState()
  const { opening, marked } = selectionStore.getState()
  const plan = (id: string, words: string, ask: PlanAsk, keyCap?: string) =>
    other(id, words, () => laySheet({ kind: 'plan', ask }), keyCap)
  const day = opening.kind === 'day' && opening.day !== now.day ? opening : null
  const shift = shiftAskAt(opening, marked)
  const months = [
    monthOf(now.day),
    monthAfter(monthOf(now.day), 1),
    ...(opening.kind === 'month' ? [opening.month] : [])
  ]
  return [
    plan('level-today', say('plan.command.levelToday'), { kind: 'level', what: { kind: 'day', day: now.day } }),
    ...(day ? [plan('level-day', say('plan.command.levelDay'), { kind: 'level', what: day }, 'W')] : []),
    plan('level-missed', say('plan.command.spread'), { kind: 'level', what: { kind: 'missed' } }),
    plan('level-away', say('plan.command.away'), { kind: 'level', what: { kind: 'away' } }),
    ...(shift ? [plan('shift', say('plan.command.shift'), shift, '⇧W')] : []),
    ...[...new Set(months)]
      .filter((month) => tally.months[month])
      .map((month) =>
        plan(
          `deal-${month}`,
          say('plan.command.dealMonth', {
            month: inSentence(monthInWords(month, languageNow(), now.day), languageNow())
          }),
          {
            kind: 'deal',
            what: { kind: 'month', month }
          }
        )
      ),
    ...(tally.stock > 0
      ? [plan('deal-stock', say('plan.command.dealStock'), { kind: 'deal', what: { kind: 'stock' } })]
      : [])
  ]
}

function mergeMarked(): Command[] {
  const dossiers = [...selectionStore.getState().marked]
  if (dossiers.length !== 2) return []
  return [other('merge-two', say('merge.menuTwo'), () => laySheet({ kind: 'merge', dossiers }), 'U')]
}

/** What can be done with the dossier that lies open, or is chosen in the pile. */
function ofOpenDossier(): Command[] {
  const { dossier, spines } = binderStore.getState()
  const id = dossier?.id ?? selectionStore.getState().chosen
  const name = dossier?.card.name ?? (id && spines.get(id)?.name)
  if (!id || !name) return []
  return [
    ...appointmentOf(id, name),
    ...(isQualifiable(id) ? [other('qualify', say('qualify.command', { name }), () => void qualifyLead(id), 'Q')] : []),
    other('versions', say('safety.command.versions', { name }), () => laySheet({ kind: 'versions', dossier: id })),
    other('merge', say('merge.commandOne', { name }), () => laySheet({ kind: 'merge', dossiers: [id] }), 'U'),
    other('remove', say('safety.command.remove', { name }), () => void remove([id])),
    other('erase', say('safety.command.erase', { name }), () => laySheet({ kind: 'erase', dossier: id, name }))
  ]
}

/** Its confirmation and calendar file; only an opened dossier shows them. */
function appointmentOf(id: Id, name: string): Command[] {
  const { retired, out, next } = filingOf(id)
  if (retired || out || !next || !isAppointment(next) || !isDay(next.on)) return []
  const open = async () => {
    if (binderStore.getState().dossier?.id !== id) await openDossier(id)
    laySheet({ kind: 'appointment', dossiers: [id] })
  }
  return [other('appointment', say('appointment.command', { name }), () => void open())]
}

const isQualifiable = (id: Id) => {
  const { dossier, spines } = binderStore.getState()
  const lead = dossier?.id === id ? { level: dossier.card.level, filing: dossier.filing } : spines.get(id)
  return lead !== undefined && isLead(lead)
}

function printToday() {
  openToday()
  laySheet({ kind: 'print-pile' })
}

// Who closes a binder by hand does not want it back by itself at the next start.
function closeBinder() {
  void prefer({ lastBinder: null })
  client().shelf.close({}).catch(tellProblem)
}
