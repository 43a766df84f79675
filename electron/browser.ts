import { join } from 'node:path'
import { runBrowserHost } from './browserHost.ts'
import { commandLineOf } from './commandLine.ts'
import { readPageFiles } from './door/pageFiles.ts'
import { ownVersion } from './version.ts'

// The second entry: the same app as a page on loopback, from the built files beside this one.
await runBrowserHost({
  store: join(import.meta.dirname, 'store.js'),
  version: ownVersion(),
  words: commandLineOf(process.argv.slice(2), process.cwd()),
  page: { kind: 'built', files: readPageFiles(join(import.meta.dirname, '../renderer')) }
})
