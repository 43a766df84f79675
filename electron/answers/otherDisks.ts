import { createHash } from 'node:crypto'
import { access, constants, readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** A disk beside the one the binder lies on. `ref` names it across the bridge; a path never does. */
export interface OtherDisk {
  ref: string
  where: string
}

/** Where disks are found: `each` is one itself, whatever lies in `within` may be. */
export interface DiskPlaces {
  each: readonly string[]
  within: readonly string[]
}

/** Where this system puts sticks, other disks and network drives. */
export function diskPlaces(platform: NodeJS.Platform, user: string): DiskPlaces {
  if (platform === 'win32') return { each: [...'DEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:\\`), within: [] }
  if (platform === 'darwin') return { each: [], within: ['/Volumes'] }
  return { each: [], within: [`/media/${user}`, `/run/media/${user}`, '/media', '/mnt'] }
}

// A network drive whose server is away answers after a minute, or never.
const patience = 1500

/** Disks that can be written and are not the one `folder` lies on, each once. One that does not answer soon is not there. */
export async function otherDisks(folder: string, places: DiskPlaces): Promise<OtherDisk[]> {
  const own = await deviceOf(folder)
  const inside = await Promise.all(
    places.within.map(async (place) => {
      const names = (await soon(readdir(place))) ?? []
      return names.sort().map((name) => join(place, name))
    })
  )
  const all = [...places.each, ...inside.flat()]
  const devices = await Promise.all(all.map(async (where) => ((await mayWrite(where)) ? deviceOf(where) : null)))
  const seen = new Set([own])
  return all.flatMap((where, n) => {
    const device = devices[n] ?? null
    if (device === null || seen.has(device)) return []
    seen.add(device)
    return [{ ref: createHash('sha256').update(where).digest('hex').slice(0, 16), where }]
  })
}

/** Whether two folders lie on one disk; of one that is not made yet, the folder it would be made in counts. False when it can't be told. */
export async function isOneDisk(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([deviceOf(a), deviceOf(b)])
  return one !== null && one === other
}

async function deviceOf(path: string): Promise<number | null> {
  for (let at = path; ; at = dirname(at)) {
    const facts = await soon(stat(at))
    if (facts) return facts.isDirectory() ? facts.dev : null
    if (dirname(at) === at) return null
  }
}

const mayWrite = async (where: string) =>
  (await soon(
    access(where, constants.W_OK).then(
      () => true,
      () => false
    )
  )) === true

/** The answer of a disk; null when it fails or takes too long. */
function soon<Answer>(asked: Promise<Answer>): Promise<Answer | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), patience)
    asked.then(resolve, () => resolve(null)).finally(() => clearTimeout(timer))
  })
}
