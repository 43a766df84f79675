import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { addDays, type Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { type Problem, ProblemError, problemOf } from '../../shared/problem.ts'
import type { Copies } from '../../shared/safety.ts'
import type { Clock } from '../clock.ts'
import type { Setup } from '../desktop.ts'
import { copiesIn } from '../shelf/copies.ts'
import type { BinderOnDesk } from '../shelf/face.ts'
import { type DiskPlaces, diskPlaces, isOneDisk, type OtherDisk, otherDisks } from './otherDisks.ts'

/** Where the days' copies of a binder lie, and when one is made: once a day, some seconds after the binder was opened. */
export interface CopiesRoom {
  /** A binder was opened: its copy is made when there is none of today. */
  comeTo(binder: BinderOnDesk): void
  dayMayHaveTurned(): void
  leave(): void
  /** Copies the binder now; while a copy is under way, waits for that one. */
  copy(binder: BinderOnDesk, id: Id): Promise<void>
  cancel(id: Id): void
  look(binder: BinderOnDesk): Omit<Copies, 'canChoose'>
  /** The folder of a binder's copies. */
  whereOf(binder: BinderOnDesk): string
  folderOf(binder: BinderOnDesk, day: Day): string
  choose(folder: string): void
  /** Whether copies lie on the binder's own disk, and which others there are. */
  otherDisks(binder: BinderOnDesk): Promise<{ isSameDisk: boolean; disks: OtherDisk[] }>
  /** Copies go to one of the disks offered, into a folder of their own. Throws 'copies-gone' when it is not there any more. */
  chooseDisk(binder: BinderOnDesk, ref: string): Promise<void>
  /** The folder of the binder whose copy lies open: the way back to it. */
  cameFrom(): string | null
  comeFrom(binder: string | null): void
}

/** What the copies tell: that something about them changed, and how far one is. */
export interface CopiesNews {
  changed(): void
  progress(id: Id, done: number, of: number): void
}

const soon = 4_000
const daysUntilOld = 7
const chosenSchema = z.object({ folder: z.string().max(4000) })
/** Lies in a folder that was chosen: where it is missing, the disk is not there, and nothing is written in its stead. */
const sign = 'carpeta-copies.json'

export function openCopiesRoom(
  setup: Pick<Setup, 'folders'>,
  clock: Clock,
  news: CopiesNews,
  places: DiskPlaces = diskPlaces(process.platform, basename(homedir()))
): CopiesRoom {
  const path = join(setup.folders.config, 'copies.json')
  let binder: BinderOnDesk | null = null
  let timer: NodeJS.Timeout | null = null
  let problem: Problem | null = null
  let isTried = false
  let from: string | null = null
  let offered: OtherDisk[] = []
  let underWay: { id: Id; isCancelled: boolean; done: Promise<void> } | null = null

  function chosen(): string | null {
    try {
      return chosenSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).folder
    } catch {
      return null
    }
  }
  function choose(folder: string) {
    mkdirSync(setup.folders.config, { recursive: true, mode: 0o700 })
    writeFileSync(join(folder, sign), '{"format":"carpeta-copies"}\n')
    writeFileSync(path, `${JSON.stringify({ folder })}\n`, { mode: 0o600 })
  }
  const shelf = () => chosen() ?? join(dirname(setup.folders.binders), 'Carpeta copies')
  function whereOf(of: BinderOnDesk): string {
    if (of.readOnly?.copyOf) return dirname(of.where)
    const usual = join(shelf(), basename(of.where))
    // Two binders may bear one name in two places: their copies must not push each other out.
    const other = idIn(usual)
    return other === null || other === of.id ? usual : `${usual} ${of.id.slice(0, 8)}`
  }
  const isDue = (of: BinderOnDesk) => copiesIn(whereOf(of))[0]?.day !== clock.now().day

  async function copy(of: BinderOnDesk, id: Id): Promise<void> {
    if (underWay) return underWay.done
    const job = { id, isCancelled: false, done: Promise.resolve() }
    job.done = make(of, job).finally(() => {
      underWay = null
      isTried = true
      news.changed()
    })
    underWay = job
    return job.done
  }
  async function make(of: BinderOnDesk, job: { id: Id; isCancelled: boolean }) {
    let told = performance.now()
    try {
      const folder = chosen()
      const isThere = folder === null || existsSync(join(folder, sign)) || copiesIn(whereOf(of)).length > 0
      if (!isThere) throw new ProblemError('copies-gone', { names: [folder] })
      const progress = (done: number, all: number) => {
        if (performance.now() - told < 200) return
        told = performance.now()
        news.progress(job.id, done, all)
      }
      await of.safety.copy(whereOf(of), clock.now().day, progress, () => job.isCancelled)
      problem = null
    } catch (thrown) {
      if (!job.isCancelled) problem = problemOf(thrown)
      throw thrown
    }
  }
  async function daily(): Promise<void> {
    const of = binder
    if (!of || of.readOnly) return
    try {
      if (isDue(of)) await copy(of, crypto.randomUUID())
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
      isTried = false
      from = null
      later()
    },
    dayMayHaveTurned: later,
    leave() {
      binder = null
      if (underWay) underWay.isCancelled = true
      if (timer) clearTimeout(timer)
    },
    copy,
    cancel(id) {
      if (underWay?.id === id) underWay.isCancelled = true
    },
    look(of) {
      const where = whereOf(of)
      const copies = copiesIn(where)
      const last = copies[0]?.day
      const daysAgo = last ? daysFrom(last, clock.now().day) : null
      const isOld = isTried && !of.readOnly && (daysAgo === null || daysAgo >= daysUntilOld)
      return { where, copies, daysAgo, problem, underWay: underWay?.id ?? null, isOld }
    },
    whereOf,
    folderOf: (of, day) => join(whereOf(of), day),
    choose,
    async otherDisks(of) {
      const isSameDisk = await isOneDisk(of.where, whereOf(of))
      offered = isSameDisk ? await otherDisks(of.where, places) : []
      return { isSameDisk, disks: offered }
    },
    async chooseDisk(of, ref) {
      // Asked again: the folder of a stick pulled out meanwhile may still stand there, on the binder's own disk.
      const disk = (await otherDisks(of.where, places)).find((one) => one.ref === ref)
      if (!disk)
        throw new ProblemError('copies-gone', { names: [offered.find((one) => one.ref === ref)?.where ?? '?'] })
      const folder = join(disk.where, 'Carpeta copies')
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      choose(folder)
    },
    cameFrom: () => from,
    comeFrom(folder) {
      from = folder
    }
  }
}

/** The id of the binder whose copies lie in a folder; null when there are none, or it can't be told. */
function idIn(where: string): string | null {
  const newest = copiesIn(where)[0]
  if (!newest) return null
  try {
    const marker = JSON.parse(readFileSync(join(where, newest.day, 'carpeta.json'), 'utf8')) as { id?: unknown }
    return typeof marker.id === 'string' ? marker.id : null
  } catch {
    return null
  }
}

/** How many days lie between two days, at most a year. */
function daysFrom(from: Day, to: Day): number {
  let days = 0
  while (days < 366 && addDays(from, days) < to) days++
  return days
}
