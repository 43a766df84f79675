let last: HTMLTextAreaElement | HTMLInputElement | null = null

/** Remembers the text that was written in last: what is pressed beside it goes there. */
export const writtenIn = (target: EventTarget): void => {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) last = target
}

/** Puts words where the cursor stands in the text written in last, as if they were typed there. */
export function putIntoText(words: string): void {
  if (!last?.isConnected) return
  last.focus()
  // The one way that keeps the browser's own undo of the text; React hears of it as of any key.
  document.execCommand('insertText', false, words)
}
