import { extname, relative, sep } from 'node:path'
import { isOpenedEnding } from '../shared/paperMedia.ts'

/** Whether a path is a PDF that lies right in the folder of prints. */
export function isPrintOf(path: string, folder: string): boolean {
  return isRightIn(path, folder) && extname(path) === '.pdf'
}

/** Whether a path is a copy of a paper, of a kind another program may be given, right in that folder. */
export function isPaperCopyOf(path: string, folder: string): boolean {
  return isRightIn(path, folder) && isOpenedEnding(extname(path).slice(1))
}

/** Whether a path is a calendar file that lies right in the folder of prints. */
export function isCalendarOf(path: string, folder: string): boolean {
  return isRightIn(path, folder) && extname(path) === '.ics'
}

function isRightIn(path: string, folder: string): boolean {
  const name = relative(folder, path)
  return name !== '' && !name.startsWith('..') && !name.includes(sep)
}
