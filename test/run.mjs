// What `npm test` runs: everything, from a fresh clone, under the computer's own Node (20 or newer). Built-in modules only.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { build } from '../electron/begin/build.mjs'
import { install, ownNode, root } from '../electron/begin/install.mjs'

const began = Date.now()
const seconds = () => Math.round((Date.now() - began) / 1000)
const bin = join(root, 'node_modules/.bin')
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, FORCE_COLOR: '0' }
const scratch = mkdtempSync(join(tmpdir(), 'carpeta-run-'))
let passed = 0
let failed = 0

function end() {
  rmSync(scratch, { recursive: true, force: true })
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
  process.exit(failed === 0 ? 0 : 1)
}

/** Adds one thing that either holds or does not. */
function count(name, holds) {
  if (holds) passed += 1
  else failed += 1
  process.stdout.write(`${holds ? 'ok' : 'FAILED'}: ${name} (${seconds()} s)\n`)
}

/** Runs a program, its output shown; gives its exit code and what it printed. */
function run(program, args, more = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, env: { ...env, ...more }, stdio: ['ignore', 'pipe', 'inherit'] })
    let printed = ''
    child.stdout.on('data', (bytes) => {
      printed += bytes
      process.stdout.write(bytes)
    })
    child.on('error', (thrown) => resolve({ code: 1, printed: String(thrown) }))
    child.on('close', (code) => resolve({ code, printed }))
  })
}

const title = (text) => process.stdout.write(`\n=== ${text}\n`)
const has = (program) => spawnSync('sh', ['-c', `command -v ${program}`], { env }).status === 0

/**
 * The programs beside npm's packages: Chromium for the walks, poppler and qpdf to read prints back, XFS for the power cuts.
 * By apt where that is allowed.
 */
function installPrograms() {
  const isThere = {
    chromium: has('chromium') || Boolean(env.CHROMIUM),
    'poppler-utils': has('pdftotext'),
    qpdf: has('qpdf'),
    // Only root can cut the power of a disk.
    ...(process.getuid?.() === 0 && has('apt-get') && { xfsprogs: has('mkfs.xfs') })
  }
  const missing = Object.keys(isThere).filter((name) => !isThere[name])
  if (missing.length === 0) return true
  if (process.getuid?.() !== 0 || !has('apt-get')) {
    process.stdout.write(`Missing: ${missing.join(', ')}. Install them (here that needs root and apt) and run again.\n`)
    return false
  }
  const apt = (...args) =>
    spawnSync('apt-get', ['-qq', '-y', '-o', 'Dpkg::Use-Pty=0', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...env, DEBIAN_FRONTEND: 'noninteractive' }
    }).status === 0
  return (
    apt('install', '--no-install-recommends', ...missing) ||
    (apt('update') && apt('install', '--no-install-recommends', ...missing))
  )
}

/** Adds the tests of vitest's and Playwright's own reports; a test that was skipped counts as failed. */
function addReport(name, file, read) {
  if (!existsSync(file)) return count(`${name} gave no report`, false)
  const { good, bad } = read(JSON.parse(readFileSync(file, 'utf8')))
  passed += good
  failed += bad
  if (good + bad === 0) count(`${name} ran no test`, false)
}

/** The names of the walks that failed once and then went: passed, and told, for each is a fault of the walk or of the app. */
function secondGo(suites) {
  return suites.flatMap(({ specs = [], suites: inner = [] }) => [
    ...specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky')).map(({ title }) => title),
    ...secondGo(inner)
  ])
}

title('Packages, programs, build')
count('npm packages', install())
if (failed) end()
count('programs', installPrograms())
count('build', build())
if (failed) end()

title('Check')
count('npm run check', (await run(ownNode, ['test/check.mjs'])).code === 0)

title('Unit tests')
const unitReport = join(scratch, 'unit.json')
const unit = await run(ownNode, [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--config',
  'test/vitest.config.ts',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${unitReport}`
])
addReport('vitest', unitReport, (report) => ({
  good: report.numPassedTests,
  bad: report.numTotalTests - report.numPassedTests
}))
if (unit.code !== 0 && failed === 0) count('vitest ended well', false)

title('The app, in Chromium')
const appReport = join(scratch, 'app.json')
const beforeApp = failed
const app = await run(
  ownNode,
  ['node_modules/@playwright/test/cli.js', 'test', '--config', 'test/app/playwright.config.ts', '--reporter=list,json'],
  { PLAYWRIGHT_JSON_OUTPUT_NAME: appReport }
)
addReport('Playwright', appReport, ({ stats, suites }) => {
  for (const name of secondGo(suites)) process.stdout.write(`Only at the second go: ${name}\n`)
  return { good: stats.expected + stats.flaky, bad: stats.unexpected + stats.skipped }
})
if (app.code !== 0 && failed === beforeApp) count('Playwright ended well', false)

title('Promises, the quick share')
if (existsSync(join(root, 'test/prove/run.ts'))) {
  const { code, printed } = await run(ownNode, ['test/prove/run.ts', '--quick'])
  const [, good, bad] = /^(\d+) passed, (\d+) failed$/m.exec(printed) ?? []
  if (good === undefined) count('the promises', code === 0)
  else {
    passed += Number(good)
    failed += Number(bad)
    if (code !== 0 && Number(bad) === 0) count('the promises ended well', false)
  }
} else count('the promises (test/prove/run.ts is not here)', false)

process.stdout.write(`\nAll in ${seconds()} s.\n`)
end()
