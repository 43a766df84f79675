import { useEffect, useState } from 'react'
import type { Id } from '../../shared/id.ts'
import type { Paper } from '../../shared/paper.ts'
import { type Problem, problemOf } from '../../shared/problem.ts'
import { paperBytes } from '../store/papers.ts'

/** A paper's bytes on their way to be shown. */
export type PaperState =
  | { kind: 'coming'; done: number }
  | { kind: 'here'; blob: Blob; url: string }
  | { kind: 'problem'; problem: Problem }

/** The bytes of a paper as a Blob with an address of its own, let go with the paper. */
export function usePaper(dossier: Id, paper: Paper): PaperState {
  const [state, setState] = useState<PaperState>({ kind: 'coming', done: 0 })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the bytes of a paper never change
  useEffect(() => {
    let isWanted = true
    let url: string | null = null
    setState({ kind: 'coming', done: 0 })
    paperBytes(
      dossier,
      paper,
      (done) => isWanted && setState({ kind: 'coming', done }),
      () => isWanted
    ).then(
      (blob) => {
        if (!isWanted) return
        url = URL.createObjectURL(blob)
        setState({ kind: 'here', blob, url })
      },
      (thrown) => isWanted && setState({ kind: 'problem', problem: problemOf(thrown) })
    )
    return () => {
      isWanted = false
      if (url) URL.revokeObjectURL(url)
    }
  }, [dossier, paper.id, paper.sha256])
  return state
}
