import { useEffect, useRef, useState } from 'react'
import type { Exported, ExportKind } from '../../shared/export/exportKinds.ts'
import type { Id } from '../../shared/id.ts'
import { type Problem, problemOf } from '../../shared/problem.ts'
import type { Language } from '../../shared/words.ts'
import { freshId } from '../store/acts.ts'
import { bridge } from '../store/binderStore.ts'

export type Step =
  | { kind: 'choose' }
  | { kind: 'making'; done: number; of: number }
  | { kind: 'made'; id: Id; exported: Exported }

/** Makes one export at a time; what is under way when the room closes is cancelled. */
export function useExport() {
  const { ask, notices } = bridge()
  const [step, setStep] = useState<Step>({ kind: 'choose' })
  const [problem, setProblem] = useState<Problem | null>(null)
  const job = useRef<Id | null>(null)

  useEffect(
    () =>
      notices((notice) => {
        if (notice.kind !== 'progress' || notice.job !== job.current) return
        setStep((now) => (now.kind === 'making' ? { ...now, done: notice.done, of: notice.of } : now))
      }),
    [notices]
  )
  const leave = useRef(() => {})
  leave.current = () => {
    const before = job.current
    job.current = null
    if (before) void ask.export.cancel({ id: before }).catch(() => {})
  }
  useEffect(() => () => leave.current(), [])

  return {
    step,
    problem,
    async make(what: ExportKind[], language: Language) {
      const id = freshId()
      job.current = id
      setProblem(null)
      setStep({ kind: 'making', done: 0, of: 0 })
      try {
        const exported = await ask.export.make({ id, what, language })
        if (job.current !== id) return
        setStep(exported ? { kind: 'made', id, exported } : { kind: 'choose' })
      } catch (thrown) {
        if (job.current !== id) return
        setProblem(problemOf(thrown))
        setStep({ kind: 'choose' })
      }
    },
    stop() {
      leave.current()
      setStep({ kind: 'choose' })
    },
    /** Fetches a file and hands it to the browser's downloads. */
    async save(id: Id, file: number, name: string) {
      try {
        const bytes = await ask.export.bytes({ id, file })
        const url = URL.createObjectURL(new Blob([await bytes.arrayBuffer()]))
        const link = document.createElement('a')
        link.href = url
        link.download = name
        link.click()
        setTimeout(() => URL.revokeObjectURL(url), 60_000)
      } catch (thrown) {
        setProblem(problemOf(thrown))
      }
    }
  }
}
