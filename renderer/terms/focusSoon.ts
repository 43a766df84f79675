/** Puts the focus on the first thing a selector finds once what was pressed is gone, unless it went elsewhere meanwhile. */
export function focusSoon(selector: string): void {
  requestAnimationFrame(() => {
    if (!document.activeElement || document.activeElement === document.body)
      document.querySelector<HTMLElement>(selector)?.focus()
  })
}
