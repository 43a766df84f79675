import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'

const root = resolve(import.meta.dirname, '../..')

export interface HostOptions {
  /** `yyyy-MM-ddTHH:mm`, seconds may follow; the present when absent. */
  now?: string
  /** A fresh sample binder, open when the page comes. */
  sample?: boolean
  binder?: string
  /** The folder of an earlier host, to start in it again. */
  home?: string
  env?: Record<string, string>
}

/** The real browser host in a process of its own, as `npm start -- --no-open` runs it, in a folder of its own. */
export interface TestHost {
  /** The address with its token: `await page.goto(host.url)`. */
  readonly url: string
  /** Binders are in `<home>/Carpeta`, preferences in `<home>/preferences.json`. */
  readonly home: string
  readonly pid: number
  /** kill -9: no leave-taking. The folder stays. */
  kill(): Promise<void>
  /** The same folder again, in a new process (after `kill` or `stop`), the clock set anew if asked. */
  again(options?: Omit<HostOptions, 'home'>): Promise<TestHost>
  /** Ends it as Ctrl-C does; gives the exit code. The folder stays. */
  stop(): Promise<number | null>
  /** Ends it and removes its folder: for afterEach. */
  away(): Promise<void>
}

/** All that lies in the drafts of a host's binders: `expect.poll(() => draftsOf(host)).toContain('half a sen')`. */
export function draftsOf({ home }: TestHost): string {
  return readdirSync(home, { recursive: true, withFileTypes: true })
    .filter(({ name, parentPath }) => parentPath.endsWith('drafts') && name.endsWith('.json'))
    .map(({ name, parentPath }) => readFileSync(join(parentPath, name), 'utf8'))
    .join('')
}

/** Starts the built host (run `npm test` or `node electron/begin/build.mjs` first). */
export async function startHost(options: HostOptions = {}): Promise<TestHost> {
  const home = options.home ?? mkdtempSync(join(tmpdir(), 'carpeta-test-'))
  const child = spawn(process.execPath, [join(root, 'out/main/browser.js'), '--no-open', ...argumentsOf(options)], {
    env: {
      ...process.env,
      LANG: 'en_GB.UTF-8',
      CARPETA_HOME: home,
      CARPETA_NOW: options.now,
      CARPETA_TODAY: undefined,
      ...options.env
    },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  const url = await addressOf(child)
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }
  return {
    url,
    home,
    pid: child.pid ?? 0,
    kill: () => end('SIGKILL'),
    again: (more = {}) => startHost({ ...more, home }),
    async stop() {
      await end('SIGINT')
      return child.exitCode
    },
    async away() {
      await end('SIGKILL')
      rmSync(home, { recursive: true, force: true })
    }
  }
}

const argumentsOf = ({ binder, sample }: HostOptions) => [
  ...(binder ? ['--binder', binder] : []),
  ...(sample ? ['--sample'] : [])
]

function addressOf(child: ChildProcess): Promise<string> {
  const { stdout, stderr } = child
  if (!stdout || !stderr) throw new Error('no pipes')
  const said: string[] = []
  stderr.on('data', (bytes: Buffer) => {
    said.push(String(bytes))
    process.stderr.write(bytes)
  })
  return new Promise((found, failed) => {
    createInterface(stdout).on('line', (line) => {
      const [, url] = /^Carpeta: (http\S+)$/.exec(line) ?? []
      if (url) found(url)
    })
    child.once('exit', (code) => failed(new Error(`the host ended (${code}): ${said.join('')}`)))
  })
}
