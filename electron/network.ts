import type { Session } from 'electron'

const everyServer = { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*'] }

/**
 * Carpeta talks to no server: whatever a page asks of one is cancelled before it leaves, and should an answer ever come all
 * the same, nothing in it runs. Our own page has its policy from desktopDoor.ts.
 */
export function shutNetwork({ webRequest }: Session): void {
  webRequest.onBeforeRequest(everyServer, (_details, answer) => answer({ cancel: true }))
  webRequest.onHeadersReceived(everyServer, (details, answer) =>
    answer({ responseHeaders: { ...details.responseHeaders, 'Content-Security-Policy': ["default-src 'none'"] } })
  )
}
