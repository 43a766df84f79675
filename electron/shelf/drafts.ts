import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { type Draft, draftSchema } from '../../shared/bridge.ts'
import type { BinderPaths } from './binderPaths.ts'
import { diskProblem, unless } from './diskProblem.ts'
import type { FilePort } from './filePort.ts'
import { readOne, writeOne } from './oneFile.ts'
import { ensureFolder } from './wholeFile.ts'

const shape = {
  from: (bytes: Buffer): Draft => draftSchema.parse(JSON.parse(bytes.toString('utf8'))),
  bytes: (draft: Draft) => Buffer.from(`${JSON.stringify(draft)}\n`)
}

// The key may hold a colon, which Windows takes in no name.
const fileFor = (key: string) => `${createHash('sha256').update(key).digest('hex').slice(0, 32)}.json`

/** Text being typed, one file each. A draft that can't be read is left where it is and not shown. */
export function makeDrafts(port: FilePort, paths: BinderPaths) {
  return {
    all(): Draft[] {
      const names = unless(['ENOENT'], [] as string[], () => port.list(paths.drafts))
      return names
        .filter((name) => /^[0-9a-f]{32}\.json$/.test(name))
        .sort()
        .flatMap((name) => {
          try {
            return readOne(port, join(paths.drafts, name), shape)?.value ?? []
          } catch {
            return []
          }
        })
    },
    /** On disk when it returns, power cut or not. */
    keep(draft: Draft): void {
      try {
        ensureFolder(port, paths.root, paths.drafts)
        writeOne(port, join(paths.drafts, fileFor(draft.key)), shape, draft, true)
        port.syncFolder(paths.drafts)
      } catch (thrown) {
        throw diskProblem(thrown)
      }
    },
    drop(key: string): void {
      try {
        unless(['ENOENT'], undefined, () => port.unlink(join(paths.drafts, fileFor(key))))
      } catch (thrown) {
        throw diskProblem(thrown)
      }
    }
  }
}
