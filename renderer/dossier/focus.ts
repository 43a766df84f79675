// Where the keys of the binder land on an opened dossier. What is asked for before the page stands is done once it does.

type Part = 'note' | 'outcomes' | 'day'
const places: Record<Part, string> = {
  note: '[data-part="note"]',
  outcomes: '[data-part="outcomes"] [tabindex="0"]',
  day: '[data-part="after-call"] [data-part="day"]'
}
let wanted: Part = 'note'

/** Puts the focus on a part of the page "After the call": `L` asks for the outcomes. Before it stands, the wish is kept. */
export function focusPart(part: Part): void {
  const found = document.querySelector<HTMLElement>(places[part])
  if (found) found.focus()
  else wanted = part
}

/** Focuses what was asked for last, the note when nothing was. Called by the page once it stands. */
export function focusWanted(): void {
  const part = wanted
  wanted = 'note'
  document.querySelector<HTMLElement>(places[part])?.focus()
}
