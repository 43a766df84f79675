import { Worker, type WorkerOptions } from 'node:worker_threads'

/** A worker thread that is started as soon as it may be; what is posted before waits for it. */
export interface Thread {
  post(message: unknown): void
  on<Value>(event: 'message' | 'error' | 'exit', listener: (value: Value) => void): void
  /** Whether the process may end while nothing else runs. */
  mayLeave(may: boolean): void
  /** Nothing is heard of it any more. */
  end(): void
}

const ending = new Set<Promise<unknown>>()

/**
 * Starts a thread once every thread that was told to end is gone. Node can crash with SIGSEGV when one is made while
 * another is being terminated (nodejs/node #56312, met here), and these threads share their process with the open binder.
 */
export function startThread(entry: string | URL, options: WorkerOptions): Thread {
  const listeners: [event: string, listener: (...values: unknown[]) => void][] = []
  const waiting: unknown[] = []
  let worker: Worker | null = null
  let isWanted = true
  let isHeld = true
  const begin = () => {
    if (!isWanted) return
    if (ending.size > 0) {
      void Promise.all(ending).then(begin)
      return
    }
    worker = new Worker(entry, options)
    for (const [event, listener] of listeners) worker.on(event, listener)
    for (const message of waiting.splice(0)) worker.postMessage(message)
    if (!isHeld) worker.unref()
  }
  begin()
  return {
    post: (message) => (worker ? worker.postMessage(message) : void waiting.push(message)),
    on(event, listener) {
      const hear = listener as (...values: unknown[]) => void
      listeners.push([event, hear])
      worker?.on(event, hear)
    },
    mayLeave(may) {
      isHeld = !may
      if (may) worker?.unref()
      else worker?.ref()
    },
    end() {
      isWanted = false
      if (!worker) return
      const leaving = worker
      worker = null
      leaving.removeAllListeners()
      // One being ended may still have something to say; nobody listens.
      leaving.on('error', () => {})
      const gone = leaving.terminate().finally(() => ending.delete(gone))
      ending.add(gone)
    }
  }
}
