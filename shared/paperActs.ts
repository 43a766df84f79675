import type { Moment } from './day.ts'
import type { Dossier } from './dossier.ts'
import type { Id } from './id.ts'
import { type Paper, type PaperChange, paperLimits, papersAway } from './paper.ts'
import { ProblemError } from './problem.ts'

// What acts do to the papers of a dossier: each changes the draft it is given, or throws and the whole act is refused.

/** More than these are not kept for laying back. */
const mostAway = paperLimits.onDossier

/** Lays papers on a dossier, after those that lie there. */
export function layPapers(dossier: Dossier, papers: readonly Paper[]): void {
  const lying = dossier.papers ?? []
  const there = new Set(lying.map(({ id }) => id))
  if (papers.some(({ id }) => there.has(id))) throw new ProblemError('bad-act', { names: [dossier.card.name] })
  dossier.papers = [...lying, ...papers]
}

/** Renames a paper, changes what it is, or lays it elsewhere among the others. */
export function changePaper(
  dossier: Dossier,
  { paper: id, set, before }: { paper: Id; set: PaperChange; before?: Id | null | undefined }
): void {
  const paper = paperIn(dossier, id)
  for (const [line, text] of Object.entries(set)) {
    if (text === undefined) continue
    if (text === null) delete (paper as Record<string, unknown>)[line]
    else (paper as Record<string, unknown>)[line] = text
  }
  if (set.day === null) delete paper.time
  if (before === undefined || before === id) return
  if (before) paperIn(dossier, before)
  const others = (dossier.papers ?? []).filter((one) => one.id !== id)
  const at = before ? others.findIndex((one) => one.id === before) : others.length
  dossier.papers = [...others.slice(0, at), paper, ...others.slice(at)]
}

/** Takes papers off a dossier and gives them. */
export function takePapersAway(dossier: Dossier, ids: readonly Id[]): Paper[] {
  const taken = ids.map((id) => paperIn(dossier, id))
  dossier.papers = (dossier.papers ?? []).filter((one) => !ids.includes(one.id))
  return taken
}

/** Takes papers off a dossier, to be laid back when that was wrong; those taken off too long ago are let go. */
export function removePapers(dossier: Dossier, ids: readonly Id[], at: Moment): void {
  const taken = takePapersAway(dossier, ids).map((paper) => ({ paper, removed: at }))
  dossier.papersAway = [...papersAway(dossier, at.day).toReversed(), ...taken].slice(-mostAway)
}

/** Lays papers that were taken off back, last; one whose content lies there again is not laid twice. */
export function layPapersBack(dossier: Dossier, ids: readonly Id[]): void {
  const away = dossier.papersAway ?? []
  const back = ids.map((id) => away.find(({ paper }) => paper.id === id)?.paper)
  if (back.some((paper) => !paper)) throw new ProblemError('no-such-paper', { names: [dossier.card.name] })
  const lying = new Set((dossier.papers ?? []).map(({ sha256 }) => sha256))
  const laid = back.filter((paper): paper is Paper => paper !== undefined && !lying.has(paper.sha256))
  dossier.papers = [...(dossier.papers ?? []), ...laid]
  dossier.papersAway = away.filter(({ paper }) => !ids.includes(paper.id))
}

/** Lays papers of one dossier on another; one whose content lies there already is not laid twice. */
export function movePapers(from: Dossier, to: Dossier, ids: readonly Id[]): void {
  if (from.id === to.id) throw new ProblemError('bad-act', { names: [from.card.name] })
  const lying = new Set((to.papers ?? []).map(({ sha256 }) => sha256))
  const taken = takePapersAway(from, ids).map(({ entry: _, ...paper }): Paper => paper)
  to.papers = [...(to.papers ?? []), ...taken.filter(({ sha256 }) => !lying.has(sha256))]
}

function paperIn(dossier: Dossier, id: Id): Paper {
  const paper = dossier.papers?.find((one) => one.id === id)
  if (!paper) throw new ProblemError('no-such-paper', { names: [dossier.card.name] })
  return paper
}
