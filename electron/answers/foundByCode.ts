import { codeOf, readCode } from '../../shared/paperCode.ts'
import { inPileOrder } from '../../shared/pile.ts'
import type { FoundByCode } from '../../shared/printJob.ts'
import type { BinderOnDesk } from '../shelf/face.ts'

/** More than these a page of a day's list does not show at once. */
const most = 300

/**
 * What a code on paper stands for. A dossier's code: the dossier, or the few that share it. A list's code: what is still
 * filed under its day, in the order of the pile; what was worked since lies elsewhere and is left out.
 */
export function foundByCode(binder: BinderOnDesk, text: string): FoundByCode {
  const read = readCode(text)
  if (!read) return { read, spines: [] }
  const spines = [...binder.allSpines()].filter(({ id, filing }) =>
    read.kind === 'dossier' ? codeOf(id) === read.code : filing.next?.on === read.day && !filing.retired
  )
  return { read, spines: spines.toSorted(inPileOrder).slice(0, most) }
}
