import { calendarOf } from '../../shared/binder.ts'
import type { OpenBinder } from '../../shared/openBinder.ts'
import type { Saved } from '../../shared/saved.ts'
import type { WorkCalendar } from '../../shared/workdays.ts'
import type { Clock } from '../clock.ts'
import type { HolidayRoom } from '../holidays/holidayRoom.ts'
import type { BinderOnDesk, ShelfNews } from '../shelf/face.ts'
import { type KeptHolidays, keptHolidays } from './keptHolidays.ts'
import type { NoticeBoard } from './notices.ts'
import type { Page } from './page.ts'

/** The open binder and who is working in it. */
export interface Desk {
  readonly binder: BinderOnDesk
  /** Runs what changes the binder, one after the other, so that each page knows its own acts from those of others. */
  work<T extends Saved>(page: Page | null, job: () => Promise<T>): Promise<T>
  /** What a page is told of the open binder. */
  open(): OpenBinder
  /** Its working days, with the public holidays as far as they are known. */
  calendar(): WorkCalendar
  dayMayHaveTurned(): void
  close(): Promise<void>
}

// What crosses to a page is a slice: of an import the page asks for what it shows.
const mostSpines = 300

/** Lays an open binder on the desk; its news go to every page. */
export function layOnDesk(binder: BinderOnDesk, clock: Clock, notices: NoticeBoard, room: HolidayRoom): Desk {
  let working: Page | null = null
  let last: Promise<unknown> = Promise.resolve()
  let isLaid = false
  const holidays = keptHolidays(
    () => binder.settings(),
    () => clock.now().day,
    room,
    (now) => isLaid && notices.post({ kind: 'holidays', holidays: now })
  )
  holidays.look()
  isLaid = true
  const stop = binder.watch((news) => {
    tell(news, notices, working)
    if (news.kind === 'saved' && news.settings) holidays.look()
  })
  return {
    binder,
    work(page, job) {
      const done = last.then(async () => {
        working = page
        try {
          const saved = await job()
          return { ...saved, spines: saved.spines.slice(0, mostSpines) }
        } finally {
          working = null
        }
      })
      last = done.catch(() => {})
      return done
    },
    open: () => openBinderOf(binder, clock, holidays),
    calendar: () => calendarOf(binder.settings(), holidays.now()),
    dayMayHaveTurned: () => holidays.look(),
    async close() {
      isLaid = false
      await last
      stop()
      await binder.close()
    }
  }
}

function tell(news: ShelfNews, notices: NoticeBoard, working: Page | null) {
  switch (news.kind) {
    case 'saved':
      return notices.post((page) => ({
        ...news,
        spines: news.spines.slice(0, mostSpines),
        by: page === working ? 'this' : 'other'
      }))
    case 'gone':
      return notices.post({ kind: 'closed', problem: { kind: 'binder-gone' } })
    default:
      return notices.post(news)
  }
}

function openBinderOf(binder: BinderOnDesk, clock: Clock, holidays: KeptHolidays): OpenBinder {
  const settings = binder.settings()
  return {
    id: binder.id,
    name: settings.name,
    where: binder.where,
    settings,
    holidays: holidays.now(),
    tally: binder.tally(),
    ...(binder.readOnly && { readOnly: binder.readOnly }),
    now: clock.now(),
    clockIsSet: clock.isSet,
    undo: binder.undoState(),
    troubles: binder.troubles(),
    drafts: binder.drafts()
  }
}
