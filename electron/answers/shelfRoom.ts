import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, realpathSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname } from 'node:path'
import type { z } from 'zod'
import { type Binder, calendarOf, type Holidays, newBinder } from '../../shared/binder.ts'
import type { Day, Moment } from '../../shared/day.ts'
import type { DaySheet } from '../../shared/daySheet.ts'
import type { DocumentKey } from '../../shared/documents.ts'
import type { Dossier } from '../../shared/dossier.ts'
import type { BinderOnShelf, newBinderSchema } from '../../shared/openBinder.ts'
import { ProblemError } from '../../shared/problem.ts'
import { sampleBinder, sampleDaySheets, sampleDossiers, sampleOwner } from '../../shared/sample.ts'
import type { Language } from '../../shared/words.ts'
import type { WorkCalendar } from '../../shared/workdays.ts'
import type { Setup } from '../desktop.ts'
import type { HolidayRoom } from '../holidays/holidayRoom.ts'
import { createBinder } from '../shelf/createBinder.ts'
import type { BinderOnDesk } from '../shelf/face.ts'
import { binderIn, listBinders } from '../shelf/listBinders.ts'
import { openBinder } from '../shelf/openBinder.ts'
import { type Elsewhere, elsewhereIn } from './elsewhere.ts'
import { freeFolder } from './freeFolder.ts'
import { wantedOf } from './keptHolidays.ts'

/** Where binders are found: the person's own folder of them, those opened elsewhere, and the one on the command line. */
export interface ShelfRoom {
  list(): BinderOnShelf[]
  /** The binder named on the command line, if its folder holds one. */
  wanted(): string | null
  /** The name a folder has across the bridge: no path ever comes from the page. */
  refOf(where: string): string
  create(given: z.infer<typeof newBinderSchema>): Promise<BinderOnDesk>
  open(ref: string): Promise<BinderOnDesk>
  /** Opens the binder in a folder the system's dialog named; `takeOver` takes it from a computer that shows no sign of life. */
  openFolder(where: string, takeOver?: boolean): Promise<BinderOnDesk>
  /** A fresh copy of the sample, in a folder of its own beside the other binders. */
  sample(language: Language, now: Moment, holidays: HolidayRoom): Promise<BinderOnDesk>
}

export function newShelfRoom({ folders, binder: named }: Setup): ShelfRoom {
  const elsewhere = elsewhereIn(folders.config)
  const all = () => [...listBinders(folders.binders), ...besides(named, elsewhere, folders.binders)]
  const open = (folder: string, takeOver = false) => openBinder(folder, { by: userInfo().username, takeOver })
  const openFolder = async (where: string, takeOver?: boolean) => {
    const binder = await open(where, takeOver)
    if (dirname(binder.where) !== real(folders.binders)) elsewhere.remember(binder.where)
    return binder
  }
  return {
    list: () => all().map(({ folder, name, isSample }) => ({ ref: refOf(folder), name, where: folder, isSample })),
    wanted: () => (named ? refOf(named) : null),
    refOf,
    create(given) {
      mkdirSync(folders.binders, { recursive: true })
      const folder = named && isFree(named) ? named : freeFolder(folders.binders, given.name)
      mkdirSync(dirname(folder), { recursive: true })
      return openFolder(createBinder(folder, newBinder(given), given.owner))
    },
    open(ref) {
      const found = all().find(({ folder }) => refOf(folder) === ref)
      if (!found) throw new ProblemError('binder-gone')
      return openFolder(found.folder)
    },
    openFolder,
    async sample(language, now, holidays) {
      mkdirSync(folders.binders, { recursive: true })
      const settings = sampleBinder(language)
      const folder = freeFolder(folders.binders, settings.name)
      const documents = sampleDocuments(
        language,
        now.day,
        calendarOf(settings, await sampleHolidays(settings, now.day, holidays))
      )
      return open(createBinder(folder, settings, sampleOwner, { sample: true, documents }))
    }
  }
}

/** The holidays of the sample's country: nothing of it shall lie on a day that is closed. */
async function sampleHolidays({ holidays: kept, language }: Binder, today: Day, room: HolidayRoom): Promise<Holidays> {
  return kept ? (await room.learn(wantedOf(kept, language, today))).days : {}
}

/** The sample's documents, placed around today. */
function sampleDocuments(language: Language, today: Day, calendar: WorkCalendar): Map<DocumentKey, Dossier | DaySheet> {
  return new Map<DocumentKey, Dossier | DaySheet>([
    ...sampleDossiers(today, calendar).map((dossier) => [`dossiers/${dossier.id}`, dossier] as const),
    ...sampleDaySheets(today, language, calendar).map((sheet) => [`days/${sheet.month}`, sheet] as const)
  ])
}

/** Binders outside the person's own folder: the one named at the start, and those opened by the dialog before. */
function besides(named: string | null, elsewhere: Elsewhere, own: string): NonNullable<ReturnType<typeof binderIn>>[] {
  const folders = [...(named ? [named] : []), ...elsewhere.all()].filter(
    (folder) => dirname(real(folder)) !== real(own)
  )
  return [...new Set(folders.map(real))].flatMap((folder) => binderIn(folder) ?? [])
}

const refOf = (where: string) => createHash('sha256').update(real(where)).digest('hex').slice(0, 32)

function real(folder: string): string {
  try {
    return realpathSync(folder)
  } catch {
    return folder
  }
}

/** Whether a new binder may be made in a folder: not there yet, or empty. */
const isFree = (folder: string) => !existsSync(folder) || readdirSync(folder).length === 0
