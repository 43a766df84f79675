const order = ['tabs', 'left', 'right', 'rail'] as const

/** Moves the focus to the next region of the binder: tabs, left page, right page, rail. */
export function nextRegion(way: 1 | -1): void {
  const now = document.activeElement?.closest<HTMLElement>('[data-region]')?.dataset['region']
  const at = order.indexOf(now as (typeof order)[number])
  for (let n = 1; n <= order.length; n++) {
    const region = order[(at + way * n + order.length * 2) % order.length]
    const target = document.querySelector<HTMLElement>(
      `[data-region=${region}] :is([tabindex="0"], button:not(:disabled), input, textarea, a[href])`
    )
    if (target) {
      target.focus()
      return
    }
  }
}

/** Puts the focus on the dossier in front of the pile, as soon as it is drawn. */
export const focusPile = (): void =>
  whenDrawn(() => document.querySelector<HTMLElement>('[data-region=right] [data-front]'))

/** Puts the focus on the heading of the open insert, so that a reader hears where it is. */
export const focusHeading = (): void =>
  whenDrawn(() => document.querySelector<HTMLElement>('[data-region=left] [data-heading]'))

/** Puts the focus on the first line of the opened card that can be edited. */
export const focusCard = (): void =>
  whenDrawn(() => document.querySelector<HTMLElement>('[data-region=left] h1 :is(button, [tabindex="0"])'))

function whenDrawn(find: () => HTMLElement | null) {
  requestAnimationFrame(() => requestAnimationFrame(() => find()?.focus({ preventScroll: true })))
}
