import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Id } from '../../shared/id.ts'
import type { Pack } from '../../shared/pack.ts'
import type { Print } from '../../shared/printJob.ts'
import { ProblemError } from '../../shared/problem.ts'
import type { PaperSource } from '../print/attachAll.ts'
import { openPress, type Press, type Printed } from '../print/press.ts'

/** How many finished prints are kept: the one looked at, and a few before it. */
const kept = 5

export interface FinishedPrint {
  name: string
  bytes: Uint8Array
}

/** Prints in the making and made, by the ids pages gave them. */
export interface PrintRoom {
  /** `pack` may still be in the making; `source` gives the papers laid into it. */
  make(
    id: Id,
    pack: Pack | Promise<Pack>,
    progress: (done: number, of: number) => void,
    source?: PaperSource
  ): Promise<Print>
  /** Some pages of a finished print, counted from 1, as a print of their own. */
  pick(id: Id, as: Id, pages: readonly number[]): Promise<Print>
  /** A finished print; throws the problem `unknown-print`. */
  finished(id: Id): FinishedPrint
  cancel(id: Id): void
  /** Starts the press, so that the first print need not wait for it. */
  warm(): void
  close(): void
}

/** `entry` is the built file of the print worker. */
export function openPrintRoom(entry: URL): PrintRoom {
  const making = new Map<Id, AbortController>()
  const made = new Map<Id, FinishedPrint>()
  let press: Press | null = null
  const started = () => {
    press ??= openPress({ entry, fontFolder: fontFolder() })
    return press
  }
  const finished = (id: Id): FinishedPrint => {
    const print = made.get(id)
    if (!print) throw new ProblemError('unknown-print')
    return print
  }
  const keep = (id: Id, name: string, { bytes, pages, over }: Printed): Print => {
    made.set(id, { name, bytes })
    for (const oldest of [...made.keys()].slice(0, Math.max(0, made.size - kept))) made.delete(oldest)
    return { id, name, pages, bytes: bytes.length, ...(over && { over }) }
  }
  return {
    async make(id, coming, progress, source) {
      if (making.has(id) || made.has(id)) {
        Promise.resolve(coming).catch(() => {})
        throw new ProblemError('print-failed', { code: 'twice' })
      }
      const stop = new AbortController()
      making.set(id, stop)
      try {
        const pack = await coming
        return keep(id, pack.fileName, await started().print(pack, progress, stop.signal, source))
      } finally {
        making.delete(id)
      }
    },
    async pick(id, as, pages) {
      if (making.has(as) || made.has(as)) throw new ProblemError('print-failed', { code: 'twice' })
      const { name, bytes } = finished(id)
      return keep(as, name, await started().pick(bytes, pages))
    },
    finished,
    cancel: (id) => making.get(id)?.abort(),
    warm: () => void started(),
    close() {
      for (const stop of making.values()) stop.abort()
      press?.close()
      press = null
    }
  }
}

/** Where the font packages lie: beside each other, in the checkout and in the package alike. */
const fontFolder = () =>
  dirname(dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/source-serif-4/package.json')))

/** Lays a print where the system's viewer finds it, for reading only; gives its path. */
export function layForViewer(folder: string, { name, bytes }: FinishedPrint, number: number): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, `${number} ${name}`)
  writeFileSync(path, bytes, { mode: 0o400, flag: 'wx' })
  return path
}
