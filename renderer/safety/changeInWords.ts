import type { Binder } from '../../shared/binder.ts'
import type { Change, ChangedLine } from '../../shared/changes.ts'
import type { Day, Month } from '../../shared/day.ts'
import type { Lay } from '../../shared/history.ts'
import { termLines } from '../../shared/infoCard.ts'
import { type Language, onInWords } from '../../shared/words.ts'
import { outcomeName } from '../words/outcomeName.ts'
import { say } from '../words/words.ts'

const ownLines = ['name', 'level', 'category', 'address', 'phones', 'mails'] as const

const lineName = (line: ChangedLine): string => {
  const own = ownLines.find((one) => one === line)
  if (own) return say(`safety.line.${own}`)
  const term = termLines.find((one) => one === line)
  if (term) return say(`terms.line.${term}`)
  return say(`dossier.line.${line as Exclude<ChangedLine, (typeof ownLines)[number] | (typeof termLines)[number]>}`)
}

const short = (text: string) => (text.length > 120 ? `${text.slice(0, 119)}…` : text)

/** One change between two versions, as a line: "Needs: corks → labels". */
export function changeInWords(change: Change, binder: Binder, today: Day, language: Language): string {
  const lay = (where: Lay | 'desk') => {
    if (where === 'desk') return say('safety.changed.desk')
    const place = (['stock', 'archive', 'out'] as const).find((one) => one === where)
    return place ? say(`dossier.lay.${place}`) : onInWords(where as Day | Month, language, today)
  }
  switch (change.kind) {
    case 'line': {
      const line = lineName(change.line)
      const before = short(change.before ?? '')
      const after = short(change.after ?? '')
      if (!before) return say('safety.changed.lineNew', { line, after })
      return after
        ? say('safety.changed.line', { line, before, after })
        : say('safety.changed.lineGone', { line, before })
    }
    case 'person': {
      const key = ({ added: 'personAdded', changed: 'personChanged', gone: 'personGone' } as const)[change.how]
      return say(`safety.changed.${key}`, { name: change.name })
    }
    case 'filed': {
      const to = [lay(change.to), change.at].filter(Boolean).join(', ')
      return say('safety.changed.filed', { from: lay(change.from), to })
    }
    case 'entry': {
      const how = {
        added: 'entryAdded',
        struck: 'entryStruck',
        changed: 'entryChanged',
        gone: 'entryGone'
      } as const
      const said = [outcomeName(change.outcome, binder.outcomes), short(change.note)].filter(Boolean).join(', ') || '–'
      return say(`safety.changed.${how[change.how]}`, { day: onInWords(change.day, language, today), said })
    }
    case 'slip': {
      const how = { added: 'slipAdded', changed: 'slipChanged', done: 'slipDone', gone: 'slipGone' } as const
      return say(`safety.changed.${how[change.how]}`, { text: short(change.text) })
    }
    case 'sheet': {
      const how = { added: 'sheetAdded', changed: 'sheetChanged', gone: 'sheetGone' } as const
      return say(`safety.changed.${how[change.how]}`, { name: short(change.name) })
    }
    case 'paper': {
      const how = { added: 'paperAdded', changed: 'paperChanged', gone: 'paperGone' } as const
      const name = short(change.name)
      return change.how === 'renamed'
        ? say('safety.changed.paperRenamed', { before: short(change.before ?? ''), name })
        : say(`safety.changed.${how[change.how]}`, { name })
    }
    case 'paper-order':
      return say('safety.changed.paperOrder')
    case 'day-note': {
      const day = onInWords(change.day, language, today)
      const before = short(change.before ?? '')
      const after = short(change.after ?? '')
      if (!before) return say('safety.changed.dayNoteNew', { day, after })
      return after
        ? say('safety.changed.dayNote', { day, before, after })
        : say('safety.changed.dayNoteGone', { day, before })
    }
    case 'known': {
      const how = { added: 'knownAdded', changed: 'knownChanged', gone: 'knownGone' } as const
      const day = onInWords(change.day, language, today)
      return say(`safety.changed.${how[change.how]}`, { day, text: short(change.text) })
    }
    case 'setting': {
      const line = say(`safety.setting.${change.setting}`)
      const { before, after } = change
      if (before === undefined || after === undefined) return say('safety.changed.setting', { line })
      return say('safety.changed.line', { line, before: short(before) || '–', after: short(after) || '–' })
    }
    default:
      return say(`safety.changed.${change.kind}`)
  }
}
