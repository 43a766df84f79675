import { type CalendarEvent, calendarFile } from '../../shared/calendarFile.ts'
import { fileName } from '../../shared/fileName.ts'
import { binderStore, client } from '../store/binderStore.ts'

/** Saves an appointment's calendar file where the person says, or opens it; a page downloads it. True once that is done. */
export async function giveCalendar(way: 'save' | 'open', name: string, event: CalendarEvent): Promise<boolean> {
  if (canOpenCalendar()) return (await client().app.calendar({ way, name, event })).done
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([calendarFile(event)], { type: 'text/calendar' }))
  link.download = fileName([name], 'ics')
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  return true
}

/** Only a desktop app can hand a file to the calendar; a page's downloads open there by themselves. */
export const canOpenCalendar = (): boolean => binderStore.getState().preferences?.host === 'electron'
