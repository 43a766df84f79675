import { parentPort, workerData } from 'node:worker_threads'
import { problemOf } from '../../shared/problem.ts'
import type { FromReader, ReaderJob } from './reader.ts'
import { readTable } from './readTable.ts'

// The room foreign bytes are opened in: its memory and time are limited from outside (reader.ts), it reaches nothing.

const rowsAtOnce = 2000
const tell = (message: FromReader) => parentPort?.postMessage(message)

function read({ bytes, wanted }: ReaderJob) {
  const { rows, ...facts } = readTable(bytes, wanted)
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    tell({ kind: 'rows', rows: rows.slice(from, from + rowsAtOnce) })
  }
  tell({ kind: 'done', facts })
}

try {
  read(workerData as ReaderJob)
} catch (thrown) {
  tell({ kind: 'failed', problem: problemOf(thrown) })
}
