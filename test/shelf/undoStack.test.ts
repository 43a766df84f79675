import { expect, test } from 'vitest'
import { afterCommit, type JournalRecord, type UndoStacks, type UndoStep } from '../../electron/shelf/undoStack.ts'
import type { DocumentKey } from '../../shared/documents.ts'
import { aMoment } from '../desk/aDossier.ts'

const step = (id: string, documents: Record<string, [string | null, string | null]>): UndoStep => ({
  summary: { id, kind: 'move', at: aMoment, names: [], count: Object.keys(documents).length },
  inverse: { patches: [] },
  documents: Object.fromEntries(
    Object.entries(documents).map(([key, [from, to]]) => [`dossiers/${key}`, { from, to }])
  ) as UndoStep['documents']
})
const after = (stacks: UndoStacks, did: JournalRecord['did'], of: UndoStep) => afterCommit(stacks, { did, step: of })

test('an undo tells the nearest step the new names, and leaves the stacks of before as they were', () => {
  const made = step('made', { a: [null, 'a1'], b: [null, 'b1'] })
  const moved = step('moved', { a: ['a1', 'a2'], b: ['b1', 'b2'] })
  const before = after(after({ undo: [], redo: [] }, 'act', made), 'act', moved)
  const kept = structuredClone(before)
  const now = after(before, 'undo', step('moved', { a: ['a2', 'a3'], b: ['b2', 'b3'] }))
  expect(now.undo).toEqual([step('made', { a: [null, 'a3'], b: [null, 'b3'] })])
  expect(before).toEqual(kept)
})

test('an undo over many looks at each document once, not at all of them for each', () => {
  const names = Array.from({ length: 400 }, (_, n) => `d${n}`)
  const all = (from: string | null, to: string) =>
    Object.fromEntries(
      names.map((name) => [name, [from && `${name}${from}`, `${name}${to}`] as [string | null, string]])
    )
  let read = 0
  const made = step('made', all(null, '1'))
  const counted = new Proxy(made.documents, {
    ownKeys(documents) {
      read++
      return Reflect.ownKeys(documents)
    }
  })
  const stacks: UndoStacks = { undo: [{ ...made, documents: counted }, step('moved', all('1', '2'))], redo: [] }
  const now = after(stacks, 'undo', step('moved', all('2', '3')))
  expect(now.undo[0]?.documents['dossiers/d399' as DocumentKey]).toEqual({ from: null, to: 'd3993' })
  // The whole list of documents is gone through a handful of times, however many documents there are.
  expect(read).toBeLessThan(5)
})
