import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import type { Copies } from '../../shared/bridge.ts'
import { addDays, type Day } from '../../shared/day.ts'
import { type Problem, problemOf } from '../../shared/problem.ts'
import type { Clock } from '../clock.ts'
import type { Setup } from '../desktop.ts'
import { copiesIn } from '../shelf/copies.ts'
import type { BinderOnDesk } from '../shelf/face.ts'

/** Where the days' copies of a binder lie, and when one is made: once a day, some seconds after the binder was opened. */
export interface CopiesRoom {
  /** A binder was opened: its copy is made when there is none of today. */
  comeTo(binder: BinderOnDesk): void
  dayMayHaveTurned(): void
  leave(): void
  copy(binder: BinderOnDesk): Promise<void>
  look(binder: BinderOnDesk): Omit<Copies, 'canChoose'>
  folderOf(binder: BinderOnDesk, day: Day): string
  choose(folder: string): void
}

const soon = 4_000
const chosenSchema = z.object({ folder: z.string().max(4000) })

export function openCopiesRoom(setup: Pick<Setup, 'folders'>, clock: Clock): CopiesRoom {
  const path = join(setup.folders.config, 'copies.json')
  let binder: BinderOnDesk | null = null
  let timer: NodeJS.Timeout | null = null
  let problem: Problem | null = null

  function chosen(): string {
    try {
      return chosenSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).folder
    } catch {
      return join(dirname(setup.folders.binders), 'Carpeta copies')
    }
  }
  const whereOf = (of: BinderOnDesk) => (of.readOnly?.copyOf ? dirname(of.where) : join(chosen(), basename(of.where)))
  const isDue = (of: BinderOnDesk) => copiesIn(whereOf(of))[0]?.day !== clock.now().day

  async function copy(of: BinderOnDesk): Promise<void> {
    try {
      await of.safety.copy(whereOf(of), clock.now().day, () => {})
      problem = null
    } catch (thrown) {
      problem = problemOf(thrown)
      throw thrown
    }
  }
  async function daily(): Promise<void> {
    const of = binder
    if (!of || of.readOnly) return
    try {
      if (isDue(of)) await copy(of)
      if (of === binder) await of.safety.rotate(clock.now().day)
    } catch {
      // It is said where copies are looked at, and tried again at the next opening.
    }
  }
  function later() {
    if (timer) clearTimeout(timer)
    timer = setTimeout(() => void daily(), soon)
    timer.unref()
  }
  return {
    comeTo(opened) {
      binder = opened
      problem = null
      later()
    },
    dayMayHaveTurned: later,
    leave() {
      binder = null
      if (timer) clearTimeout(timer)
    },
    copy,
    look(of) {
      const where = whereOf(of)
      const copies = copiesIn(where)
      const last = copies[0]?.day
      return { where, copies, daysAgo: last ? daysFrom(last, clock.now().day) : null, problem }
    },
    folderOf: (of, day) => join(whereOf(of), day),
    choose(folder) {
      mkdirSync(setup.folders.config, { recursive: true, mode: 0o700 })
      writeFileSync(path, `${JSON.stringify({ folder })}\n`, { mode: 0o600 })
    }
  }
}

/** How many days lie between two days, at most a year. */
function daysFrom(from: Day, to: Day): number {
  let days = 0
  while (days < 366 && addDays(from, days) < to) days++
  return days
}
