import { fold } from '../../shared/search.ts'
import type { Command } from './commands.ts'

/**
 * The commands every typed word of which begins a word of theirs; before anything is typed the usual ones. Those that
 * begin with what is typed come first. 'prin pile' finds "Print today's pile", 'forms' first "Forms", then "Print blank forms".
 */
export function commandsFor<One extends Pick<Command, 'words' | 'isUsual'>>(text: string, all: readonly One[]): One[] {
  const typed = fold(text).split(' ').filter(Boolean)
  if (typed.length === 0) return text.trim() === '' ? all.filter((command) => command.isUsual) : []
  const found = all.filter((command) => {
    const words = fold(command.words).split(' ')
    return typed.every((one) => words.some((word) => word.startsWith(one)))
  })
  const begins = (command: One) => fold(command.words).startsWith(typed.join(' '))
  return [...found.filter(begins), ...found.filter((command) => !begins(command))]
}
