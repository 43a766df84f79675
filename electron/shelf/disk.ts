import * as fs from 'node:fs'
import type { FileFacts, FilePort } from './filePort.ts'

const { O_CREAT, O_EXCL, O_RDONLY, O_RDWR, O_WRONLY } = fs.constants
// Windows has neither flag; there a link is told by lstat before it is opened.
const noFollow = (fs.constants.O_NOFOLLOW ?? 0) | (fs.constants.O_NONBLOCK ?? 0)
const flags = {
  reading: O_RDONLY | noFollow,
  changing: O_RDWR | noFollow,
  making: O_WRONLY | O_CREAT | O_EXCL | noFollow
}

function factsFrom(stats: fs.Stats): FileFacts {
  return {
    kind: stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : stats.isSymbolicLink() ? 'link' : 'other',
    size: stats.size,
    changed: stats.mtimeMs,
    device: String(stats.dev),
    inode: String(stats.ino),
    // iCloud's "dataless" files have a size and no blocks. Elsewhere small files may lie in the inode itself.
    isPlaceholder: process.platform === 'darwin' && stats.size > 0 && stats.blocks === 0
  }
}

/** The real disk. */
export const disk: FilePort = {
  open: (path, how) => fs.openSync(path, flags[how], 0o600),
  close: (file) => fs.closeSync(file),
  read: (file, into, length, at) => fs.readSync(file, into, 0, length, at),
  write: (file, bytes, from, length, at) => fs.writeSync(file, bytes, from, length, at),
  fsync: (file) => fs.fsyncSync(file),
  fdatasync: (file) => fs.fdatasyncSync(file),
  truncate: (file, size) => fs.ftruncateSync(file, size),
  factsOf: (file) => factsFrom(fs.fstatSync(file)),
  lstat: (path) => factsFrom(fs.lstatSync(path)),
  realpath: (path) => fs.realpathSync.native(path),
  rename: (from, to) => fs.renameSync(from, to),
  link: (from, to) => fs.linkSync(from, to),
  unlink: (path) => fs.unlinkSync(path),
  makeFolder: (path) => {
    fs.mkdirSync(path, { mode: 0o700 })
  },
  list: (folder) => fs.readdirSync(folder),
  removeFolder: (path) => fs.rmdirSync(path),
  syncFolder: (path) => {
    // Windows can't open a folder; there the target's own fsync stands for it.
    if (process.platform === 'win32') return
    const folder = fs.openSync(path, O_RDONLY)
    try {
      fs.fsyncSync(folder)
    } finally {
      fs.closeSync(folder)
    }
  }
}
