import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { build } from 'vite'

// node test/bench/print.ts [--turns 3]: what printing takes, warm, in the real press; 100 cards beside PDFKit drawing the same
// texts in the same fonts. Medians, out/bench-print.json. Nothing is asserted. Built first, as it is shipped, and run in a process
// of its own: Node reading TypeScript takes 300 MB by itself.

const root = resolve(import.meta.dirname, '../..')
const outDir = join(root, 'out/bench-print')
await build({
  configFile: false,
  logLevel: 'error',
  root,
  // Bundled as electron.vite.config.ts does: date-fns alone is 300 files, which cost Node a second and 200 MB.
  ssr: { noExternal: ['@date-fns/utc', 'date-fns', 'fractional-indexing', 'immer', 'libphonenumber-js', 'zod'] },
  build: {
    ssr: true,
    outDir,
    emptyOutDir: true,
    target: 'node24',
    rolldownOptions: {
      input: {
        printTurns: join(import.meta.dirname, 'printTurns.ts'),
        printWorker: join(root, 'electron/print/worker.ts')
      },
      output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: 'parts/[name]-[hash].mjs' }
    }
  }
})
const done = spawnSync(process.execPath, [join(outDir, 'printTurns.mjs'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production' }
})
process.exit(done.status ?? 1)
