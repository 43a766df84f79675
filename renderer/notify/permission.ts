/** Whether this page may show notifications; in a window of Electron the system decides, not the page. */
export const isAllowed = (): boolean => 'Notification' in window && Notification.permission === 'granted'

/** Asks for it, after a click only: true when it was given. A page that was refused is not asked again by the browser. */
export async function askPermission(): Promise<boolean> {
  if (!('Notification' in window)) return false
  return (await Notification.requestPermission()) === 'granted'
}
