import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

/** Where a window stands, in screen points. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}
export interface WindowState {
  /** Null lets the system choose the place. */
  box: Box | null
  isMaximized: boolean
}

const number = z.number().int().min(-100_000).max(100_000)
const stateSchema = z.object({
  box: z.object({ x: number, y: number, width: number, height: number }).nullable(),
  isMaximized: z.boolean()
})

/** The smallest the binder can be read at. */
export const leastSize = { width: 900, height: 600 }
const usualSize = { width: 1280, height: 860 }

/** How the window stood last; the usual place when nothing was kept or the file can't be read. */
export function readWindowState(path: string): WindowState {
  try {
    return stateSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return { box: null, isMaximized: false }
  }
}

/** Keeps how the window stands; a disk that refuses costs nothing but the place. */
export function keepWindowState(path: string, state: WindowState): void {
  try {
    writeFileSync(path, JSON.stringify(state), { mode: 0o600 })
  } catch {
    // the window opens in its usual place next time
  }
}

/**
 * A place on a screen that is there now: a window kept on a screen since unplugged would open where nobody sees it. At
 * least 100 x 50 points of it must show; else only its size is kept.
 */
export function placeOnScreens(
  state: WindowState,
  screens: readonly Box[]
): Partial<Box> & { width: number; height: number } {
  if (!state.box) return usualSize
  const { x, y } = state.box
  const width = Math.max(leastSize.width, state.box.width)
  const height = Math.max(leastSize.height, state.box.height)
  const shows = screens.some(
    (screen) =>
      Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x) >= 100 &&
      Math.min(y + height, screen.y + screen.height) - Math.max(y, screen.y) >= 50
  )
  return shows ? { x, y, width, height } : { width, height }
}
