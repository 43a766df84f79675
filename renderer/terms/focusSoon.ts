/**
 * Puts the focus on the first thing a selector finds once what was pressed is gone. The menu of lines, which takes the focus back by
 * itself, gives way: what was just written is to be seen. A focus that went elsewhere meanwhile stays there.
 */
export function focusSoon(selector: string): void {
  requestAnimationFrame(() => {
    const { activeElement } = document
    const isFree = !activeElement || activeElement === document.body || activeElement.matches('[data-part="add-line"]')
    if (isFree) document.querySelector<HTMLElement>(selector)?.focus()
  })
}
