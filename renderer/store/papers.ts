import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Id } from '../../shared/id.ts'
import { type Paper, type PaperChange, type PaperKind, paperLimits, papersOf } from '../../shared/paper.ts'
import { ProblemError } from '../../shared/problem.ts'
import type { SavedPapers } from '../../shared/saved.ts'
import { chunkSize } from '../bridge/connect.ts'
import { say } from '../words/words.ts'
import { perform } from './acts.ts'
import { binderStore, client, receiveSaved } from './binderStore.ts'
import { tell, tellProblem } from './said.ts'
import { selectionStore } from './selectionStore.ts'

/** Files on their way to a dossier: how many bytes are there, and the name of the one under way. */
export interface PapersUnderWay {
  name: string
  done: number
  of: number
  /** The file under way, counted from 1, and how many there are. */
  file: number
  files: number
  /** Null once they are being laid in their places: then undo takes them off. */
  cancel: (() => void) | null
}
const underWayStore = createStore<{ underWay: PapersUnderWay | null }>(() => ({ underWay: null }))
export const usePapersUnderWay = (): PapersUnderWay | null => useStore(underWayStore, (state) => state.underWay)

/** Brings files to a dossier as one act; true once they lie there. It can be cancelled until then, and nothing stays. */
export async function bringPapers(
  dossier: Id,
  files: readonly File[],
  kind: PaperKind | null = null
): Promise<boolean> {
  if (files.length === 0) return false
  if (underWayStore.getState().underWay) {
    tell(say('papers.oneAtATime'))
    return false
  }
  const intakes: Id[] = []
  let isCancelled = false
  const of = files.reduce((sum, file) => sum + file.size, 0)
  let done = 0
  const cancel = () => {
    isCancelled = true
  }
  const show = (name: string, file: number, isLaying = false) =>
    underWayStore.setState({
      underWay: { name, done, of, file, files: files.length, cancel: isLaying ? null : cancel }
    })
  try {
    if (files.length > paperLimits.atOnce) {
      throw new ProblemError('too-many-papers', { names: [String(paperLimits.atOnce)] })
    }
    if (files.some(({ size }) => size > paperLimits.bytes))
      throw new ProblemError('file-too-big', { names: ['300 MB'] })
    for (const [at, file] of files.entries()) {
      show(file.name, at + 1)
      const { intake } = await client().papers.begin({ dossier, name: file.name.slice(0, 400), size: file.size })
      intakes.push(intake)
      for (let from = 0; from < file.size; from += chunkSize) {
        if (isCancelled) throw new ProblemError('cancelled')
        const bytes = file.slice(from, from + chunkSize)
        await client().papers.chunk({ intake, bytes })
        done += bytes.size
        show(file.name, at + 1)
      }
    }
    if (isCancelled) throw new ProblemError('cancelled')
    show(files.at(-1)?.name ?? '', files.length, true)
    return receivePapers(dossier, await client().papers.take({ dossier, intakes, kind }))
  } catch (thrown) {
    if (intakes.length > 0)
      void client()
        .papers.cancel({ intakes })
        .catch(() => {})
    tellProblem(thrown)
    return false
  } finally {
    underWayStore.setState({ underWay: null })
  }
}

function receivePapers(dossier: Id, { saved, taken, doubles }: SavedPapers): boolean {
  if (saved) receiveSaved(saved)
  const name = binderStore.getState().spines.get(dossier)?.name ?? binderStore.getState().dossier?.card.name ?? ''
  const said = [
    // The sentence ends with a point of its own: "Danube Mills d.o.o."
    taken.length > 0 && say('papers.taken', { count: taken.length, name: name.replace(/\.$/, '') }),
    doubles.length > 0 && say('papers.doubles', { names: doubles.slice(0, 3).join(', ') })
  ].filter(Boolean)
  tell(said.join(' '), { canUndo: taken.length > 0 })
  const [first] = taken
  if (first && selectionStore.getState().dossier === dossier) lookAtPaper(first)
  return taken.length > 0
}

/** Asks for files and brings them. */
export function choosePapers(dossier: Id, kind: PaperKind | null = null): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.addEventListener('change', () => void bringPapers(dossier, [...(input.files ?? [])], kind))
  input.click()
}

/** Lays a paper of the open dossier over its card; null shows their list. */
export const lookAtPaper = (paper: Id | null): void =>
  selectionStore.setState({ papers: { paper }, isTurned: false, look: null })
export const backToCard = (): void => selectionStore.setState({ papers: null })

/** The next or the one before of the papers of the open dossier, its card in between; the focus stays where it is. */
export function leafPapers(way: 1 | -1): void {
  const { dossier } = binderStore.getState()
  const { papers } = selectionStore.getState()
  const all = dossier ? papersOf(dossier) : []
  if (all.length === 0) return
  const at = papers ? all.findIndex(({ id }) => id === papers.paper) : -1
  const next = at < 0 && way < 0 ? (papers ? -1 : all.length - 1) : at + way
  const paper = all[next]
  if (paper) lookAtPaper(paper.id)
  else backToCard()
}

/** Another name, kind, day or place. */
export const changePaper = (dossier: Id, paper: Id, set: PaperChange, before?: Id | null): Promise<boolean> =>
  perform({ kind: 'paper-change', dossier, paper, set, ...(before !== undefined && { before }) })

/** Takes a paper off; it can be undone. */
export function removePaper(dossier: Id, { id, name }: Paper): Promise<boolean> {
  leafFrom(dossier, id)
  return perform({ kind: 'paper-away', dossier, papers: [id] }, say('papers.removed', { name }))
}

/** Lays a paper that was taken off back on its dossier, and looks at it. */
export async function layPaperBack(dossier: Id, { id, name }: Paper): Promise<boolean> {
  const isBack = await perform({ kind: 'paper-back', dossier, papers: [id] }, say('papers.laidBack', { name }))
  if (isBack) lookAtPaper(id)
  return isBack
}

function leafFrom(dossier: Id, paper: Id) {
  const open = binderStore.getState().dossier
  const all = open?.id === dossier ? papersOf(open) : []
  const at = all.findIndex(({ id }) => id === paper)
  if (selectionStore.getState().papers) lookAtPaper(all[at + 1]?.id ?? all[at - 1]?.id ?? null)
}

/** Lays a paper on another dossier. */
export async function movePaper(dossier: Id, paper: Paper, to: { id: Id; name: string }): Promise<boolean> {
  try {
    const saved = await client().papers.move({ dossier, papers: [paper.id], to: to.id })
    leafFrom(dossier, paper.id)
    receiveSaved(saved)
    tell(say('papers.moved', { name: paper.name, to: to.name }), { canUndo: true })
    return true
  } catch (thrown) {
    tellProblem(thrown)
    return false
  }
}

/** Makes an attachment of a mail a paper of its own. */
export async function keepAttachment(dossier: Id, paper: Id, attachment: number): Promise<void> {
  try {
    receivePapers(dossier, await client().papers.attach({ dossier, paper, attachment }))
  } catch (thrown) {
    tellProblem(thrown)
  }
}

/** Whole bytes of a paper, checked against what was taken in. Throws 'paper-damaged' and what the store says. */
export async function paperBytes(
  dossier: Id,
  paper: Paper,
  progress: (done: number) => void = () => {},
  isWanted: () => boolean = () => true
): Promise<Blob> {
  const runs: ArrayBuffer[] = []
  for (let from = 0; from < paper.bytes; from += chunkSize) {
    if (!isWanted()) throw new ProblemError('cancelled')
    const bytes = await client().papers.bytes({ dossier, paper: paper.id, from, most: chunkSize })
    runs.push(await bytes.arrayBuffer())
    progress(from + bytes.size)
  }
  const blob = new Blob(runs, { type: paper.media })
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()))
  const hex = [...sum].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  if (hex !== paper.sha256) throw new ProblemError('paper-damaged', { names: [paper.name] })
  return blob
}
