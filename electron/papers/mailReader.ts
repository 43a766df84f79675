import { type MailAsRead, mailLimits } from '../../shared/mail.ts'
import { type Problem, ProblemError } from '../../shared/problem.ts'
import { startThread, type Thread } from '../threads.ts'

/** A mail to be read: all of it but its attachments, or one attachment. */
export interface MailJob {
  bytes: Uint8Array
  attachment: number | null
}
export type FromMailReader =
  | { kind: 'mail'; mail: MailAsRead }
  | { kind: 'attachment'; attachment: { name: string; bytes: Uint8Array } | null }
  | { kind: 'failed'; problem: Problem }
export type MailAnswer = Exclude<FromMailReader, { kind: 'failed' }>

export interface MailReader {
  /** Whatever the bytes do to it, the promise ends: in what was read or a ProblemError ('mail-too-much': out of time or memory). */
  read(job: MailJob): Promise<MailAnswer>
  close(): void
}

/** How long a reader nobody asks is kept for the next mail, in milliseconds. */
const rest = 20_000

/**
 * Reads mails one after the other in a worker with limits on memory and time; `url` is the worker's file. One that a mail was too
 * much for is ended, and the next mail gets a new one.
 */
export function openMailReader(url: URL, milliseconds: number = mailLimits.milliseconds): MailReader {
  let thread: Thread | null = null
  let resting: NodeJS.Timeout | undefined
  let last: Promise<unknown> = Promise.resolve()
  let hear: (message: FromMailReader | { kind: 'broken'; cause?: unknown }) => void = () => {}
  const end = () => {
    clearTimeout(resting)
    thread?.end()
    thread = null
  }
  const started = () => {
    if (thread) return thread
    const made = startThread(url, {
      resourceLimits: { maxOldGenerationSizeMb: mailLimits.megabytes, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
      env: {},
      stdin: false
    })
    made.on('message', (message: FromMailReader) => hear(message))
    made.on('error', (cause) => hear({ kind: 'broken', cause }))
    made.on('exit', () => hear({ kind: 'broken' }))
    thread = made
    return made
  }
  const readOne = (job: MailJob) =>
    new Promise<MailAnswer>((resolve, reject) => {
      clearTimeout(resting)
      const stop = (cause?: unknown) => {
        done()
        end()
        reject(new ProblemError('mail-too-much', {}, { cause }))
      }
      const timer = setTimeout(stop, milliseconds)
      const done = () => {
        clearTimeout(timer)
        hear = end
        thread?.mayLeave(true)
        resting = setTimeout(end, rest)
        resting.unref()
      }
      hear = (message) => {
        if (message.kind === 'broken') return stop(message.cause)
        done()
        if (message.kind === 'failed') reject(new ProblemError(message.problem.kind, { ...message.problem }))
        else resolve(message)
      }
      const worker = started()
      worker.mayLeave(false)
      worker.post(job)
    })
  return {
    read(job) {
      const answer = last.then(() => readOne(job))
      last = answer.catch(() => {})
      return answer
    },
    close: end
  }
}
