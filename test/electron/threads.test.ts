import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { startThread } from '../../electron/threads.ts'

const folder = mkdtempSync(join(tmpdir(), 'carpeta-threads-'))
const entry = join(folder, 'echo.mjs')
writeFileSync(
  entry,
  `import { parentPort } from 'node:worker_threads'
   parentPort.on('message', (message) => {
     if (message === 'for ever') for (;;);
     parentPort.postMessage([message])
   })`
)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const answerOf = (thread: ReturnType<typeof startThread>) =>
  new Promise<[string]>((resolve) => thread.on('message', resolve))

describe('threads', () => {
  it('deliver what was posted before they ran, and stop hearing at their end', async () => {
    const first = startThread(entry, {})
    const second = startThread(entry, {})
    const heard: unknown[] = []
    first.on('message', (message) => heard.push(message))
    first.end()
    first.post('to nobody')
    second.post('early')
    expect((await answerOf(second))[0]).toBe('early')
    expect(heard).toEqual([])
    second.end()
  })

  it('wait for those being ended, also for one that never rests, and one ended before its turn never begins', async () => {
    const busy = startThread(entry, {})
    busy.post('hello')
    await answerOf(busy)
    busy.post('for ever')
    busy.end()
    const never = startThread(entry, {})
    never.post('never')
    const heard: unknown[] = []
    never.on('message', (message) => heard.push(message))
    never.end()
    const next = startThread(entry, {})
    next.post('after')
    expect((await answerOf(next))[0]).toBe('after')
    expect(heard).toEqual([])
    next.end()
  })
})
