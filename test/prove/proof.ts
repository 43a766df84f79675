import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** One promise tried. `gate` is how often it must hold for a release; the everyday share is `quick`. */
export interface Proof {
  promise: string
  what: string
  gate: number
  quick: number
  /** Tries the promise `count` times. */
  run(count: number, desk: ProofDesk): Promise<void>
}

export interface ProofDesk {
  /** One more try went well. */
  passed(n?: number): void
  failed(why: string): void
  /** Something that could not be tried here: printed, never hidden. */
  note(line: string): void
  /** An empty folder, on a disk in memory where there is one. Taken away when the proof is over. */
  folder(): string
  random(): number
}

export interface Outcome {
  passed: number
  failures: string[]
  notes: string[]
  seconds: number
}

/** Numbers that look random and are the same for the same seed, so that a failure can be tried again. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function folderInMemory(): string {
  try {
    mkdirSync('/dev/shm/carpeta-prove', { recursive: true })
    return '/dev/shm/carpeta-prove'
  } catch {
    return tmpdir()
  }
}

export async function tryProof(proof: Proof, count: number, seed: number): Promise<Outcome> {
  const outcome: Outcome = { passed: 0, failures: [], notes: [], seconds: 0 }
  const root = mkdtempSync(join(folderInMemory(), 'p-'))
  let folders = 0
  const begun = performance.now()
  try {
    await proof.run(count, {
      passed: (n = 1) => {
        outcome.passed += n
      },
      failed: (why) => void outcome.failures.push(why),
      note: (line) => void outcome.notes.push(line),
      folder: () => {
        const folder = join(root, String(++folders))
        mkdirSync(folder)
        return folder
      },
      random: randomFrom(seed)
    })
  } catch (thrown) {
    outcome.failures.push(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown))
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
  outcome.seconds = (performance.now() - begun) / 1000
  return outcome
}
