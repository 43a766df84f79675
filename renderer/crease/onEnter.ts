import type { KeyboardEvent } from 'react'

/** Enter in a line of a sheet takes what the sheet says; not while letters are still being composed. */
export const onEnter = (take: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement)) return
  event.preventDefault()
  event.stopPropagation()
  take()
}
