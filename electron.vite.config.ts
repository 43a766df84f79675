import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { serbianAria } from './electron/begin/serbianAria.ts'
import { nonceMark } from './electron/door/contentSecurity.ts'

const root = import.meta.dirname
const main = (path: string) => resolve(root, 'electron', path)

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      // bundled, so that only what is used is read: date-fns alone is 300 files at every start
      externalizeDeps: {
        exclude: [
          '@date-fns/utc',
          '@orpc/client',
          '@orpc/contract',
          '@orpc/server',
          'date-fns',
          'date-holidays',
          'fractional-indexing',
          'immer',
          'libphonenumber-js',
          'lowdb',
          'papaparse',
          'postal-mime',
          'zod'
        ]
      },
      rolldownOptions: {
        input: {
          index: main('main.ts'),
          browser: main('browser.ts'),
          store: main('store.ts'),
          print: main('print/worker.ts'),
          intake: main('intake/worker.ts'),
          holidays: main('holidays/worker.ts'),
          papers: main('papers/worker.ts')
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' }
      }
    }
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // a sandboxed preload may only require electron, and must be a single CommonJS file
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: main('preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' }
      }
    }
  },
  renderer: {
    root: resolve(root, 'renderer'),
    base: './',
    html: { cspNonce: nonceMark },
    plugins: [react(), serbianAria],
    build: {
      outDir: resolve(root, 'out/renderer'),
      emptyOutDir: true,
      minify: true,
      chunkSizeWarningLimit: 4000,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: { input: resolve(root, 'renderer/index.html') }
    }
  }
})
