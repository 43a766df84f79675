import type { KeyboardEvent } from 'react'

/** Walks the tabs of a row or column with two arrows and End, round its ends; one Tab stop for all of them. */
export function walkTabs(event: KeyboardEvent<HTMLElement>, next: 'ArrowDown' | 'ArrowRight'): void {
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')]
  const at = tabs.indexOf(document.activeElement as HTMLElement)
  const before = next === 'ArrowDown' ? 'ArrowUp' : 'ArrowLeft'
  const to = { [next]: at + 1, [before]: at - 1, End: tabs.length - 1 }[event.key]
  if (to === undefined || at < 0) return
  event.preventDefault()
  event.stopPropagation()
  tabs[(to + tabs.length) % tabs.length]?.focus()
}
