import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const pure = ['test/shared/**/*.test.ts']

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    environment: 'node',
    // For what hangs; on a busy machine the slowest takes half of it.
    testTimeout: 60_000,
    // Vitest's own choice leaves one core out: on two cores all tests wait in one line.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // No test replaces a module, so they may share what they import; importing it anew for each file took half of the time
    // (on two cores 358 s for all before both lines, 152 s with them).
    isolate: false,
    projects: [
      { extends: true, test: { name: 'rules', include: pure } },
      { extends: true, test: { name: 'rooms', include: ['test/**/*.test.ts', 'test/**/*.test.tsx'], exclude: pure } }
    ]
  }
})
