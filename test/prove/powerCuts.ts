import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createBinder } from '../../electron/shelf/createBinder.ts'
import type { Proof } from './proof.ts'
import { lostBetween, type Printed, startSaver, wait } from './saverProcess.ts'
import { settings } from './script.ts'

interface FileSystem {
  name: 'ext4' | 'xfs'
  megabytes: number
  make: string[]
  /** The shutdown ioctl with "no log flush": what was not written by now never will be. */
  ioctl: [request: number, flag: number]
}
const ext4: FileSystem = { name: 'ext4', megabytes: 64, make: ['mkfs.ext4', '-q', '-F'], ioctl: [0x8004587d, 2] }
const xfs: FileSystem = { name: 'xfs', megabytes: 320, make: ['mkfs.xfs', '-q', '-f'], ioctl: [0x8004587d, 2] }

const has = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0
const run = (program: string, ...args: string[]) => execFileSync(program, args, { stdio: 'pipe' })

/** Why power cuts can't be tried here, or null. */
function whyNot(system: FileSystem): string | null {
  if (process.platform !== 'linux') return 'this is not Linux'
  if (process.getuid?.() !== 0) return 'not root'
  for (const program of [system.make[0] as string, 'mount', 'python3']) if (!has(program)) return `no ${program} here`
  if (!existsSync('/dev/loop-control')) return 'no loop devices here'
  return null
}

const shutDown = (at: string, [request, flag]: [number, number]) =>
  run(
    'python3',
    '-c',
    `import fcntl,os,struct;fcntl.ioctl(os.open(${JSON.stringify(at)},os.O_RDONLY),${request},struct.pack('I',${flag}))`
  )

function cutsOn(system: FileSystem): Proof['run'] {
  return async (count, desk) => {
    const why = whyNot(system)
    if (why) {
      desk.note(`power cuts on ${system.name} NOT TRIED: ${why}`)
      return
    }
    const root = mkdtempSync(join(tmpdir(), 'carpeta-cut-'))
    const image = join(root, 'image')
    const at = join(root, 'disk')
    mkdirSync(at)
    const mount = () => run('mount', '-o', 'loop', image, at)
    let isMounted = false
    try {
      try {
        run('truncate', '-s', `${system.megabytes}M`, image)
        run(system.make[0] as string, ...system.make.slice(1), image)
        mount()
        isMounted = true
      } catch (thrown) {
        desk.note(
          `power cuts on ${system.name} NOT TRIED: a loop device can't be mounted (${String(thrown).split('\n')[0]})`
        )
        return
      }
      const folder = createBinder(join(at, 'b'), settings, 'Ana')
      let before: Printed | null = null
      for (let n = 0; n <= count; n++) {
        const saver = await startSaver(folder, n + Math.floor(desk.random() * 1e6), n % 3 !== 0)
        await saver.opened
        await wait(desk.random() * 200)
        // Stopped first, so that only what was told before the cut counts.
        saver.child.kill('SIGSTOP')
        await wait(20)
        shutDown(at, system.ioctl)
        const printed = await saver.kill()
        run('umount', at)
        isMounted = false
        mount()
        isMounted = true
        if (before) {
          const lost = lostBetween(before, printed)
          if (lost) desk.failed(`cut ${n} on ${system.name}: ${lost}`)
          else desk.passed()
        }
        if (!printed.open) {
          if (!before) desk.failed(`did not open: ${printed.errors.slice(0, 300)}`)
          break
        }
        if (!printed.ack) printed.ack = printed.open.state
        printed.key = Math.max(printed.key, printed.open.draft)
        before = printed
      }
    } finally {
      if (isMounted) spawnSync('umount', ['-l', at])
      rmSync(root, { recursive: true, force: true })
    }
  }
}

/** P1: power cuts, as near as a loop device comes to one. */
export const cutsOnExt4: Proof = { promise: 'P1', what: 'power cuts on ext4', gate: 300, quick: 6, run: cutsOn(ext4) }
export const cutsOnXfs: Proof = { promise: 'P1', what: 'power cuts on XFS', gate: 300, quick: 4, run: cutsOn(xfs) }
