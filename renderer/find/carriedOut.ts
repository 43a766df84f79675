/**
 * Lays the search aside while something is dragged out of it: the sheet is not seen and lets the pointer through, and the binder
 * below, which a sheet makes deaf, takes what is let go. Gives the function that brings the sheet back.
 */
export function carriedOut(): () => void {
  const sheet = document.querySelector<HTMLElement>('[data-find]')
  const deaf = [...document.querySelectorAll<HTMLElement>('[inert]')]
  // The picture under the pointer is taken of what is still seen: the sheet goes after it.
  const timer = setTimeout(() => {
    if (sheet) sheet.dataset['aside'] = ''
    for (const element of deaf) element.inert = false
  })
  return () => {
    clearTimeout(timer)
    if (!sheet?.isConnected) return
    delete sheet.dataset['aside']
    for (const element of deaf) element.inert = true
  }
}
