import { release } from 'node:os'
import type { Office } from './answers/office.ts'
import { sumOfFolder } from './log.ts'

const linesShown = 60

/** A text to send with a question: versions, counts, kinds of problems, the last lines of the log. Nothing anybody wrote, and no names. */
export function reportOf({ setup, desk, clock, preferences, log }: Office): string {
  const { day, time } = clock.now()
  const { language, theme, letterKeys, dialByHand } = preferences.now()
  const lines = [
    `Carpeta ${setup.version}, ${setup.host}, ${day} ${time}${clock.isSet ? ' (clock set)' : ''}`,
    `Node ${process.versions.node}, ${process.platform} ${process.arch} ${release()}`,
    `language ${language ?? `system (${setup.systemLanguage})`}, theme ${theme}, letter keys ${letterKeys ? 'on' : 'off'}, dial by hand ${dialByHand ? 'on' : 'off'}`
  ]
  const open = desk()
  if (open) {
    const { binder } = open
    const { total, desk: onDesk, stock, archive } = binder.tally()
    const { style, limitIn, outcomes, language: spoken, country } = binder.settings()
    lines.push(
      `binder ${sumOfFolder(binder.where)}: ${total} dossiers (${stock} in stock, ${archive} in the archive, ${onDesk} on the desk), ${spoken}-${country}, ${style.kind}, limits in ${limitIn}, ${outcomes.length} outcomes${binder.readOnly ? ', reading only' : ''}`
    )
    const kinds = new Map<string, number>()
    for (const { problem } of binder.troubles()) kinds.set(problem.kind, (kinds.get(problem.kind) ?? 0) + 1)
    for (const [kind, count] of kinds) lines.push(`trouble ${kind}: ${count}`)
  } else lines.push('no binder open')
  const last = log.last(linesShown)
  return [...lines, last.length > 0 ? 'log:' : 'log: empty', ...last].join('\n')
}
