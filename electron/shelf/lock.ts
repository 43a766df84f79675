import { createHash } from 'node:crypto'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BinderPaths } from './binderPaths.ts'
import { codeOf, unless } from './diskProblem.ts'
import type { FileFacts, FilePort } from './filePort.ts'
import { type Judgement, judgeOf, type Pace } from './holder.ts'
import type { Machine } from './machine.ts'
import { quietly, readWhole, replaceWhole } from './wholeFile.ts'

// One writer a binder. On one machine the system's own lock decides (a socket's name dies with its process, after kill -9 too);
// the lock file only says who it is, and speaks for other machines that share the folder.

/** What the lock file says. `beat` moves on while the holder lives. */
export interface LockFile {
  machine: Machine
  pid: number
  by: string
  beat: number
}

export type Lock =
  | {
      kind: 'held'
      /** Who has taken the binder from us, going by the lock file; null while it is ours. Throws what the disk says. */
      taker(): string | null
      release(): Promise<void>
    }
  | { kind: 'elsewhere'; holder: string; isThisMachine: boolean }

export interface LockOptions {
  /** Ignores the lock file of another machine (the person was asked); never one of this machine. */
  takeOver: boolean
  pace: Pace
  /** Called at a heartbeat that finds the binder taken from us. */
  onTaken(): void
}

/** Tries to become the binder's writer. Never waits for another one: who comes second is told who holds it. */
export async function takeLock(
  port: FilePort,
  paths: BinderPaths,
  me: Pick<LockFile, 'machine' | 'by'>,
  { takeOver, pace, onTaken }: LockOptions
): Promise<Lock> {
  const server = await listen(addressFor(port, paths))
  if (!server) {
    const file = readLock(port, paths)
    const holder = file ? `${file.by ? `${file.by}, ` : ''}${file.machine.name} (${file.pid})` : me.machine.name
    return { kind: 'elsewhere', holder, isThisMachine: true }
  }
  const there = readLock(port, paths)
  const isOther = (lock: LockFile | null): lock is LockFile => lock !== null && lock.machine.id !== me.machine.id
  if (isOther(there) && !takeOver) {
    await closed(server)
    return { kind: 'elsewhere', holder: spokenOf(there), isThisMachine: false }
  }
  let beat = there?.machine.id === me.machine.id ? there.beat : 0
  let ours: FileFacts | null = null
  const write = () => {
    beat++
    const text: LockFile = { ...me, pid: process.pid, beat }
    ours = replaceWhole(port, paths.lock, Buffer.from(`${JSON.stringify(text)}\n`))
  }
  const taker = () => {
    const facts = unless(['ENOENT'], null, () => port.lstat(paths.lock))
    // A missing lock file is nobody's: the next heartbeat writes it again.
    if (!facts || (ours && facts.changed === ours.changed && facts.size === ours.size && facts.inode === ours.inode))
      return null
    const lock = readLock(port, paths)
    return isOther(lock) ? spokenOf(lock) : null
  }
  // A disk that is full or read-only now must not keep the binder closed: the socket holds it anyway.
  quietly(write)
  let isReleased = false
  const timer = setInterval(() => {
    quietly(() => {
      if (taker() === null) write()
    })
    onTaken()
  }, pace.beat)
  timer.unref()
  return {
    kind: 'held',
    taker,
    async release() {
      if (isReleased) return
      isReleased = true
      clearInterval(timer)
      quietly(() => {
        if (!isOther(readLock(port, paths))) unless(['ENOENT'], undefined, () => port.unlink(paths.lock))
      })
      await closed(server)
    }
  }
}

const spokenOf = ({ by, machine }: LockFile) => `${by ? `${by}, ` : ''}${machine.name}`

/** Looks at a lock that somebody else holds, as often as it is asked. */
export function holderOf(port: FilePort, paths: BinderPaths, machine: Machine, pace: Pace) {
  const judge = judgeOf(pace)
  return async (): Promise<Judgement & { holder: string | null }> => {
    const seen = lockSeen(port, paths)
    const holder = seen === null || seen === 'unreadable' ? null : spokenOf(seen)
    const judgement = judge.saw(seen, performance.now())
    const isOther = holder !== null && (seen as LockFile).machine.id !== machine.id
    if (seen === 'unreadable' || isOther) return { ...judgement, holder }
    // On one machine the system's own lock decides, whatever the file says or does not say.
    return { kind: (await answers(addressFor(port, paths))) ? 'writes' : 'free', holder }
  }
}

/** What the lock file says; null only when the binder is there and nobody's lock lies in it. */
function lockSeen(port: FilePort, paths: BinderPaths): LockFile | null | 'unreadable' {
  try {
    const facts = unless(['ENOENT'], null, () => port.lstat(paths.lock))
    if (facts) return readLock(port, paths) ?? 'unreadable'
    return port.lstat(paths.marker).kind === 'file' ? null : 'unreadable'
  } catch {
    return 'unreadable'
  }
}

/** Who the lock file names, or null when nobody holds the binder (or the file can't be read: then it decides nothing). */
function readLock(port: FilePort, paths: BinderPaths): LockFile | null {
  try {
    const whole = readWhole(port, paths.lock)
    if (!whole) return null
    const lock = JSON.parse(whole.bytes.toString('utf8')) as LockFile
    return typeof lock.machine?.id === 'string' && typeof lock.machine.name === 'string' ? lock : null
  } catch {
    return null
  }
}

/** The same binder by whatever path has one name; a copy of it has another. */
function addressFor(port: FilePort, paths: BinderPaths): string {
  const facts = port.lstat(paths.root)
  const name = `carpeta-${createHash('sha256').update(`${paths.root}\n${facts.device}\n${facts.inode}`).digest('hex').slice(0, 40)}`
  if (process.platform === 'linux') return `\0${name}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`
  return join(tmpdir(), `${name}.sock`)
}

/** A server listening under a name, or null while another process (or another opening in this one) has it. */
async function listen(address: string): Promise<Server | null> {
  for (let isSecond = false; ; isSecond = true) {
    try {
      return await listenOnce(address)
    } catch (thrown) {
      if (codeOf(thrown) !== 'EADDRINUSE' && codeOf(thrown) !== 'EACCES') throw thrown
      const isFile = !address.startsWith('\0') && process.platform !== 'win32'
      // A socket in a folder outlives its process: only one that answers is held.
      if (!isFile || isSecond || (await answers(address))) return null
      await import('node:fs/promises').then(({ rm }) => rm(address, { force: true }))
    }
  }
}

const listenOnce = (address: string) =>
  new Promise<Server>((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', reject)
    server.listen(address, () => {
      server.unref()
      resolve(server)
    })
  })

const answers = (address: string) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(address)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })

const closed = (server: Server) => new Promise<void>((resolve) => server.close(() => resolve()))
