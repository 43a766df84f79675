import { join } from 'node:path'
import {
  app,
  BrowserWindow,
  dialog,
  type IpcMainEvent,
  ipcMain,
  Menu,
  MessageChannelMain,
  powerMonitor,
  protocol,
  session,
  utilityProcess
} from 'electron'
import { newClicks } from './clicks.ts'
import type { CommandLine } from './commandLine.ts'
import type { FromStore, ToStore } from './desktop.ts'
import { answerDesktop } from './dialogs.ts'
import { answerTo, mayHavePort, scheme } from './door/desktopDoor.ts'
import { readPageFiles } from './door/pageFiles.ts'
import type { Folders } from './folders.ts'
import { languageOf } from './language.ts'
import { menuFor } from './menu.ts'
import { menuWords } from './menuWords.ts'
import { shutNetwork } from './network.ts'
import { openWindow } from './window.ts'

/**
 * The app in Electron, once it is ready: one window, the menu, and the store's process, which knows the binders. `built` is
 * the folder of the built files, `prints` where prints are laid for the system's viewer.
 */
export function runDesktop(parts: { folders: Folders; prints: string; built: string; words: CommandLine }) {
  const { folders, prints, built, words } = parts
  const clicks = newClicks()
  const systemLanguage = app.getPreferredSystemLanguages()[0] ?? app.getLocale()
  let chosenLanguage: string | null = null
  let isLeaving = false
  // A signal is no question: whoever sends one wants the app to end.
  let isHurried = false
  const language = () => languageOf(chosenLanguage, systemLanguage)
  const hangMenu = () => Menu.setApplicationMenu(Menu.buildFromTemplate(menuFor(language(), process.platform)))

  servePage(join(built, 'renderer'))
  const store = utilityProcess.fork(join(built, 'main/store.js'), [], { serviceName: 'Carpeta store' })
  const tell = (message: ToStore, ports: Electron.MessagePortMain[] = []) => store.postMessage(message, ports)
  const { CARPETA_NOW, CARPETA_TODAY } = process.env
  tell({
    kind: 'begin',
    setup: {
      host: 'electron',
      version: app.getVersion(),
      systemLanguage,
      folders,
      prints,
      binder: words.binder,
      sample: words.sample,
      clock: { CARPETA_NOW, CARPETA_TODAY }
    }
  })
  hangMenu()
  const window = openWindow({
    statePath: join(folders.config, 'window.json'),
    clicks,
    onFocus: () => tell({ kind: 'focus' }),
    mayLeave(parent) {
      if (isHurried) return true
      const { onDesk, leave, stay } = menuWords[language()]
      const buttons = [stay, leave]
      return dialog.showMessageBoxSync(parent, { message: onDesk, buttons, defaultId: 0, cancelId: 0 }) === 1
    }
  })

  const answer = async ({ number, ask }: FromStore & { kind: 'ask' }) => {
    const onWanted = (dossier: string) => tell({ kind: 'wanted', dossier })
    const given = { window, language: language(), clicks, temporary: prints, onWanted }
    tell({ kind: 'answer', ask: number, value: await answerDesktop(ask, given).catch(() => null) })
  }
  const stopWith = (sentence: string) => {
    isLeaving = true
    dialog.showErrorBox('Carpeta', sentence)
    app.exit(1)
  }
  store.on('message', (message: FromStore) => {
    switch (message.kind) {
      case 'ask':
        return void answer(message)
      case 'language':
        chosenLanguage = message.language
        return hangMenu()
      case 'failed':
        return stopWith(message.message)
      case 'closed':
        return app.exit(0)
    }
  })
  store.on('exit', () => (isLeaving ? app.exit(0) : stopWith(menuWords[language()].storeStopped)))

  ipcMain.on('carpeta:connect', (event) => {
    if (!isOurPage(event, window)) return
    const { port1, port2 } = new MessageChannelMain()
    tell({ kind: 'page' }, [port1])
    event.senderFrame?.postMessage('carpeta:port', null, [port2])
  })
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  powerMonitor.on('resume', () => tell({ kind: 'woke' }))
  app.on('before-quit', (event) => {
    if (isLeaving) return
    event.preventDefault()
    // The window goes first: its page may ask. Closed, it comes back here.
    if (!window.isDestroyed()) return window.close()
    isLeaving = true
    tell({ kind: 'close' })
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      isHurried = true
      app.quit()
    })
  }
}

/** Our scheme gives the page from a map made now; no permission is ever given, no server ever asked. */
function servePage(folder: string) {
  const files = readPageFiles(folder)
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.defaultSession.setPermissionCheckHandler(() => false)
  session.defaultSession.setDevicePermissionHandler(() => false)
  shutNetwork(session.defaultSession)
  protocol.handle(scheme, (request) => answerTo(request, files))
}

const isOurPage = ({ sender, senderFrame }: IpcMainEvent, window: BrowserWindow) =>
  mayHavePort({
    url: senderFrame?.url ?? '',
    isMainFrame: senderFrame !== null && senderFrame === sender.mainFrame,
    isOurWindow: BrowserWindow.fromWebContents(sender) === window
  })
