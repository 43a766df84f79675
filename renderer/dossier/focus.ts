/** The parts of the page "After the call" that keys go to. */
export type Part = 'note' | 'outcomes' | 'day' | 'reason' | 'passedTo' | 'place' | 'amount'

const places: Record<Part, string> = {
  note: '[data-part="note"]',
  outcomes: '[data-part="outcomes"] [tabindex="0"]',
  day: '[data-part="day"]',
  reason: '[data-part="reason"] input',
  passedTo: '[data-part="passedTo"] input',
  place: '[data-part="place"] [role="radio"][aria-checked="true"], [data-part="place"] input:checked',
  amount: '[data-part="amount"] input'
}

/** Puts the focus on a part of the page "After the call"; in a note one writes on at its end. */
export function focusPart(part: Part): void {
  const found = document.querySelector<HTMLElement>(`[data-part="after-call"] ${places[part]}`)
  found?.focus()
  if (found instanceof HTMLTextAreaElement && found.selectionStart === 0) {
    found.setSelectionRange(found.value.length, found.value.length)
  }
}
