import { existsSync, realpathSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export interface FoundBrowser {
  program: string
  /** Chromium with a profile of its own: its process lasts as long as its window. */
  isAppWindow: boolean
  isSnap: boolean
  argumentsFor(pageUrl: string, config: string): string[]
}

type Env = Record<string, string | undefined>

const chromiums = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser'
]
const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`
)
const windowsApps = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']

/** The browser to open the app in; null where no screen is. */
export function findBrowser(platform: NodeJS.Platform, env: Env): FoundBrowser | null {
  if (platform === 'win32') {
    const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter(
      (root) => root !== undefined
    )
    const program = roots.flatMap((root) => windowsApps.map((app) => join(root, app))).find(existsSync)
    return program ? appWindow(program, false) : plain('explorer.exe')
  }
  if (platform === 'darwin') {
    const program = macApps.find(existsSync)
    return program ? appWindow(program, false) : plain('open')
  }
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return null
  const program = chromiums.map((name) => onPath(name, env)).find((path) => path !== null)
  if (program) return appWindow(program, process.getuid?.() === 0)
  const opener = onPath('xdg-open', env)
  return opener ? plain(opener) : null
}

const plain = (program: string): FoundBrowser => ({
  program,
  isAppWindow: false,
  isSnap: existsSync('/snap/bin'),
  argumentsFor: (page) => [page]
})

/** Chromium refuses root with its sandbox on; for everybody else the sandbox stays. */
const appWindow = (program: string, isRoot: boolean): FoundBrowser => ({
  program,
  isAppWindow: true,
  isSnap: isSnap(program),
  argumentsFor: (page, config) => [
    `--app=${page}`,
    `--user-data-dir=${join(config, 'window')}`,
    '--window-size=1280,860',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...(isRoot ? ['--no-sandbox'] : [])
  ]
})

const isSnap = (program: string) =>
  realpathSync(program).includes('/snap') || (program.endsWith('chromium-browser') && existsSync('/snap/bin/chromium'))

function onPath(name: string, env: Env): string | null {
  for (const folder of (env['PATH'] ?? '').split(delimiter)) {
    if (folder && existsSync(join(folder, name))) return join(folder, name)
  }
  return null
}
