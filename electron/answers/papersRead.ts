import { attachedLimits, redrawnMedia, type Unprintable } from '../../shared/attachedSheet.ts'
import { type PaperRead, papersPrinted, type Supplies } from '../../shared/boundFor.ts'
import type { Dossier } from '../../shared/dossier.ts'
import type { Id } from '../../shared/id.ts'
import { printedLetters } from '../../shared/letterSheet.ts'
import type { Paper } from '../../shared/paper.ts'
import { viewOf } from '../../shared/paperMedia.ts'
import type { DossierParts } from '../../shared/printWhat.ts'
import { type ProblemError, problemOf } from '../../shared/problem.ts'
import type { Language } from '../../shared/words.ts'
import { decode, encodingOf } from '../intake/encodings.ts'
import type { PaperSource } from '../print/attachAll.ts'
import { sizeOfPicture } from '../print/pictureFacts.ts'
import type { Office } from './office.ts'

/** Bytes that hold as many letters as are printed, in whatever alphabet. */
const textBytes = printedLetters * 4

/** Reads what must be read of dossiers' papers before a print is decided: mails and texts. What can't be read says so on its page. */
export async function suppliesFor(
  office: Office,
  dossiers: readonly Dossier[],
  parts: Pick<DossierParts, 'blanks' | 'papers'>,
  language: Language
): Promise<(dossier: Dossier) => Supplies> {
  const { binder } = office.needDesk()
  const forms = parts.blanks?.length ? binder.forms() : []
  const read = new Map<Id, Map<Id, PaperRead>>()
  for (const dossier of dossiers) {
    const own = new Map<Id, PaperRead>()
    for (const paper of papersPrinted(dossier, parts.papers)) {
      const one = await readPaper(office, dossier.id, paper, language)
      if (one) own.set(paper.id, one)
    }
    read.set(dossier.id, own)
  }
  return ({ id }) => ({ forms, read: read.get(id) ?? new Map() })
}

async function readPaper(office: Office, dossier: Id, paper: Paper, language: Language): Promise<PaperRead | null> {
  const view = viewOf(paper.media)
  try {
    if (view === 'mail') return { kind: 'mail', mail: await office.papers.mail(dossier, paper.id) }
    if (view !== 'text') return null
    const bytes = office.papers.read(dossier, paper.id, 0, textBytes)
    return {
      kind: 'text',
      text: decode(bytes, encodingOf(bytes, language).encoding),
      left: Math.max(0, paper.bytes - textBytes)
    }
  } catch (thrown) {
    return { kind: 'not', why: whyOf(thrown) }
  }
}

const whyOf = (thrown: unknown): Unprintable => {
  const { kind } = problemOf(thrown as ProblemError)
  if (kind === 'mail-too-much') return 'too-big'
  return kind === 'not-a-mail' || kind === 'paper-damaged' ? 'damaged' : 'missing'
}

/**
 * The bytes of a paper that is laid into a print, as they were taken in, whole; of a picture no print can take, as the page whose
 * print it is draws it anew. Throws a ProblemError when they can't be read.
 */
export function paperSource(office: Office, job: Id): PaperSource {
  return ({ dossier, paper }, signal) => {
    const { paper: facts, bytes } = office.papers.runs(dossier, paper)
    const whole = new Uint8Array(Math.min(facts.bytes, attachedLimits.bytes))
    let at = 0
    for (const run of bytes) {
      whole.set(run, at)
      at += run.length
    }
    const { media } = facts
    if (!redrawnMedia.includes(media)) return whole
    // Before anybody unpacks it: a small file may hold a picture of gigabytes.
    const size = sizeOfPicture(whole, media)
    if (!size) return Promise.resolve({ why: 'damaged' })
    if (size.width * size.height > attachedLimits.dots) return Promise.resolve({ why: 'too-big' })
    return office.redrawing.wish({ job, dossier, paper, media, bytes: facts.bytes }, signal)
  }
}
