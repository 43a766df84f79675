import { LowSync, type SyncAdapter } from 'lowdb'
import type { FileFacts, FilePort } from './filePort.ts'
import { readWhole, replaceWhole } from './wholeFile.ts'

// The only door to lowdb. It gives the shape of one file (an adapter that reads and writes a whole value); the adapter is ours,
// because lowdb's own never call fsync, write defaults over what they can't read and resurrect removed files.
// A LowSync is made, used and dropped; `update()` is never called: it changes memory before the disk agreed.

/** How a value lies in its file. */
export interface Shape<T> {
  from(bytes: Buffer): T
  bytes(value: T): Uint8Array
}

const nothing = Symbol('no file')

/** The value in a file with the file's facts, or null when there is no file. Throws what `shape.from` or the disk throws. */
export function readOne<T extends object>(port: FilePort, path: string, shape: Pick<Shape<T>, 'from'>) {
  let facts: FileFacts | null = null
  const adapter: SyncAdapter<T | typeof nothing> = {
    read() {
      const whole = readWhole(port, path)
      if (!whole) return null
      facts = whole.facts
      return shape.from(whole.bytes)
    },
    write() {}
  }
  const low = new LowSync<T | typeof nothing>(adapter, nothing)
  low.read()
  return low.data === nothing || !facts ? null : { value: low.data, facts: facts as FileFacts }
}

/** Puts a value in a file's place, whole or not at all; gives the new file's facts. `isDurable` fsyncs its bytes. */
export function writeOne<T extends object>(
  port: FilePort,
  path: string,
  shape: Pick<Shape<T>, 'bytes'>,
  value: T,
  isDurable = false
): FileFacts {
  let facts: FileFacts | null = null
  const adapter: SyncAdapter<T> = {
    read: () => null,
    write(data) {
      facts = replaceWhole(port, path, shape.bytes(data), isDurable)
    }
  }
  const low = new LowSync<T>(adapter, value)
  low.write()
  return facts as unknown as FileFacts
}
