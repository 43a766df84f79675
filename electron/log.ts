import { createHash } from 'node:crypto'
import { appendFileSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Moment } from '../shared/day.ts'
import { ProblemError } from '../shared/problem.ts'

const mostBytes = 256 * 1024

/**
 * What went wrong, a line each, in `log.txt` of a folder: for a report somebody sends. Never what people wrote, and no paths: of a
 * problem its kind and the system's code, of a fault the places in the program, of a binder a sum of its folder's name.
 */
export interface Log {
  /** Notes what was thrown while a request (`binder.act`) was answered. */
  thrown(thrown: unknown, request: string): void
  /** Notes something that happened: a few words of ours. */
  note(words: string): void
  /** The last lines. */
  last(most: number): string[]
}

/** Opens the log of a folder. A disk that takes no line costs the line, no more. */
export function logIn(folder: string, now: () => Moment): Log {
  const path = join(folder, 'log.txt')
  const lines = (): string[] => {
    try {
      return lstatSync(path).isFile() ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : []
    } catch {
      return []
    }
  }
  const note = (words: string) => {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      const { day, time } = now()
      const facts = lstatSync(path, { throwIfNoEntry: false })
      // a link laid there would lead the lines elsewhere
      if (facts && !facts.isFile()) return
      appendFileSync(path, `${day} ${time} ${words}\n`, { mode: 0o600 })
      if ((facts?.size ?? 0) < mostBytes) return
      const all = lines()
      writeFileSync(path, `${all.slice(Math.floor(all.length / 2)).join('\n')}\n`, { mode: 0o600 })
    } catch {
      // a log is never worth a failure
    }
  }
  return {
    note,
    thrown: (thrown, request) => note(`${request} ${saidOf(thrown)}`),
    last: (most) => lines().slice(-most)
  }
}

/** Something thrown without a word of anybody's: `disk-full ENOSPC`, `fault TypeError at act saving.js:12`. */
export function saidOf(thrown: unknown): string {
  if (thrown instanceof ProblemError) {
    const { kind, code } = thrown.problem
    return code && /^E[A-Z0-9]{1,20}$/.test(code) ? `${kind} ${code}` : kind
  }
  const name = thrown instanceof Error && /^[A-Za-z]{1,40}$/.test(thrown.name) ? thrown.name : typeof thrown
  return `fault ${name}${placesIn(thrown instanceof Error ? (thrown.stack ?? '') : '')}`
}

/** Where in the program it was thrown: functions with their files' bare names. The message, which may quote anything, is left out. */
function placesIn(stack: string): string {
  const places = stack.split('\n').flatMap((line) => {
    const [, at = '', path = '', row = ''] =
      /^ {4}at (?:(?:async )?([\w$.<> ]{1,60}) \()?(.+?):(\d+):\d+\)?$/.exec(line) ?? []
    const file = basename(path.replaceAll('\\', '/'))
    return /^[\w.-]{1,60}\.(?:m?js|ts|tsx)$/.test(file) ? [` at ${at ? `${at} ` : ''}${file}:${row}`] : []
  })
  return places.slice(0, 6).join('')
}

/** A binder's folder in the log: the same one has the same sum, and nobody reads its name from it. */
export const sumOfFolder = (where: string): string =>
  createHash('sha256').update(basename(where)).digest('hex').slice(0, 8)
