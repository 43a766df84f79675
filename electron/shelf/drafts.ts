import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { type Draft, draftSchema } from '../../shared/openBinder.ts'
import type { BinderPaths } from './binderPaths.ts'
import { diskProblem, unless } from './diskProblem.ts'
import type { FilePort } from './filePort.ts'
import type { Machine } from './machine.ts'
import { readOne, writeOne } from './oneFile.ts'
import { ensureFolder } from './wholeFile.ts'

const shape = {
  from: (bytes: Buffer): Draft => draftSchema.parse(JSON.parse(bytes.toString('utf8'))),
  bytes: (draft: Draft) => Buffer.from(`${JSON.stringify(draft)}\n`)
}

// The key may hold a colon, which Windows takes in no name.
const nameFor = (key: string) => createHash('sha256').update(key).digest('hex').slice(0, 32)
const draftName = /^[0-9a-f]{32}(-\w{1,64})?\.json$/

/** Text being typed, one file each. A draft that can't be read is left where it is and not shown. */
export function makeDrafts(port: FilePort, paths: BinderPaths, machine: Machine) {
  const aside = (key: string) => `${nameFor(key)}-${machine.id.replace(/\W/g, '').slice(0, 64)}.json`
  const own = {
    /** A text that was typed on two computers is one draft that holds both. */
    all(): Draft[] {
      const names = unless(['ENOENT'], [] as string[], () => port.list(paths.drafts))
      const found = names
        .filter((name) => draftName.test(name))
        .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
        .flatMap((name): Draft[] => {
          try {
            const draft = readOne(port, join(paths.drafts, name), shape)?.value
            return draft ? [draft] : []
          } catch {
            return []
          }
        })
      const byKey = new Map<string, Draft>()
      for (const draft of found) {
        const before = byKey.get(draft.key)
        if (before) before.note = bothOf(before.note, draft.note)
        else byKey.set(draft.key, { ...draft })
      }
      return [...byKey.values()]
    },
    /** On disk when it returns, power cut or not. */
    keep(draft: Draft, isAside = false): void {
      try {
        ensureFolder(port, paths.root, paths.drafts)
        writeOne(
          port,
          join(paths.drafts, isAside ? aside(draft.key) : `${nameFor(draft.key)}.json`),
          shape,
          draft,
          true
        )
        port.syncFolder(paths.drafts)
      } catch (thrown) {
        throw diskProblem(thrown)
      }
    },
    /** Only what was kept aside here, or everything typed under a key. */
    drop(key: string, isAside = false): void {
      if (isAside) dropNamed((name) => name === aside(key))
      else dropNamed((name) => name.startsWith(nameFor(key)))
    }
  }
  function dropNamed(isMeant: (name: string) => boolean) {
    try {
      const names = unless(['ENOENT'], [] as string[], () => port.list(paths.drafts))
      for (const name of names.filter((one) => draftName.test(one) && isMeant(one))) {
        unless(['ENOENT'], undefined, () => port.unlink(join(paths.drafts, name)))
      }
    } catch (thrown) {
      throw diskProblem(thrown)
    }
  }
  return {
    ...own,
    /** Drops everything being written of some dossiers: their notes, the lines of their cards, a call of theirs being taken. */
    dropOf(ids: readonly string[]): void {
      const away = new Set(ids)
      const keys = own
        .all()
        .flatMap(({ key, more }) =>
          away.has(key.split(':')[0] as string) || away.has(more['known'] ?? '') ? [key] : []
        )
      // What can't be read tells no key: its name does.
      const names = new Set([...keys, ...ids].map(nameFor))
      dropNamed((name) => names.has(name.slice(0, 32)))
    }
  }
}

/** Two texts that began as one: the longer where it holds the other, else both. At most as long as a draft may be. */
function bothOf(a: string, b: string): string {
  if (a.includes(b)) return a
  if (b.includes(a)) return b
  return `${a}\n\n${b}`.slice(0, 20_000)
}
