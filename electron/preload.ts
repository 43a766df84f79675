import { contextBridge, ipcRenderer } from 'electron'

/** The page's window as far as the preload needs it: this realm has no DOM in its types. */
declare const window: {
  readonly location: { readonly origin: string }
  postMessage(message: string, origin: string, ports: readonly unknown[]): void
}

// All the page gets of Electron: one word to ask for its port. The port itself can't cross the bridge between the two
// worlds, so it is posted to the page's own window.
contextBridge.exposeInMainWorld('carpeta', {
  connect: () => ipcRenderer.send('carpeta:connect')
})

ipcRenderer.on('carpeta:port', (event) => {
  window.postMessage('carpeta-port', window.location.origin, event.ports)
})
