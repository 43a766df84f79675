import { useEffect, useRef, useState } from 'react'
import type { CardOver } from '../../shared/cardOver.ts'
import { type Id, newId } from '../../shared/id.ts'
import type { PrintJob } from '../../shared/printJob.ts'
import { type Problem, problemOf } from '../../shared/problem.ts'
import type { Bridge } from '../bridge/connect.ts'
import { redraw } from './redraw.ts'

export type PrintBridge = Pick<Bridge, 'ask' | 'host' | 'notices'>

/** A print that can be looked at and handed on. */
export interface MadePrint {
  id: Id
  name: string
  blob: Blob
  /** Cards that took more than their sheet, and what went over. */
  over: readonly CardOver[]
}

export type Making =
  /** Nothing to print is chosen. */
  | { kind: 'nothing' }
  | { kind: 'making'; done: number; of: number }
  | { kind: 'ready'; made: MadePrint }
  | { kind: 'failed'; problem: Problem }

/** How long the choices must rest before a print is made anew, in milliseconds. */
const pause = 300

/**
 * Makes a print and makes it anew whenever the job changes; what is being made when the room closes is cancelled.
 * `tries` is counted up to try again.
 */
export function usePrint(job: PrintJob | null, bridge: PrintBridge, tries: number): Making {
  const [making, setMaking] = useState<Making>({ kind: 'making', done: 0, of: 0 })
  const wasAsked = useRef(false)
  const wanted = JSON.stringify(job)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` asks for another try, `wanted` stands for the job
  useEffect(() => {
    const job: PrintJob | null = JSON.parse(wanted)
    if (!job) {
      setMaking({ kind: 'nothing' })
      return
    }
    const id = newId(() => crypto.randomUUID())
    let isWanted = true
    let isMade = false
    let isBegun = false
    setMaking({ kind: 'making', done: 0, of: 0 })
    const stop = bridge.notices((notice) => {
      if (isWanted && notice.kind === 'progress' && notice.job === id) {
        setMaking((now) => (now.kind === 'making' ? { kind: 'making', done: notice.done, of: notice.of } : now))
      }
      // An answer that is lost ends as one that never came: the paper's page says it can't be printed.
      if (isWanted && notice.kind === 'redraw' && notice.job === id) redraw(notice, bridge.ask).catch(() => {})
    })
    const begin = async () => {
      // Typing changes the job with every key: what is being set can only be stopped by ending its worker.
      await new Promise((resolve) => setTimeout(resolve, wasAsked.current ? pause : 0))
      wasAsked.current = true
      if (!isWanted) return null
      isBegun = true
      return fetchPrint(job, id, bridge)
    }
    begin()
      .then((made) => {
        isMade = true
        if (isWanted && made) setMaking({ kind: 'ready', made })
      })
      .catch((thrown) => {
        isMade = true
        if (isWanted) setMaking({ kind: 'failed', problem: problemOf(thrown) })
      })
    return () => {
      isWanted = false
      stop()
      if (isBegun && !isMade) bridge.ask.print.cancel({ id }).catch(() => {})
    }
  }, [wanted, bridge, tries])
  return making
}

async function fetchPrint(job: PrintJob, id: Id, { ask }: PrintBridge): Promise<MadePrint> {
  const { name, over = [] } = await ask.print.make({ job, id })
  const bytes = await ask.print.bytes({ id })
  return { id, name, blob: new Blob([await bytes.arrayBuffer()], { type: 'application/pdf' }), over }
}
