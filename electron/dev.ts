import { once } from 'node:events'
import { type AddressInfo, createServer as createSocket } from 'node:net'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { createServer } from 'vite'
import { serbianAria } from './begin/serbianAria.ts'
import { runBrowserHost } from './browserHost.ts'
import { commandLineOf } from './commandLine.ts'

// For work on Carpeta only, never built: the guard and the store are the real ones, the page's files come from Vite, which
// tells of changes through a socket of its own.
const root = join(import.meta.dirname, '..')
const vite = await createServer({
  configFile: false,
  root: join(root, 'renderer'),
  plugins: [react(), serbianAria],
  server: { middlewareMode: true, host: '127.0.0.1', hmr: { port: await freePort() }, fs: { allow: [root] } }
})

await runBrowserHost({
  store: join(root, 'out/main/store.js'),
  version: 'dev',
  words: commandLineOf(process.argv.slice(2), process.cwd()),
  page: { kind: 'made', answer: (request, response) => vite.middlewares(request, response) }
})

async function freePort(): Promise<number> {
  const socket = createSocket().listen(0, '127.0.0.1')
  await once(socket, 'listening')
  const { port } = socket.address() as AddressInfo
  socket.close()
  return port
}
