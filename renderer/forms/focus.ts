/** The note is where the hands belong during a call. */
export const focusNote = (): void => document.querySelector<HTMLElement>('[data-part=note]')?.focus()
