import { join } from 'node:path'
import { BrowserWindow, screen, type WebContents } from 'electron'
import type { Clicks } from './clicks.ts'
import { mayGo, pageAddress } from './door/desktopDoor.ts'
import { keepWindowState, leastSize, placeOnScreens, readWindowState } from './windowState.ts'

/** Opens the one window: sandboxed, no Node, and no way out of our page. `statePath` keeps where it stood. */
export function openWindow(parts: {
  statePath: string
  clicks: Clicks
  onFocus(): void
  /** Asks whether to leave although the page would rather stay. */
  mayLeave(window: BrowserWindow): boolean
}): BrowserWindow {
  const state = readWindowState(parts.statePath)
  const window = new BrowserWindow({
    ...placeOnScreens(
      state,
      screen.getAllDisplays().map((display) => display.workArea)
    ),
    minWidth: leastSize.width,
    minHeight: leastSize.height,
    show: false,
    title: 'Carpeta',
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'), // eng-disable PRELOAD_JS_CHECK (it gives one word)
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      // a middle click on a link asks for a window, and there is one only
      disableBlinkFeatures: 'Auxclick',
      devTools: process.env['CARPETA_DEVTOOLS'] === '1'
    }
  })
  if (state.isMaximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('focus', parts.onFocus)
  window.on('close', () =>
    keepWindowState(parts.statePath, { box: window.getNormalBounds(), isMaximized: window.isMaximized() })
  )
  // The page asks to stay while a dossier lies on its desk; Electron shows no question of its own.
  window.webContents.on('will-prevent-unload', (event) => {
    if (parts.mayLeave(window)) event.preventDefault()
  })
  window.webContents.on('input-event', (_event, input) => parts.clicks.note(input.type, performance.now()))
  void window.loadURL(pageAddress)
  return window
}

/** No contents of this app goes anywhere but our page, opens windows or holds a webview. */
export function shutIn(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    if (!mayGo(event.url, event.isMainFrame)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
