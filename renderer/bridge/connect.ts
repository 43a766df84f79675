import { type ClientLink, createORPCClient, ORPCError } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { contract } from '../../shared/bridge.ts'
import { ProblemError, problemSchema } from '../../shared/problem.ts'
import type { Notice } from '../../shared/saved.ts'
import { dialDesktop, isDesktop } from './desktop.ts'
import type { Call } from './line.ts'
import { dialSocket } from './socket.ts'

export type Ask = ContractRouterClient<typeof contract>
/** Whether requests reach the store now. */
export type Line = 'connected' | 'lost'

export interface Bridge {
  /** The contract of shared/bridge.ts; every failure is a ProblemError. */
  readonly ask: Ask
  readonly host: 'electron' | 'browser'
  line(): Line
  /** Called when the line is lost and when it is back; gives the way to stop. */
  watch(listener: (line: Line) => void): () => void
  /** Every notice, in the order sent; gives the way to stop. */
  notices(listener: (notice: Notice) => void): () => void
}

/** How much of a file goes in one `intake.chunk`, in bytes. */
export const chunkSize = 1024 * 1024

const pauses = [100, 250, 500, 1000, 2000, 5000]

/**
 * Connects the page with the store: by MessagePort in Electron, by WebSocket in the browser host. Throws the problem
 * `connection-lost` when there is nobody to talk to; a line lost later is taken up again by itself.
 */
export async function connect(): Promise<Bridge> {
  const dial = isDesktop() ? dialDesktop : dialSocket
  const watchers = new Set<(line: Line) => void>()
  const listeners = new Set<(notice: Notice) => void>()
  let current: Call | null = null

  const link: ClientLink<Record<never, never>> = {
    async call(path, input, options) {
      const call = current
      if (!call) throw new ProblemError('connection-lost')
      try {
        return await call.link.call(path, input, options)
      } catch (thrown) {
        throw problemFrom(thrown, current !== call)
      }
    }
  }
  const ask: Ask = createORPCClient(link)

  async function listen(call: Call) {
    try {
      for await (const notice of await ask.binder.notices()) for (const listener of listeners) listener(notice)
    } catch {
      // the line is lost, or the store went away: the next call listens again
    }
    call.hangUp()
  }

  function take(call: Call) {
    current = call
    void listen(call)
    void call.ended.then(() => redial())
    for (const watcher of watchers) watcher('connected')
  }

  async function redial() {
    current = null
    for (const watcher of watchers) watcher('lost')
    for (let tries = 0; ; tries++) {
      await new Promise((resolve) => setTimeout(resolve, pauses[Math.min(tries, pauses.length - 1)]))
      try {
        return take(await dial())
      } catch {
        // nobody there yet
      }
    }
  }

  take(await dial())
  return {
    ask,
    host: isDesktop() ? 'electron' : 'browser',
    line: () => (current ? 'connected' : 'lost'),
    watch: (listener) => enlist(watchers, listener),
    notices: (listener) => enlist(listeners, listener)
  }
}

function enlist<T>(list: Set<T>, one: T): () => void {
  list.add(one)
  return () => list.delete(one)
}

function problemFrom(thrown: unknown, isLost: boolean): ProblemError {
  if (thrown instanceof ORPCError) {
    const problem = thrown.code === 'PROBLEM' ? problemSchema.safeParse(thrown.data) : null
    if (problem?.success) return new ProblemError(problem.data.kind, problem.data, { cause: thrown })
    return new ProblemError('unexpected', { code: thrown.code }, { cause: thrown })
  }
  return isLost || (thrown instanceof Error && thrown.name === 'AbortError')
    ? new ProblemError('connection-lost', {}, { cause: thrown })
    : new ProblemError('unexpected', { code: String(thrown).slice(0, 200) }, { cause: thrown })
}
