import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { newClicks } from '../../electron/clicks.ts'
import { commandLineOf } from '../../electron/commandLine.ts'
import { answerTo, isPage, mayGo, mayHavePort } from '../../electron/door/desktopDoor.ts'
import { findBrowser } from '../../electron/door/findBrowser.ts'
import { readPageFiles } from '../../electron/door/pageFiles.ts'
import { redirectTo } from '../../electron/door/showInBrowser.ts'
import { foldersOf } from '../../electron/folders.ts'
import { isCalendarOf, isPrintOf } from '../../electron/isPrintOf.ts'
import { languageOf } from '../../electron/language.ts'
import { isOpenable } from '../../electron/links.ts'
import { menuFor } from '../../electron/menu.ts'
import { menuWords } from '../../electron/menuWords.ts'
import { keepWindowState, placeOnScreens, readWindowState } from '../../electron/windowState.ts'
import { languages } from '../../shared/words.ts'

const scratch = mkdtempSync(join(tmpdir(), 'carpeta-desktop-'))
afterAll(() => rmSync(scratch, { recursive: true }))

describe('a port is handed over', () => {
  const ours = { url: 'carpeta://app/', isMainFrame: true, isOurWindow: true }
  test('to our page in our window', () => {
    expect(mayHavePort(ours)).toBe(true)
    expect(mayHavePort({ ...ours, url: 'carpeta://app/index.html#x' })).toBe(true)
  })
  test.each([
    { ...ours, isMainFrame: false },
    { ...ours, isOurWindow: false },
    { ...ours, url: '' },
    { ...ours, url: 'carpeta://evil/' },
    { ...ours, url: 'carpeta://app.evil/' },
    { ...ours, url: 'carpeta://x@app/' },
    { ...ours, url: 'carpeta://app/assets/x.js' },
    { ...ours, url: 'https://app/' },
    { ...ours, url: 'file:///app/index.html' },
    { ...ours, url: 'about:blank' },
    { ...ours, url: 'blob:carpeta://app/1' },
    { ...ours, url: 'data:text/html,x' }
  ])('never to %o', (sender) => {
    expect(mayHavePort(sender)).toBe(false)
  })
  test('and a page may go nowhere but itself', () => {
    expect(isPage('carpeta://app/')).toBe(true)
    expect(isPage('javascript:alert(1)')).toBe(false)
    const viewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html'
    expect([mayGo(viewer, false), mayGo(viewer, true)]).toEqual([true, false])
    expect(mayGo('https://example.org/', false)).toBe(false)
    expect(mayGo('carpeta://app/', true)).toBe(true)
  })
})

describe('the own scheme', () => {
  const folder = join(scratch, 'page')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), '<p nonce="__CARPETA_NONCE__">')
  writeFileSync(join(folder, 'assets', 'a.js'), '1')
  writeFileSync(join(folder, 'notes.secret'), 'x')
  const files = readPageFiles(folder)
  const ask = (url: string, method = 'GET') => answerTo({ url, method }, files)

  test('gives the page with its policy and a nonce of its own', async () => {
    const answer = ask('carpeta://app/')
    expect(answer.status).toBe(200)
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("connect-src 'self';")
    expect(await answer.text()).toBe(`<p nonce="${/'nonce-([^']+)'/.exec(policy)?.[1]}">`)
    expect(ask('carpeta://app/assets/a.js').headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  })
  test.each([
    'carpeta://other/',
    'carpeta://app/../../etc/passwd',
    'carpeta://app/%2e%2e/%2e%2e/etc/passwd',
    'carpeta://app/notes.secret',
    'carpeta://app/assets',
    'carpeta://app/?x',
    'carpeta://app//etc/passwd'
  ])('has nothing at %s', (url) => {
    expect(ask(url).status).toBe(404)
  })
  test('takes nothing but GET', () => {
    expect(ask('carpeta://app/', 'POST').status).toBe(405)
  })
})

describe('the window', () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1040 }
  const at = (x: number, y: number, width = 1280, height = 860) => ({
    box: { x, y, width, height },
    isMaximized: false
  })
  test('opens where it stood', () => {
    expect(placeOnScreens(at(100, 50), [screen])).toEqual({ x: 100, y: 50, width: 1280, height: 860 })
  })
  test('on a screen that is gone keeps its size only', () => {
    expect(placeOnScreens(at(2500, 50), [screen])).toEqual({ width: 1280, height: 860 })
    expect(placeOnScreens(at(1850, 50), [screen])).toEqual({ width: 1280, height: 860 })
    expect(placeOnScreens(at(2500, 50), [screen, { ...screen, x: 1920 }])).toMatchObject({ x: 2500 })
  })
  test('is never smaller than the binder can be read at', () => {
    expect(placeOnScreens(at(0, 0, 300, 200), [screen])).toMatchObject({ width: 900, height: 600 })
  })
  test('remembers, and takes a file it can’t read for none', () => {
    const path = join(scratch, 'window.json')
    expect(readWindowState(path)).toEqual({ box: null, isMaximized: false })
    keepWindowState(path, { ...at(1, 2), isMaximized: true })
    expect(readWindowState(path)).toEqual({ ...at(1, 2), isMaximized: true })
    writeFileSync(path, '{"box":{"x":"1"}}')
    expect(readWindowState(path)).toEqual({ box: null, isMaximized: false })
    keepWindowState(join(scratch, 'no', 'such', 'folder'), at(1, 2))
  })
})

describe('a click lets one thing out', () => {
  test('right after it, once', () => {
    const clicks = newClicks()
    expect(clicks.take(0)).toBe(false)
    clicks.note('mouseDown', 1000)
    expect(clicks.take(3500)).toBe(true)
    expect(clicks.take(3500)).toBe(false)
  })
  test('not later, and not for a mouse that only moved', () => {
    const clicks = newClicks()
    clicks.note('keyDown', 1000)
    expect(clicks.take(4001)).toBe(false)
    clicks.note('mouseMove', 5000)
    expect(clicks.take(5001)).toBe(false)
  })
})

test.each([
  ['https://example.org/x', true],
  ['mailto:a@example.org', true],
  ['tel:+34600111222', true],
  ['http://example.org', false],
  ['https://a:b@example.org', false],
  ['file:///etc/passwd', false],
  ['javascript:alert(1)', false],
  ['JaVaScRiPt:alert(1)', false],
  ['smb://host/share', false],
  ['ms-msdt:/id', false],
  ['\\\\host\\share', false],
  ['', false]
])('the link %s may be opened: %s', (url, may) => {
  expect(isOpenable(url)).toBe(may)
})

test.each([
  ['/tmp/prints/1 Danube.pdf', true],
  ['/tmp/prints', false],
  ['/tmp/prints/../x.pdf', false],
  ['/tmp/prints/sub/x.pdf', false],
  ['/tmp/prints/x.exe', false],
  ['/etc/passwd', false]
])('%s is a print of ours: %s', (path, isOurs) => {
  expect(isPrintOf(path, '/tmp/prints')).toBe(isOurs)
})

test('only a calendar file of ours is handed to the calendar', () => {
  expect(isCalendarOf('/tmp/prints/1 Danube 2026-10-20.ics', '/tmp/prints')).toBe(true)
  for (const path of ['/tmp/prints/x.exe', '/tmp/prints/../x.ics', '/home/x.ics', '/tmp/prints/sub/x.ics']) {
    expect(isCalendarOf(path, '/tmp/prints')).toBe(false)
  }
})

test('the menu speaks every language, and names every entry', () => {
  for (const language of languages) {
    for (const word of Object.values(menuWords[language])) expect(word.trim()).not.toBe('')
    const labels = menuFor(language, 'linux').flatMap(({ label, submenu }) => [
      label,
      ...(Array.isArray(submenu) ? submenu.filter(({ type }) => type !== 'separator').map((entry) => entry.label) : [])
    ])
    expect(labels).not.toContain(undefined)
  }
  expect(menuFor('es', 'linux').map(({ label }) => label)).toEqual(['Archivo', 'Editar', 'Ver', 'Ventana'])
  expect(menuFor('el', 'darwin')[0]).toMatchObject({ label: 'Carpeta' })
})

test.each([
  [null, 'es-MX', 'es'],
  [null, 'sr-Latn-RS', 'sr'],
  [null, 'uk_UA.UTF-8', 'uk'],
  [null, 'de-AT', 'en'],
  ['el', 'es-ES', 'el'],
  ['xx', 'es-ES', 'en']
])('chosen %s on a system in %s speaks %s', (chosen, system, language) => {
  expect(languageOf(chosen, system)).toBe(language)
})

test.each([
  [['--binder', 'x', '--sample'], { binder: '/home/ana/x', sample: true, noOpen: false }],
  [['--binder=/y', '--no-open', '--inspect=1'], { binder: '/y', sample: false, noOpen: true }],
  [['--binder'], { binder: null, sample: false, noOpen: false }],
  [[], { binder: null, sample: false, noOpen: false }]
])('the words %j', (words, meant) => {
  expect(commandLineOf(words, '/home/ana')).toEqual(meant)
})

describe('folders', () => {
  test('in English, and as Linux names them in the person’s language', () => {
    const home = join(scratch, 'home')
    mkdirSync(join(home, '.config'), { recursive: true })
    const computer = { platform: 'linux' as const, home, env: {} }
    expect(foldersOf(computer)).toEqual({
      binders: join(home, 'Documents/Carpeta'),
      config: join(home, '.config/Carpeta')
    })
    writeFileSync(
      join(home, '.config/user-dirs.dirs'),
      'XDG_DESKTOP_DIR="$HOME/x"\nXDG_DOCUMENTS_DIR="$HOME/Documentos"\n'
    )
    expect(foldersOf(computer).binders).toBe(join(home, 'Documentos/Carpeta'))
  })
  test('all in one, when CARPETA_HOME says so', () => {
    const env = { CARPETA_HOME: '/x' }
    expect(foldersOf({ platform: 'linux', home: '/h', env })).toEqual({ binders: '/x/Carpeta', config: '/x' })
  })
})

test('no screen, no browser; otherwise Chromium with a profile of its own, the page by its path only', () => {
  expect(findBrowser('linux', { PATH: '/usr/bin' })).toBeNull()
  const bin = join(scratch, 'bin')
  mkdirSync(bin)
  writeFileSync(join(bin, 'chromium'), '')
  const browser = findBrowser('linux', { PATH: `/nowhere:${bin}`, DISPLAY: ':0' })
  expect(browser).toMatchObject({ program: join(bin, 'chromium'), isAppWindow: true, isSnap: false })
  const words = browser?.argumentsFor('file:///tmp/x/open.html', '/config') ?? []
  expect(words.slice(0, 2)).toEqual(['--app=file:///tmp/x/open.html', '--user-data-dir=/config/window'])
})

test('the redirect page leads on and lets no text out of its script', () => {
  expect(redirectTo('http://127.0.0.1:1/#token=a</script>')).toContain('"http://127.0.0.1:1/#token=a\\u003c/script>"')
})
