/** How long after a click or key a page may ask for something outside, in milliseconds. */
const within = 3000

const pressed = new Set(['mouseDown', 'mouseUp', 'keyDown', 'rawKeyDown', 'touchStart', 'gestureTap'])

/** Whether a person has just clicked or pressed a key: each click lets one thing out. */
export interface Clicks {
  note(inputType: string, at: number): void
  /** Uses the click up. `at` is in milliseconds of a clock that only grows. */
  take(at: number): boolean
}

export function newClicks(): Clicks {
  let last = Number.NEGATIVE_INFINITY
  return {
    note(inputType, at) {
      if (pressed.has(inputType)) last = at
    },
    take(at) {
      const isFresh = at - last <= within
      last = Number.NEGATIVE_INFINITY
      return isFresh
    }
  }
}
