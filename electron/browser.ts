import { once } from 'node:events'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { commandLineOf } from './commandLine.ts'
import type { FromStore, Setup, ToStore } from './desktop.ts'
import { openBrowserDoor } from './door/browserDoor.ts'
import { readPageFiles } from './door/pageFiles.ts'
import { showInBrowser } from './door/showInBrowser.ts'
import { foldersOf } from './folders.ts'
import { ownVersion } from './version.ts'

// The second entry: the same app as a page on loopback. The store is a worker thread, this thread only keeps the door.

const words = commandLineOf(process.argv.slice(2), process.cwd())
const folders = foldersOf({ platform: process.platform, home: homedir(), env: process.env })
const setup: Setup = {
  host: 'browser',
  version: ownVersion(),
  systemLanguage: Intl.DateTimeFormat().resolvedOptions().locale,
  folders,
  prints: null,
  binder: words.binder,
  sample: words.sample,
  clock: { CARPETA_NOW: process.env['CARPETA_NOW'], CARPETA_TODAY: process.env['CARPETA_TODAY'] }
}

const store = new Worker(join(import.meta.dirname, 'store.js'))
const tell = (message: ToStore) => store.postMessage(message)
const heard = (kind: FromStore['kind']) =>
  new Promise<void>((done) => {
    store.on('message', (message: FromStore) => {
      if (message.kind === kind) done()
    })
  })
store.on('message', (message: FromStore) => {
  if (message.kind === 'failed') stopWith(message.message)
})
store.on('error', (thrown) => stopWith(String(thrown)))

function stopWith(sentence: string): never {
  process.stderr.write(`Carpeta: ${sentence}\n`)
  process.exit(1)
}

const ready = heard('ready')
tell({ kind: 'begin', setup })
await ready
let wasVisited = false
const door = await openBrowserDoor({
  files: readPageFiles(join(import.meta.dirname, '../renderer')),
  letIn(port) {
    wasVisited = true
    store.postMessage({ kind: 'page', port } satisfies ToStore & { port: unknown }, [port])
  }
})
process.stdout.write(`Carpeta: ${door.address}\n`)

let isLeaving = false
/** Closes the door, then the binder: every act on disk as a plain file. */
async function leave() {
  if (isLeaving) return
  isLeaving = true
  const closed = heard('closed')
  tell({ kind: 'close' })
  await Promise.race([closed, once(store, 'exit')])
  await door.close()
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void leave())

if (!words.noOpen) {
  const window = showInBrowser(door.address, folders.config)
  // the app's own window was shut: the app ends, as a window's app does; another page may still be looking
  await window?.closed
  if (window) setTimeout(() => wasVisited && door.pages() === 0 && void leave(), 1000)
}
