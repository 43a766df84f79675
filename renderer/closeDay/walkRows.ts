import type { KeyboardEvent } from 'react'

/**
 * The arrows walk the buttons of a list of rows: up and down to the same one of the next row, left and right within a row. With
 * hundreds of rows the Tab key has one row to pass.
 */
export function walkRows(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof Element)) return
  const rows = [...event.currentTarget.children]
  const row = rows.findIndex((one) => one.contains(event.target as Element))
  const buttons = (of: Element | undefined) => [...(of?.querySelectorAll<HTMLElement>('button') ?? [])]
  const at = buttons(rows[row]).findIndex((one) => one.contains(event.target as Element))
  if (at < 0) return
  const to = {
    ArrowDown: buttons(rows[row + 1])[at],
    ArrowUp: buttons(rows[row - 1])[at],
    ArrowRight: buttons(rows[row])[at + 1],
    ArrowLeft: buttons(rows[row])[at - 1],
    Home: buttons(rows[0])[at],
    End: buttons(rows.at(-1))[at]
  }[event.key]
  if (!to) return
  event.preventDefault()
  event.stopPropagation()
  to.focus()
}
