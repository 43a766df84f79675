import type { ReadOnly } from '../../shared/openBinder.ts'
import { ProblemError } from '../../shared/problem.ts'
import type { BinderState } from './binderState.ts'
import type { Judgement, Pace } from './holder.ts'
import { readJournal } from './journal.ts'
import { holderOf, type Lock } from './lock.ts'
import { quietly } from './wholeFile.ts'

/**
 * Keeps an eye on who holds an open binder. The writer learns that another machine has taken it over: it stops writing at once, and
 * goes on as a reader. A reader learns when the holder shows no sign of life, or is gone.
 */
export function makeHolding(state: BinderState, lock: Lock, pace: Pace, stopWriting: () => void) {
  const look = holderOf(state.port, state.paths, state.machine, pace)
  let timer: NodeJS.Timeout | null = null

  function set(readOnly: ReadOnly) {
    const isSame = JSON.stringify(readOnly) === JSON.stringify(state.readOnly)
    state.readOnly = readOnly
    if (!isSame) state.tell({ kind: 'holder', readOnly })
  }

  function lose(holder: string) {
    const { journal } = state
    state.journal = null
    journal?.close()
    stopWriting()
    set({ holder, wasOurs: true })
    if (lock.kind === 'held') lock.release().catch(() => {})
    watch()
  }

  function watch() {
    if (timer || state.isClosed) return
    timer = setInterval(() => void lookAtHolder(), pace.look)
    timer.unref()
    void lookAtHolder()
  }

  /** Looks at the holder now; gives what is known of it after that. */
  async function lookAtHolder(): Promise<ReadOnly | null> {
    const before = state.readOnly
    if (!before || before.copyOf) return before
    let seen: Judgement & { holder: string | null }
    try {
      seen = await look()
    } catch {
      return state.readOnly
    }
    if (state.isClosed) return state.readOnly
    const holder = seen.holder ?? before.holder
    const wasOurs = before.wasOurs && ({ wasOurs: true } as const)
    if (seen.kind === 'writes') set({ holder, ...wasOurs })
    else if (seen.kind === 'free') set({ holder, mayWrite: 'free', ...wasOurs })
    // Said in whole minutes, or it would be said anew at every look.
    else set({ holder, mayWrite: 'silent', silentFor: Math.floor(seen.seconds / 60) * 60, ...wasOurs })
    return state.readOnly
  }

  return {
    checkHeld() {
      if (state.readOnly) throw new ProblemError('read-only', { names: [state.readOnly.holder] })
      const taker = lock.kind === 'held' ? lock.taker() : null
      if (taker === null) return
      lose(taker)
      throw new ProblemError('read-only', { names: [taker] })
    },
    /** Looks whether the binder is still ours, also where only the journal tells. */
    lookAtLock() {
      if (state.readOnly || state.isClosed) return
      quietly(() => {
        const taker = lock.kind === 'held' ? lock.taker() : null
        if (taker !== null) lose(taker)
        else if (state.journal?.isTaken()) {
          lose(readJournal(state.port, state.paths)?.read?.head.machine.name ?? '?')
        }
      })
    },
    lookAtHolder,
    begin() {
      if (state.readOnly && !state.readOnly.copyOf) watch()
    },
    stop() {
      if (timer) clearInterval(timer)
    }
  }
}
