import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  powerMonitor,
  protocol,
  session,
  utilityProcess
} from 'electron'
import { newClicks } from './clicks.ts'
import { commandLineOf } from './commandLine.ts'
import type { FromStore, Setup, ToStore } from './desktop.ts'
import { answerDesktop } from './dialogs.ts'
import { answerTo, mayHavePort, scheme } from './door/desktopDoor.ts'
import { readPageFiles } from './door/pageFiles.ts'
import { foldersOf } from './folders.ts'
import { languageOf } from './language.ts'
import { menuFor } from './menu.ts'
import { menuWords } from './menuWords.ts'
import { openWindow, shutIn } from './window.ts'

// The desktop's entry: windows, dialogs and the menu. Everything about binders happens in the store's process.

protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } }])
app.enableSandbox()
if (!app.requestSingleInstanceLock()) app.exit(0)

const folders = process.env['CARPETA_HOME']
  ? foldersOf({ platform: process.platform, home: app.getPath('home'), env: process.env })
  : { binders: join(app.getPath('documents'), 'Carpeta'), config: app.getPath('userData') }
const prints = join(app.getPath('temp'), `carpeta-prints-${process.pid}`)
const clicks = newClicks()
const words = commandLineOf(process.argv.slice(app.isPackaged ? 1 : 2), process.cwd())
let chosenLanguage: string | null = null
let window: BrowserWindow | null = null
let isLeaving = false

app.on('web-contents-created', (_event, contents) => shutIn(contents))
app.on('second-instance', () => {
  if (window?.isMinimized()) window.restore()
  window?.focus()
})
app.on('window-all-closed', () => app.quit())

await app.whenReady()
mkdirSync(folders.config, { recursive: true })
mkdirSync(prints, { recursive: true, mode: 0o700 })
const language = () => languageOf(chosenLanguage, app.getPreferredSystemLanguages()[0] ?? app.getLocale())
const hangMenu = () => Menu.setApplicationMenu(Menu.buildFromTemplate(menuFor(language(), process.platform)))

const files = readPageFiles(join(import.meta.dirname, '../renderer'))
session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
session.defaultSession.setPermissionCheckHandler(() => false)
session.defaultSession.setDevicePermissionHandler(() => false)
protocol.handle(scheme, (request) => answerTo(request, files))

const setup: Setup = {
  host: 'electron',
  version: app.getVersion(),
  systemLanguage: app.getPreferredSystemLanguages()[0] ?? app.getLocale(),
  folders,
  prints,
  binder: words.binder,
  sample: words.sample,
  clock: { CARPETA_NOW: process.env['CARPETA_NOW'], CARPETA_TODAY: process.env['CARPETA_TODAY'] }
}
const store = utilityProcess.fork(join(import.meta.dirname, 'store.js'), [], { serviceName: 'Carpeta store' })
const tell = (message: ToStore, ports: Electron.MessagePortMain[] = []) => store.postMessage(message, ports)
tell({ kind: 'begin', setup })

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
store.on('exit', () => {
  if (!isLeaving) stopWith(menuWords[language()].storeStopped)
})

async function answer({ number, ask }: FromStore & { kind: 'ask' }) {
  const value = window
    ? await answerDesktop(ask, { window, language: language(), clicks, temporary: prints }).catch(() => null)
    : null
  tell({ kind: 'answer', ask: number, value })
}

function stopWith(sentence: string) {
  isLeaving = true
  dialog.showErrorBox('Carpeta', sentence)
  app.exit(1)
}

ipcMain.on('carpeta:connect', (event) => {
  const { senderFrame } = event
  const sender = {
    url: senderFrame?.url ?? '',
    isMainFrame: senderFrame !== null && senderFrame === event.sender.mainFrame,
    isOurWindow: BrowserWindow.fromWebContents(event.sender) === window
  }
  if (!mayHavePort(sender)) return
  const { port1, port2 } = new MessageChannelMain()
  tell({ kind: 'page' }, [port1])
  senderFrame?.postMessage('carpeta:port', null, [port2])
})

powerMonitor.on('resume', () => tell({ kind: 'woke' }))
app.on('before-quit', (event) => {
  if (isLeaving) return
  isLeaving = true
  event.preventDefault()
  tell({ kind: 'close' })
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit())

hangMenu()
window = openWindow({
  statePath: join(folders.config, 'window.json'),
  clicks,
  onFocus: () => tell({ kind: 'focus' })
})
