import { parentPort } from 'node:worker_threads'
import { problemOf } from '../../shared/problem.ts'
import type { FromMailReader, MailJob } from './mailReader.ts'
import { readAttachment, readMail } from './readMail.ts'

// The room foreign mails are opened in: its memory and time are limited from outside (mailReader.ts), it reaches nothing.

const tell = (message: FromMailReader) => parentPort?.postMessage(message)

async function read({ bytes, attachment }: MailJob) {
  if (attachment === null) tell({ kind: 'mail', mail: await readMail(bytes) })
  else tell({ kind: 'attachment', attachment: await readAttachment(bytes, attachment) })
}

parentPort?.on('message', (job: MailJob) => {
  read(job).catch((thrown: unknown) => tell({ kind: 'failed', problem: problemOf(thrown) }))
})
