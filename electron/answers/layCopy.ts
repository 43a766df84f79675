import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { fileName } from '../../shared/fileName.ts'
import { diskProblem } from '../shelf/diskProblem.ts'

let laid = 0

/** Lays a copy of a named file where the system's program finds it, for reading only; its ending is that of its content. Gives its path. */
export function layCopy(folder: string, name: string, ending: string, bytes: Iterable<Uint8Array>): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  laid += 1
  const stem = name.replace(/\.[A-Za-z0-9]{1,10}$/, '')
  const path = join(folder, fileName([`${laid} ${stem}`], ending))
  try {
    const file = openSync(path, 'wx', 0o400)
    try {
      for (const run of bytes) for (let at = 0; at < run.length; ) at += writeSync(file, run, at)
    } finally {
      closeSync(file)
    }
    return path
  } catch (thrown) {
    rmSync(path, { force: true })
    throw diskProblem(thrown, [name])
  }
}
