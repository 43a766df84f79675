import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A file being made: text is added; its end says how many bytes it came to. One of thousands need not wait for the disk. */
export interface GrowingFile {
  add(text: string): void
  end(how?: 'one-of-many'): number
}

/** Where an export goes. `name` may stand in a folder of its own ("dossiers/a.json"). */
export interface ExportPlace {
  file(name: string): GrowingFile
  /** A file of bytes as they are; gives how many there were. A file that can't be read through is not made. */
  copy(name: string, bytes: Iterable<Uint8Array>): number
  /** Takes away everything that was made. */
  drop(): void
}

const chunk = 256 * 1024

/** A new folder on disk; throws where it is there already. The caller made the names: none comes from a page. */
export function folderPlace(folder: string): ExportPlace {
  mkdirSync(folder)
  const open = new Set<number>()
  return {
    file(name) {
      const path = join(folder, name)
      mkdirSync(dirname(path), { recursive: true })
      const file = openSync(path, 'wx', 0o600)
      open.add(file)
      let waiting: string[] = []
      let length = 0
      let size = 0
      const write = () => {
        const bytes = Buffer.from(waiting.join(''))
        waiting = []
        length = 0
        for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
        size += bytes.length
      }
      return {
        add(text) {
          waiting.push(text)
          length += text.length
          if (length > chunk) write()
        },
        end(how) {
          write()
          if (how !== 'one-of-many') fsyncSync(file)
          closeSync(file)
          open.delete(file)
          return size
        }
      }
    },
    copy(name, bytes) {
      const path = join(folder, name)
      mkdirSync(dirname(path), { recursive: true })
      const file = openSync(path, 'wx', 0o600)
      try {
        let size = 0
        for (const run of bytes) {
          for (let at = 0; at < run.length; ) at += writeSync(file, run, at)
          size += run.length
        }
        return size
      } catch (thrown) {
        rmSync(path, { force: true })
        throw thrown
      } finally {
        closeSync(file)
      }
    },
    drop() {
      for (const file of open) closeSync(file)
      open.clear()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

/** In memory, for a page to fetch: `made` gives the bytes of a file by its name. */
export function memoryPlace(): ExportPlace & { made: Map<string, Buffer> } {
  const made = new Map<string, Buffer>()
  return {
    made,
    file(name) {
      const parts: Buffer[] = []
      let waiting: string[] = []
      let length = 0
      const gather = () => {
        parts.push(Buffer.from(waiting.join('')))
        waiting = []
        length = 0
      }
      return {
        add(text) {
          waiting.push(text)
          length += text.length
          if (length > chunk) gather()
        },
        end() {
          gather()
          const bytes = Buffer.concat(parts)
          made.set(name, bytes)
          return bytes.length
        }
      }
    },
    copy(name, bytes) {
      const whole = Buffer.concat([...bytes])
      made.set(name, whole)
      return whole.length
    },
    drop: () => made.clear()
  }
}
