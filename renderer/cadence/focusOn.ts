/** Puts the focus where the hand is meant to go on, once a form that had it is gone. */
export const focusOn = (selector: string): void => {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus())
}
