import { type Problem, ProblemError } from '../../shared/problem.ts'
import { startThread } from '../threads.ts'
import { limits } from './limits.ts'
import type { TableRead, TableWanted } from './readTable.ts'

export interface ReaderJob {
  bytes: Uint8Array
  wanted: TableWanted
}
export type FromReader =
  | { kind: 'rows'; rows: string[][] }
  | { kind: 'done'; facts: Omit<TableRead, 'rows'> }
  | { kind: 'failed'; problem: Problem }

/** A reading under way: its table, and the way to stop it. */
export interface Reading {
  table: Promise<TableRead>
  stop(problem: 'cancelled' | 'reader-stopped'): void
}

/**
 * Reads a table in a worker of its own with limits on memory and time, ended with its job; `url` is the worker's file. Whatever
 * the bytes do to it, the promise ends: in a table or a ProblemError (reader-stopped when it ran out of time or memory).
 */
export function startReading(url: URL, job: ReaderJob, milliseconds: number = limits.milliseconds): Reading {
  const thread = startThread(url, {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
    env: {},
    stdin: false
  })
  const rows: string[][] = []
  let stop: Reading['stop'] = () => {}
  const table = new Promise<TableRead>((resolve, reject) => {
    const timer = setTimeout(() => stop('reader-stopped'), milliseconds)
    const end = () => {
      clearTimeout(timer)
      thread.end()
    }
    const fail = (problem: Problem, cause?: unknown) => {
      end()
      reject(new ProblemError(problem.kind, { ...problem }, { cause }))
    }
    stop = (kind) => fail({ kind })
    thread.on('message', (message: FromReader) => {
      if (message.kind === 'rows') {
        for (const row of message.rows) rows.push(row)
      } else if (message.kind === 'done') {
        end()
        resolve({ ...message.facts, rows })
      } else fail(message.problem)
    })
    thread.on('error', (thrown) => fail({ kind: 'reader-stopped' }, thrown))
    thread.on('exit', () => fail({ kind: 'reader-stopped' }))
  })
  return { table, stop: (problem) => stop(problem) }
}
