import css from './ghost.module.css'

/** Draws the card that hangs under the pointer: the name, a line below it, and how many more are carried. */
export function drawGhost(container: HTMLElement, name: string, line: string, more: number): void {
  const ghost = document.createElement('div')
  ghost.className = css['ghost'] ?? ''
  ghost.dataset['theme'] = document.documentElement.dataset['theme'] ?? 'light'
  const title = document.createElement('b')
  title.textContent = name
  const below = document.createElement('span')
  below.textContent = line
  ghost.append(title, below)
  if (more > 0) {
    const badge = document.createElement('i')
    badge.textContent = `+${more}`
    ghost.append(badge)
  }
  container.append(ghost)
}
