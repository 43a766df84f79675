import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { daysBetween, type Moment, minutesOf } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { binderStore } from '../store/binderStore.ts'

/** A call being made: since when, and to which phone (its key or text). */
export interface Call {
  since: Moment
  phone: string | null
}

const callStore = createStore<{ calls: ReadonlyMap<Id, Call> }>(() => ({ calls: new Map() }))

/** The call of a dossier that the clock runs for, or null. */
export const useCall = (id: Id): Call | null => useStore(callStore, (state) => state.calls.get(id) ?? null)
export const callOf = (id: Id): Call | null => callStore.getState().calls.get(id) ?? null

/** Starts the clock of a call, if it does not run yet; another phone is remembered as the one dialled. */
export function startClock(id: Id, phone: string | null = null, since?: Moment): void {
  callStore.setState(({ calls }) => {
    const running = calls.get(id)
    const call = running
      ? { ...running, phone: phone ?? running.phone }
      : { since: since ?? binderStore.getState().now, phone }
    return { calls: new Map(calls).set(id, call) }
  })
}

/** Stops the clock once the call is filed. */
export function stopClock(id: Id): void {
  callStore.setState(({ calls }) => {
    const rest = new Map(calls)
    rest.delete(id)
    return { calls: rest }
  })
}

/** Whole minutes from one moment to another, over midnight too; never less than 0. */
export const minutesBetween = (from: Moment, to: Moment): number =>
  Math.max(0, daysBetween(from.day, to.day) * 1440 + minutesOf(to.time) - minutesOf(from.time))
