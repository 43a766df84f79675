import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { app, protocol } from 'electron'
import { commandLineOf } from './commandLine.ts'
import { runDesktop } from './desktopHost.ts'
import { scheme } from './door/desktopDoor.ts'
import { foldersOf } from './folders.ts'
import { shutIn } from './window.ts'

// The desktop's entry: what must be said before Electron is ready. Nothing is awaited here: Electron is ready only after
// this file ran to its end.

protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } }])
app.enableSandbox()
app.on('web-contents-created', (_event, contents) => shutIn(contents))
app.on('window-all-closed', () => app.quit())

const folders = process.env['CARPETA_HOME']
  ? foldersOf({ platform: process.platform, home: app.getPath('home'), env: process.env })
  : { binders: join(app.getPath('documents'), 'Carpeta'), config: app.getPath('userData') }
const prints = join(app.getPath('temp'), `carpeta-prints-${process.pid}`)

if (app.requestSingleInstanceLock()) {
  process.once('exit', () => rmSync(prints, { recursive: true, force: true }))
  void app.whenReady().then(() => {
    mkdirSync(folders.config, { recursive: true })
    mkdirSync(prints, { recursive: true, mode: 0o700 })
    runDesktop({
      folders,
      prints,
      built: join(import.meta.dirname, '..'),
      words: commandLineOf(process.argv.slice(app.isPackaged ? 1 : 2), process.cwd())
    })
  })
} else app.exit(0)
