import type { Id } from './id.ts'
import type { PaperMark } from './paperCode.ts'

/** Why a paper is not printed. `recording` is a sound: it stands in the list and takes no page. */
export const unprintable = ['encrypted', 'damaged', 'too-big', 'kind', 'missing'] as const
export type Unprintable = (typeof unprintable)[number]

/** Pictures a print can't take as they are: the page, which shows them anyway, draws them anew for it. */
export const redrawnMedia: readonly string[] = ['image/webp', 'image/gif', 'image/bmp']
const printedMedia: readonly string[] = ['application/pdf', 'image/png', 'image/jpeg', 'image/tiff', ...redrawnMedia]
export const isPrintedMedia = (media: string): boolean => printedMedia.includes(media)

/** What of a paper is printed with a dossier at most. */
export const attachedLimits = {
  bytes: 60 * 1024 * 1024,
  pages: 400,
  dots: 60_000_000,
  allBytes: 200 * 1024 * 1024
} as const

/**
 * A paper of a dossier that is laid into the print as it is: a PDF or a picture, its pages made to fit between the head and the
 * foot. How many pages that is, is known only when it is opened; one that can't be is one page that says so.
 */
export interface AttachedSheet {
  kind: 'attached'
  mark: PaperMark
  title: string
  under: string
  runningHead: string
  dossier: Id
  paper: Id
  media: string
  bytes: number
  /** So many pages it has; not there before it was opened. */
  pages?: number
  /** Why it can't be printed: then it is one page with the sentence. */
  why?: Unprintable
  sentences: Record<Unprintable, string>
}
