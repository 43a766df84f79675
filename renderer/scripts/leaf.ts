/** The headings of the script that lies open, in order. */
const headings = () => [...document.querySelectorAll<HTMLElement>('[data-part="script"] [data-script-heading]')]

/** Goes to a heading of the script: it is rolled to the top and marked as the one one stands at. The focus stays where it is. */
export function goToHeading(heading: HTMLElement): void {
  for (const one of headings()) delete one.dataset['here']
  heading.dataset['here'] = 'yes'
  for (const chip of document.querySelectorAll<HTMLElement>('[data-part="script"] nav button')) {
    if (chip.dataset['to'] !== heading.dataset['scriptHeading']) chip.removeAttribute('aria-current')
    else {
      chip.setAttribute('aria-current', 'true')
      chip.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    }
  }
  const page = heading.closest<HTMLElement>('[data-part="script-text"]')
  if (!page) return
  const top = heading.getBoundingClientRect().top - page.getBoundingClientRect().top + page.scrollTop
  page.scrollTo({ top: Math.max(0, top - 6) })
  const said = page.querySelector<HTMLElement>('[data-part="heading-said"]')
  if (said) said.textContent = heading.textContent
}

/** One heading on, or back; without one stood at, from the beginning. */
export function leafHeading(way: 1 | -1): void {
  const all = headings()
  const at = all.findIndex((one) => one.dataset['here'])
  const next = all[at < 0 ? (way === 1 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + way))]
  if (next) goToHeading(next)
}
