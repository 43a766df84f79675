// What `npm start` runs: from a fresh clone to the open app. Built-in modules only, for the computer's own Node.
import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { build } from './begin/build.mjs'
import { electronProgram, fetchElectron, whyNoWindow } from './begin/electronRuntime.mjs'
import { install, ownNode, root } from './begin/install.mjs'

const help = `Carpeta, a two-ring binder for account managers.

  npm start                     opens the app
  npm start -- --browser        as a page in the browser, always
  npm start -- --no-open        only prints "Carpeta: <url>" and waits
  npm start -- --binder DIR     with the binder in this folder, or a new one there
  npm start -- --sample         with a fresh copy of the sample binder
  npm start -- --help           this

  CARPETA_NOW=yyyy-MM-ddTHH:mm  starts the clock there; it runs on
  CARPETA_TODAY=yyyy-MM-dd      is this day, at the present time
  CARPETA_HOME=DIR              keeps binders and preferences in this folder
`

const options = { browser: false, 'no-open': false, sample: false, help: false, binder: null }

function stop(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

const words = process.argv.slice(2)
for (let at = 0; at < words.length; at++) {
  const [name, value] = words[at].replace(/^--/, '').split(/=(.*)/s)
  if (!words[at].startsWith('--') || !(name in options)) stop(`Unknown option: ${words[at]}\n\n${help}`)
  if (name !== 'binder') options[name] = true
  else if (value || words[at + 1]) options.binder = value || words[++at]
  else stop('--binder needs a folder.')
}

if (options.help) {
  process.stdout.write(help)
  process.exit(0)
}
if (Number(process.versions.node.split('.')[0]) < 20) stop('Carpeta needs Node 20 or newer to start.')
if (!install()) stop('npm could not install what Carpeta is built from; its message is above.')
if (!build()) stop('The build failed; its message is above.')

const passed = [
  // npm runs this in the project's folder; the person meant theirs
  ...(options.binder ? ['--binder', resolve(process.env.INIT_CWD ?? '.', options.binder)] : []),
  ...(options.sample ? ['--sample'] : []),
  ...(options['no-open'] ? ['--no-open'] : [])
]

/** Runs a program to its end; Ctrl-C and the like are handed on, and its own leave-taking is waited for. */
function run(program, args) {
  const began = performance.now()
  const child = spawn(program, args, { cwd: root, stdio: 'inherit' })
  const passOn = (signal) => child.kill(signal)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, passOn)
  // npm hands a signal to the shell between us only, which ends without a word: who started us is gone, so we go
  const startedBy = process.ppid
  const watch = setInterval(() => process.ppid !== startedBy && passOn('SIGTERM'), 1000)
  return new Promise((resolve) => {
    const end = (code) => {
      clearInterval(watch)
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, passOn)
      resolve({ code: code ?? 1, seconds: (performance.now() - began) / 1000 })
    }
    child.once('exit', end)
    child.once('error', () => end(1))
  })
}

const runInBrowser = async () => process.exit((await run(ownNode, [join(root, 'out/main/browser.js'), ...passed])).code)

/** The page's way, with the reason why it is not Electron's. */
async function insteadOfElectron(reason) {
  process.stdout.write(`Carpeta opens as a page in the browser: ${reason}.\n`)
  await runInBrowser()
}

if (options.browser || options['no-open']) await runInBrowser()
const why = whyNoWindow()
if (why) await insteadOfElectron(why)
const program = electronProgram() ?? (await fetchElectron())
if (!program) await insteadOfElectron("Electron's runtime is not here and can't be fetched")
const { code, seconds } = await run(program, [root, ...passed])
if (code !== 0 && seconds < 10) await insteadOfElectron(`Electron could not start here (${code})`)
process.exit(code)
