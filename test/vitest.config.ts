import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const pure = ['test/shared/**/*.test.ts']

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    environment: 'node',
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        // The rules remember nothing, so their tests may share what they import: half of their time was importing.
        test: { name: 'rules', include: pure, isolate: false }
      },
      { extends: true, test: { name: 'rooms', include: ['test/**/*.test.ts', 'test/**/*.test.tsx'], exclude: pure } }
    ]
  }
})
