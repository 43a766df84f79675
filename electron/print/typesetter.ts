import { startThread } from '../threads.ts'
import type { FromWorker, Made, Task, ToWorker } from './workerMessages.ts'

/** A running print worker, whatever it runs in. */
export interface WorkerLine {
  post(message: ToWorker): void
  listen(hear: (message: FromWorker) => void, ended: (why: string) => void): void
  /** Whether the process may end while nothing else runs. */
  mayLeave(may: boolean): void
  end(): void
}

/** Runs the worker in a thread of this process. `entry` is worker.ts, or what it was built to. */
export function threadLine(entry: string | URL): WorkerLine {
  const thread = startThread(entry, {
    resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16 },
    // React's development build sets a page a third slower.
    env: { ...process.env, NODE_ENV: 'production' }
  })
  return {
    post: (message) => thread.post(message),
    listen(hear, ended) {
      thread.on('message', hear)
      thread.on('error', (error) => ended(String(error)))
      thread.on('exit', (code) => ended(`exit ${code}`))
    },
    mayLeave: (may) => thread.mayLeave(may),
    end: () => thread.end()
  }
}

/** One worker from its start to its end. It does one task at a time. */
export interface Typesetter {
  /** Rejects when the worker can't do it or ends meanwhile. */
  do(task: Task): Promise<Made>
  /** Whether it has done enough (pages, memory) and should give way to a fresh one. */
  isWorn(): boolean
  isGone(): boolean
  end(): void
}

export interface Wear {
  pages: number
  bytes: number
}

/** Starts a worker and lets it warm up; tasks wait for that by themselves. */
export function startTypesetter(line: WorkerLine, fontFolder: string, wear: Wear): Typesetter {
  let waiting: { done: (made: Made) => void; failed: (error: Error) => void } | null = null
  let gone: string | null = null
  let worn = 0
  let memory = 0
  const settle = (settled: (one: NonNullable<typeof waiting>) => void) => {
    const one = waiting
    waiting = null
    line.mayLeave(true)
    if (one) settled(one)
  }
  line.listen(
    (message) => {
      if (message.kind === 'done') {
        worn += message.pages
        memory = message.memory
        const { kind: _, memory: __, ...made } = message
        settle((one) => one.done(made))
      } else if (message.kind === 'failed') settle((one) => one.failed(new Error(message.why)))
      else if (message.kind === 'unfit') {
        gone = message.why
        line.end()
        settle((one) => one.failed(new Error(message.why)))
      }
    },
    (why) => {
      gone ??= why
      settle((one) => one.failed(new Error(why)))
    }
  )
  line.post({ kind: 'begin', fontFolder })
  line.mayLeave(true)
  return {
    do(task) {
      return new Promise<Made>((done, failed) => {
        if (gone !== null) return failed(new Error(gone))
        waiting = { done, failed }
        line.mayLeave(false)
        line.post({ kind: 'task', task })
      })
    },
    isWorn: () => worn >= wear.pages || memory >= wear.bytes,
    isGone: () => gone !== null,
    end() {
      line.end()
      gone ??= 'ended'
      settle((one) => one.failed(new Error('ended')))
    }
  }
}
