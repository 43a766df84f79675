import type { OpenBinder } from '../../shared/openBinder.ts'
import type { Preferences } from '../../shared/preferences.ts'
import { ProblemError } from '../../shared/problem.ts'
import type { Language } from '../../shared/words.ts'
import { type Clock, clockFrom } from '../clock.ts'
import type { Desktop, Setup } from '../desktop.ts'
import { type ExportRoom, openExportRoom } from '../export/exportRoom.ts'
import { type HolidayRoom, openHolidayRoom } from '../holidays/holidayRoom.ts'
import { type Intakes, openIntake } from '../intake/intake.ts'
import { languageOf } from '../language.ts'
import { type Log, logIn, sumOfFolder } from '../log.ts'
import { openPaperRoom, type PaperRoom } from '../papers/paperRoom.ts'
import { type PreferencesFile, preferencesIn } from '../preferences.ts'
import type { BinderOnDesk } from '../shelf/face.ts'
import { startTicking } from '../ticker.ts'
import { type CopiesRoom, openCopiesRoom } from './copiesRoom.ts'
import { type Desk, layOnDesk } from './desk.ts'
import { type NoticeBoard, newNoticeBoard } from './notices.ts'
import { openPrintRoom, type PrintRoom } from './printRoom.ts'
import { newRedrawing, type Redrawing } from './redrawing.ts'
import { newShelfRoom, type ShelfRoom } from './shelfRoom.ts'

/** Everything the answers work with: one a store's process. At most one binder is open in it. */
export interface Office {
  readonly setup: Setup
  readonly clock: Clock
  readonly notices: NoticeBoard
  readonly preferences: PreferencesFile
  readonly log: Log
  readonly desktop: Desktop
  readonly shelf: ShelfRoom
  readonly intakes: Intakes
  readonly papers: PaperRoom
  readonly prints: PrintRoom
  readonly redrawing: Redrawing
  readonly copies: CopiesRoom
  readonly exports: ExportRoom
  readonly holidays: HolidayRoom
  /** The open binder, or null. */
  desk(): Desk | null
  /** The open binder; throws the problem `no-binder-open`. */
  needDesk(): Desk
  /** Lays another binder on the desk; the one before is closed first, and stays open when the other can't be opened. */
  open(take: () => Promise<BinderOnDesk>): Promise<OpenBinder>
  /** Opens a fresh copy of the sample binder, in a language or the person's own. */
  openSample(language?: Language): Promise<OpenBinder>
  setPreferences(change: Partial<Preferences>): Preferences
  /** Closes the binder, its acts on disk as plain files. */
  putAway(): Promise<void>
  woke(): void
  leave(): Promise<void>
}

/** The built files of the workers that print, read foreign files and mails, and look up holidays. */
export interface Workers {
  print: URL
  intake: URL
  holidays: URL
  papers: URL
}

// The first paint has the computer to itself before the press is warmed, in milliseconds.
const pressRest = 4000

/** `tellLanguage` is called when the person chose another language: menus and dialogs follow. */
export function openOffice(setup: Setup, workers: Workers, desktop: Desktop, tellLanguage: () => void): Office {
  const clock = clockFrom(setup.clock)
  const notices = newNoticeBoard()
  const shelf = newShelfRoom(setup)
  const preferences = preferencesIn(setup.folders.config)
  const log = logIn(setup.folders.config, () => clock.now())
  let desk: Desk | null = null
  const ticker = startTicking(clock, (now, reason) => {
    // a change made elsewhere is seen within the minute: a page can't tell when its window comes to the front again
    desk?.binder.sweep()
    if (reason !== 'minute') {
      copies.dayMayHaveTurned()
      desk?.dayMayHaveTurned()
    }
    notices.post({ kind: 'clock', now, reason })
  })
  const needDesk = () => {
    if (!desk) throw new ProblemError('no-binder-open')
    return desk
  }
  const prints = openPrintRoom(workers.print)
  const redrawing = newRedrawing((wanted) => notices.post(wanted))
  const holidays = openHolidayRoom(workers.holidays, setup.folders.config, setup.version)
  const exports = openExportRoom(clock, (job, done, of) => notices.post({ kind: 'progress', job, done, of }))
  const intakes = openIntake({
    reader: workers.intake,
    calendar: () => needDesk().calendar(),
    now: () => clock.now(),
    progress: (job, done, of) => notices.post({ kind: 'progress', job, done, of }),
    binder: () => {
      const { binder, work } = needDesk()
      return {
        settings: () => binder.settings(),
        tally: () => binder.tally(),
        doubleFacts: () => binder.doubleFacts(),
        doNotCall: () => binder.doNotCall(),
        // no page's own: each of them, the one that asked too, hears of it by notice
        act: (act) => work(null, () => binder.act(act))
      }
    }
  })
  const papers = openPaperRoom({
    reader: workers.papers,
    now: () => clock.now(),
    binder: () => needDesk().binder
  })
  const copies = openCopiesRoom(setup, clock, {
    changed: () => notices.post({ kind: 'copies' }),
    progress: (job, done, of) => notices.post({ kind: 'progress', job, done, of })
  })
  const putAway = async () => {
    const before = desk
    copies.leave()
    desk = null
    intakes.close()
    papers.close()
    await before?.close()
  }
  const open = async (take: () => Promise<BinderOnDesk>) => {
    const binder = await take()
    await putAway()
    desk = layOnDesk(binder, clock, notices, holidays)
    copies.comeTo(binder)
    log.note(`opened ${sumOfFolder(binder.where)}${binder.readOnly ? ' reading only' : ''}`)
    preferences.set({ lastBinder: shelf.refOf(binder.where) })
    setTimeout(() => desk && prints.warm(), pressRest).unref()
    return desk.open()
  }
  return {
    setup,
    clock,
    notices,
    preferences,
    log,
    desktop,
    shelf,
    desk: () => desk,
    needDesk,
    intakes,
    papers,
    prints,
    redrawing,
    copies,
    exports,
    holidays,
    open,
    openSample: (language = languageOf(preferences.now().language, setup.systemLanguage)) =>
      open(() => shelf.sample(language, clock.now(), holidays)),
    setPreferences(change) {
      const after = preferences.set(change)
      if (change.language !== undefined) tellLanguage()
      return after
    },
    putAway,
    woke: () => ticker.woke(),
    async leave() {
      ticker.stop()
      prints.close()
      holidays.close()
      await putAway()
    }
  }
}
