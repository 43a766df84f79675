import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Proof } from './proof.ts'

const root = resolve(import.meta.dirname, '../..')

/** The parts of the suite by name; a release tries them all, every day the first. */
const parts: readonly (readonly string[])[] = [
  ['vitest', 'run', 'test/search'],
  ['vitest', 'run', 'test/answers', 'test/door', 'test/shelf', 'test/intake', 'test/export'],
  ['vitest', 'run', 'test/shared', 'test/renderer'],
  ['vitest', 'run', 'test/print'],
  ['playwright', 'test', '-c', 'test/app/playwright.config.ts']
]

/** P20: parts of the suite pass where there is no network but this computer's own loopback; and nothing built asks another origin. */
export const withoutNetwork: Proof = {
  promise: 'P20',
  what: 'parts of the suite without any network; one look at what was built',
  gate: parts.length + 1,
  quick: 2,
  async run(count, desk) {
    const asked = requestsIn(join(root, 'out'))
    if (asked === null) desk.note('NOT TRIED: nothing is built, so there is nothing to look at')
    else if (asked.length > 0) for (const one of asked) desk.failed(`asks another origin: ${one}`)
    else desk.passed()
    const alone = inNoNetwork(['true'])
    if (process.platform !== 'linux' || spawnSync(alone[0] as string, alone.slice(1)).status !== 0) {
      desk.note('NOT TRIED: a namespace without a network needs Linux, root, unshare and ip')
      return
    }
    if (await hasRoute()) {
      desk.failed('the namespace has a network after all')
      return
    }
    for (const part of parts.slice(0, count - 1)) {
      const [program, ...given] = part
      const { code, said } = await run(inNoNetwork([join(root, 'node_modules/.bin', program as string), ...given]))
      if (code === 0) desk.passed()
      else desk.failed(`${part.join(' ')}: ${said.slice(-2000)}`)
    }
  }
}

/** A command in a network namespace of its own: the loopback, and not one route out of it. */
const inNoNetwork = (command: readonly string[]): string[] => [
  'unshare',
  '-n',
  'sh',
  '-c',
  'ip link set lo up && exec "$@"',
  'sh',
  ...command
]

/** Whether anything outside answers from in there; it must not, or the proof proves nothing. */
async function hasRoute(): Promise<boolean> {
  const { said } = await run(inNoNetwork(['ip', 'route', 'show', 'table', 'main']))
  return said.trim() !== ''
}

function run(command: readonly string[]): Promise<{ code: number | null; said: string }> {
  const [program, ...given] = command
  const child = spawn(program as string, given, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (said += bytes))
  return new Promise((done) => child.once('close', (code) => done({ code, said })))
}

// What would fetch, import, load or connect elsewhere than at the page's own host. A link a person clicks, a namespace's name and a sentence with an address in
// it ask nobody.
const asking = [
  /\b(?:fetch|import|importScripts|Request|WebSocket|EventSource|SharedWorker|Worker|sendBeacon)\(\s*["'`](?:https?|wss?):\/\/(?!\$\{location\.host\})[^"'`]*/g,
  /\burl\(\s*["']?(?:https?:)?\/\/[^)"']*/g,
  /@import\s+["'](?:https?:)?\/\/[^"']*/g,
  /<(?:script|link|img|iframe|source|video|audio)\b[^>]*\b(?:src|href)\s*=\s*["'](?:https?:)?\/\/[^"']*/g,
  /\bhttps?\.(?:get|request)\(\s*["'`][^"'`]*/g
]

/** Every place in what was built that would ask another origin; null when nothing was built. */
export function requestsIn(folder: string): string[] | null {
  if (!existsSync(folder)) return null
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(js|css|html)$/.test(name)
  )
  return files.flatMap((name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    return asking.flatMap((pattern) => (text.match(pattern) ?? []).map((found) => `${name}: ${found.slice(0, 160)}`))
  })
}
