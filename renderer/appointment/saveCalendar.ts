import { binderStore, client } from '../store/binderStore.ts'

/** Saves a calendar file where the person says; a page downloads it. True once it is saved. */
export async function saveCalendar(name: string, text: string): Promise<boolean> {
  if (binderStore.getState().preferences?.host === 'electron')
    return (await client().app.saveCalendar({ name, text })).saved
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  return true
}
