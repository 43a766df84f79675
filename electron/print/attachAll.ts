import { type AttachedSheet, attachedLimits, redrawnMedia, type Unprintable } from '../../shared/attachedSheet.ts'
import type { BoundSheet, Leaf } from '../../shared/boundSheet.ts'
import type { Pack, Sheet } from '../../shared/pack.ts'
import { mediaOf } from '../../shared/paperMedia.ts'
import { ProblemError } from '../../shared/problem.ts'
import type { Made, Task } from './workerMessages.ts'

/**
 * Gives the bytes of a paper that is laid into a print, a picture as PNG or JPEG, or why it has none; throws a ProblemError when
 * they can't be had.
 */
export type PaperSource = (
  paper: Pick<AttachedSheet, 'dossier' | 'paper'>,
  signal: AbortSignal
) => Uint8Array | Promise<Uint8Array | { why: Unprintable }>

/** A pack whose papers were opened: it is known how many pages each has, or why it has none. */
export interface Opened {
  pack: Pack
  /** The pages of the papers of each bound sheet of the pack, in the order of its leaves. */
  pages: Map<Sheet, Uint8Array[]>
}

const isBound = (sheet: Sheet): sheet is BoundSheet => sheet.kind === 'bound'
const toOpen = (leaf: Leaf): leaf is AttachedSheet => leaf.kind === 'attached' && leaf.why === undefined

/** How many steps opening and laying in the papers of a pack takes. */
export const stepsToAttach = ({ sheets }: Pack): number =>
  sheets
    .filter(isBound)
    .reduce((sum, { leaves }) => sum + leaves.filter(toOpen).length + (leaves.some(toOpen) ? 1 : 0), 0)

/**
 * Opens the papers of a pack one after the other. Whatever a paper does to the worker that opens it, the print goes on, and its
 * page says so; only a print that was stopped ends here.
 */
export async function attachAll(
  pack: Pack,
  source: PaperSource,
  step: (task: Task) => Promise<Made>,
  signal: AbortSignal
): Promise<Opened> {
  const pages = new Map<Sheet, Uint8Array[]>()
  let bytes = 0
  const open = async (leaf: AttachedSheet): Promise<Made | Unprintable> => {
    try {
      if (bytes > attachedLimits.allBytes) return 'too-big'
      const given = await source(leaf, signal)
      signal.throwIfAborted()
      if ('why' in given) return given.why
      const media = redrawnMedia.includes(leaf.media) ? mediaOf(given.subarray(0, 64), '') : leaf.media
      const made = await step({ kind: 'attach', bytes: given, media, paper: pack.paper, holes: pack.holes })
      if (made.why) return made.why
      bytes += made.bytes.length
      return made
    } catch (thrown) {
      if (signal.aborted) throw thrown
      return thrown instanceof ProblemError ? 'missing' : 'damaged'
    }
  }
  const sheets: Sheet[] = []
  for (const sheet of pack.sheets) {
    if (!isBound(sheet)) {
      sheets.push(sheet)
      continue
    }
    const own: Uint8Array[] = []
    const leaves: Leaf[] = []
    for (const leaf of sheet.leaves) {
      if (!toOpen(leaf)) {
        leaves.push(leaf)
        continue
      }
      const opened = await open(leaf)
      if (typeof opened === 'string') leaves.push({ ...leaf, why: opened })
      else {
        leaves.push({ ...leaf, pages: opened.pages })
        own.push(opened.bytes)
      }
    }
    const bound = { ...sheet, leaves }
    sheets.push(bound)
    if (own.length > 0) pages.set(bound, own)
  }
  return { pack: { ...pack, sheets }, pages }
}
