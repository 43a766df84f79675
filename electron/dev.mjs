// `npm run dev`: the browser host with the page served by Vite, so that the page changes as its files do. When electron/ or
// shared/ change, the host is built and started again.
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { build } from './begin/build.mjs'
import { install, ownNode, root } from './begin/install.mjs'

if (!install() || !build()) process.exit(1)
let host = start()

function start() {
  const child = spawn(ownNode, [join(root, 'electron/dev.ts'), ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit'
  })
  child.once('exit', (code) => {
    if (child === host) process.exit(code ?? 0)
  })
  return child
}

let waiting
for (const folder of ['electron', 'shared']) {
  watch(join(root, folder), { recursive: true }, () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      if (!build()) return
      const before = host
      host = null
      before?.once('exit', () => {
        host = start()
      })
      before?.kill('SIGTERM')
    }, 300)
  })
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => host?.kill(signal))
