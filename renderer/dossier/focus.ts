/** The parts of the page "After the call" that keys go to. */
export type Part = 'note' | 'outcomes' | 'day'

const places: Record<Part, string> = {
  note: '[data-part="note"]',
  outcomes: '[data-part="outcomes"] [tabindex="0"]',
  day: '[data-part="day"]'
}

/** Puts the focus on a part of the page "After the call". */
export function focusPart(part: Part): void {
  document.querySelector<HTMLElement>(`[data-part="after-call"] ${places[part]}`)?.focus()
}
