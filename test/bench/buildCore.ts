import { join, resolve } from 'node:path'
import { build } from 'vite'

// The storage core as two files of plain JavaScript: what is measured, and the reader of foreign files beside it.
const root = resolve(import.meta.dirname, '../..')
await build({
  configFile: false,
  logLevel: 'error',
  root,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: join(root, 'out/bench'),
    emptyOutDir: true,
    target: 'node24',
    rolldownOptions: {
      input: { core: join(import.meta.dirname, 'core.ts'), intake: join(root, 'electron/intake/worker.ts') },
      output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: 'parts/[name]-[hash].mjs' }
    }
  }
})
