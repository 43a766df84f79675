import { useEffect, useRef, useState } from 'react'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { MappedColumn, TablePreview, TakenReport } from '../../shared/mapping.ts'
import { type Problem, problemOf } from '../../shared/problem.ts'
import { type Bridge, chunkSize } from '../bridge/connect.ts'

export type IntakeBridge = Pick<Bridge, 'ask' | 'notices'>

/** How a file is read where the person corrected it; what is not said is told from the file. */
export interface Reading {
  encoding?: string
  delimiter?: string
  hasHeader?: boolean
  columns?: MappedColumn[]
  /** Rows with a number on the do-not-call list are taken all the same. */
  takesDoNotCall?: boolean
}

/** Where a list is on its way into the binder. */
export type Step =
  | { kind: 'choose' }
  | { kind: 'sending'; name: string; done: number; of: number }
  | { kind: 'reading'; name: string; done: number; of: number }
  /** `isStale` while it is read anew with other columns. */
  | { kind: 'preview'; preview: TablePreview; isStale: boolean }
  | { kind: 'taking'; preview: TablePreview; done: number; of: number }
  | { kind: 'taken'; report: TakenReport }

/** Brings one list at a time: sends it, reads it as often as it is corrected, takes it. What is under way when the room closes is cancelled. */
export function useIntake({ ask, notices }: IntakeBridge) {
  const [step, setStep] = useState<Step>({ kind: 'choose' })
  const [problem, setProblem] = useState<Problem | null>(null)
  const intake = useRef<Id | null>(null)
  // Each file and each reading is a turn; answers to an earlier one come too late.
  const turn = useRef(0)
  const reading = useRef<Reading>({})

  useEffect(
    () =>
      notices((notice) => {
        if (notice.kind !== 'progress' || notice.job !== intake.current) return
        setStep((now) =>
          now.kind === 'reading' || now.kind === 'taking' ? { ...now, done: notice.done, of: notice.of } : now
        )
      }),
    [notices]
  )
  useEffect(
    () => () => {
      turn.current++
      if (intake.current) void ask.intake.cancel({ intake: intake.current }).catch(() => {})
    },
    [ask]
  )

  function leave() {
    turn.current++
    const before = intake.current
    intake.current = null
    reading.current = {}
    if (before) void ask.intake.cancel({ intake: before }).catch(() => {})
  }

  function stopAt(mine: number, thrown: unknown, back: Step) {
    if (mine !== turn.current) return
    setProblem(problemOf(thrown))
    setStep(back)
  }

  async function bring(file: File) {
    leave()
    const mine = turn.current
    setProblem(null)
    setStep({ kind: 'sending', name: file.name, done: 0, of: file.size })
    try {
      const begun = await ask.intake.begin({ name: file.name.slice(0, 400), size: file.size })
      if (mine !== turn.current) return void ask.intake.cancel(begun)
      intake.current = begun.intake
      for (let from = 0; from < file.size; from += chunkSize) {
        await ask.intake.chunk({ ...begun, bytes: file.slice(from, from + chunkSize) })
        if (mine !== turn.current) return
        setStep({ kind: 'sending', name: file.name, done: from, of: file.size })
      }
      setStep({ kind: 'reading', name: file.name, done: 0, of: 0 })
      const preview = await ask.intake.read(begun)
      if (mine === turn.current) setStep({ kind: 'preview', preview, isStale: false })
    } catch (thrown) {
      stopAt(mine, thrown, { kind: 'choose' })
    }
  }

  /** Reads the file again with something corrected; columns are found anew unless they are what was corrected. */
  async function correct(change: Reading) {
    if (step.kind !== 'preview' || !intake.current) return
    const mine = ++turn.current
    const { columns: _, ...others } = reading.current
    reading.current = { ...others, ...change }
    setProblem(null)
    setStep({ ...step, isStale: true })
    try {
      const preview = await ask.intake.read({ intake: intake.current, ...reading.current })
      if (mine === turn.current) setStep({ kind: 'preview', preview, isStale: false })
    } catch (thrown) {
      stopAt(mine, thrown, { ...step, isStale: false })
    }
  }

  async function take(deal: { perDay: number; from: Day } | null): Promise<TakenReport | null> {
    if (step.kind !== 'preview' || !intake.current) return null
    const mine = ++turn.current
    const { preview } = step
    setProblem(null)
    setStep({ kind: 'taking', preview, done: 0, of: 0 })
    try {
      const report = await ask.intake.take({
        intake: intake.current,
        columns: preview.columns,
        deal,
        ...(reading.current.takesDoNotCall && { takesDoNotCall: true })
      })
      if (mine === turn.current) setStep({ kind: 'taken', report })
      return report
    } catch (thrown) {
      stopAt(mine, thrown, { kind: 'preview', preview, isStale: false })
      return null
    }
  }

  return {
    step,
    problem,
    bring,
    correct,
    take,
    /** Back to choosing a file; what was brought is forgotten. */
    startOver() {
      leave()
      setProblem(null)
      setStep({ kind: 'choose' })
    },
    /** The rows that are not taken, as a file. */
    async notTaken(): Promise<File | null> {
      if (!intake.current) return null
      try {
        const { name, text } = await ask.intake.refused({ intake: intake.current })
        return new File([text], name, { type: 'text/csv' })
      } catch (thrown) {
        setProblem(problemOf(thrown))
        return null
      }
    }
  }
}
