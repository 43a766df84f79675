// The canary of the layers: plants wrong imports into copies of real files and fails when the linter lets one through, and
// when it looked at fewer files than there are. Also: nobody but the clock's files asks the computer for the time.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const realms = ['shared', 'electron', 'renderer', 'test']

/** Where, and what must not be imported there. */
const plants = [
  [
    'shared',
    [
      'node:fs',
      'node:fs/promises',
      'electron',
      'react',
      'react-dom/client',
      'zustand',
      'lowdb',
      'date-fns',
      'date-fns/addDays',
      '@date-fns/utc',
      '@orpc/server',
      '../electron/main.ts',
      '../renderer/main.tsx',
      '../test/layers.mjs'
    ]
  ],
  ['shared/file', ['node:path', '../../electron/shelf/face.ts', '../../renderer/App.tsx', 'date-fns']],
  [
    'electron',
    [
      '../renderer/main.tsx',
      '../test/run.mjs',
      'date-fns',
      'react-dom',
      'lowdb',
      '@react-pdf/renderer',
      'papaparse',
      '@orpc/server',
      'date-holidays'
    ],
    'clock.ts'
  ],
  ['electron', ['electron', 'electron/main'], 'ticker.ts'],
  [
    'electron/answers',
    [
      'electron',
      'lowdb',
      'lowdb/node',
      'papaparse',
      'fontkit',
      '../door/guard.ts',
      '../main.ts',
      '../window.ts',
      '../../renderer/main.tsx'
    ]
  ],
  [
    'electron/door',
    [
      'electron',
      '../answers/router.ts',
      '../shelf/face.ts',
      '../intake/intake.ts',
      '../print/press.ts',
      '@orpc/server/message-port',
      'date-fns'
    ]
  ],
  [
    'electron/shelf',
    [
      'electron',
      '../answers/router.ts',
      '../door/guard.ts',
      '../intake/intake.ts',
      '../print/press.ts',
      '../clock.ts',
      '../../renderer/main.tsx',
      '@react-pdf/renderer'
    ]
  ],
  [
    'electron/print',
    [
      'electron',
      '../answers/router.ts',
      '../shelf/openBinder.ts',
      '../intake/intake.ts',
      '../clock.ts',
      'lowdb',
      'papaparse'
    ]
  ],
  [
    'electron/intake',
    [
      'electron',
      '../answers/router.ts',
      '../shelf/openBinder.ts',
      '../print/press.ts',
      '../clock.ts',
      'lowdb',
      '@react-pdf/renderer'
    ]
  ],
  [
    'renderer',
    [
      'electron',
      'node:fs',
      'ws',
      'lowdb',
      'date-fns',
      '@react-pdf/renderer',
      '@orpc/client',
      '@orpc/client/websocket',
      '../electron/main.ts',
      '../test/run.mjs',
      '@atlaskit/pragmatic-drag-and-drop/element/adapter',
      '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element'
    ]
  ],
  ['renderer/bridge', ['../store/binderStore.ts', '../paper/Button.tsx', '../App.tsx', '../../electron/store.ts']],
  ['renderer/drag', ['../binder/Pile.tsx', '../dossier/Dossier.tsx', '@orpc/client', '../../electron/store.ts']],
  [
    'renderer/paper',
    ['../store/binderStore.ts', '../binder/Pile.tsx', '../bridge/connect.ts', '../App.tsx', '@orpc/client']
  ],
  ['renderer/store', ['../binder/Pile.tsx', '../paper/Button.tsx', '../drag/carry.ts', '../App.tsx', 'date-fns']],
  [
    'renderer/binder',
    ['../dossier/Dossier.tsx', '../shelf/Shelf.tsx', '../App.tsx', '@orpc/client', '../../electron/store.ts']
  ],
  ['renderer/dossier', ['../binder/Pile.tsx', '../settings/Settings.tsx', 'node:fs']],
  ['renderer/shelf', ['../binder/Pile.tsx', '../dossier/Dossier.tsx', 'lowdb']],
  [
    'renderer/settings',
    ['../binder/Pile.tsx', '../../test/run.mjs', '@atlaskit/pragmatic-drag-and-drop/element/adapter']
  ]
]

/** Files that may ask the computer for the time of day. */
const clocks = ['electron/clock.ts']

const problems = []
const scratch = mkdtempSync(join(tmpdir(), 'carpeta-layers-'))
try {
  for (const one of ['biome.json', 'tsconfig.json', 'package.json', ...realms])
    cpSync(join(root, one), join(scratch, one), { recursive: true })
  const sources = realms.flatMap((realm) => filesBelow(scratch, realm)).filter((path) => /\.(tsx?|mjs)$/.test(path))
  const expected = new Map()
  for (const [folder, specifiers, name] of plants) plant(folder, specifiers, name, expected)

  const { diagnostics, summary } = lint()
  const found = new Set(diagnostics.map(({ location }) => `${location.path}:${location.start.line}`))
  for (const [at, what] of expected) if (!found.has(at)) problems.push(`the linter let "${what}" through at ${at}`)
  for (const at of found) if (!expected.has(at)) problems.push(`forbidden import at ${at}`)
  const looked = summary.changed + summary.unchanged
  if (looked < sources.length) problems.push(`the linter looked at ${looked} files of ${sources.length}`)
  for (const path of sources) {
    if (path.startsWith('test/') || clocks.includes(path)) continue
    if (/new Date\(\)|Date\.now\(\)/.test(readFileSync(join(root, path), 'utf8')))
      problems.push(`${path} asks the computer for the time; only the clock does`)
  }
  process.stdout.write(`${expected.size} planted imports, ${looked} files looked at\n`)
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
for (const problem of problems) process.stdout.write(`  ${problem}\n`)
process.exit(problems.length === 0 ? 0 : 1)

function filesBelow(base, path) {
  return readdirSync(join(base, path), { withFileTypes: true }).flatMap((entry) => {
    const below = `${path}/${entry.name}`
    return entry.isDirectory() ? filesBelow(base, below) : [below]
  })
}

/** Writes the imports in front of a real file of the folder, one a line. */
function plant(folder, specifiers, name, expected) {
  const names = readdirSync(join(scratch, folder)).filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
  const file = name ?? names.find((one) => one !== 'day.ts')
  if (!file || !names.includes(file)) throw new Error(`no file to plant in: ${folder}/${name ?? '*'}`)
  const path = join(scratch, folder, file)
  writeFileSync(path, specifiers.map((specifier) => `import '${specifier}'\n`).join('') + readFileSync(path, 'utf8'))
  specifiers.forEach((specifier, index) => {
    expected.set(`${folder}/${file}:${index + 1}`, specifier)
  })
}

function lint() {
  const done = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/@biomejs/biome/bin/biome'),
      'lint',
      '--only=style/noRestrictedImports',
      '--reporter=json',
      '--max-diagnostics=none',
      '.'
    ],
    { cwd: scratch, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }
  )
  if (done.stdout === '') throw new Error(done.stderr)
  return JSON.parse(done.stdout)
}
