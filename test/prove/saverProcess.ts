import { type ChildProcess, spawn } from 'node:child_process'
import { bundled } from './bundled.ts'

/** What a saver printed until it was stopped. */
export interface Printed {
  open: { state: number[]; troubles: number; draft: number } | null
  ack: number[] | null
  /** Begun after the last acknowledgement: may be there or not. */
  tried: number[] | null
  key: number
  errors: string
  acks: number
}

/** A process that saves until it is killed. */
export async function startSaver(folder: string, seed: number, checkpoints = true) {
  const child: ChildProcess = spawn(
    process.execPath,
    [await bundled('saver'), folder, String(seed), checkpoints ? 'yes' : 'no'],
    { stdio: ['ignore', 'pipe', 'pipe'] }
  )
  const printed: Printed = { open: null, ack: null, tried: null, key: 0, errors: '', acks: 0 }
  let rest = ''
  let opened: () => void = () => {}
  const isOpen = new Promise<void>((resolve) => {
    opened = resolve
  })
  child.stdout?.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const word = line.slice(0, line.indexOf(' '))
      const value = JSON.parse(line.slice(word.length + 1))
      if (word === 'open') {
        printed.open = { state: value[0], troubles: value[1], draft: value[2] }
        opened()
      } else if (word === 'try') printed.tried = value
      else if (word === 'key') printed.key = value
      else {
        printed.ack = value
        printed.tried = null
        printed.acks++
      }
    }
  })
  child.stderr?.on('data', (chunk: Buffer) => {
    printed.errors += chunk.toString()
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  return {
    child,
    printed,
    /** Resolves when the binder is open, or the process ended. */
    opened: Promise.race([isOpen, ended]),
    ended,
    async kill(): Promise<Printed> {
      child.kill('SIGKILL')
      await ended
      return printed
    }
  }
}

/** Whether a saver found what the one before left: the last acknowledged state, or the one begun after it. */
export function lostBetween(before: Printed, after: Printed): string | null {
  if (!after.open) return `did not open: ${after.errors.slice(0, 400)}`
  const found = JSON.stringify(after.open.state)
  const allowed = [before.ack ?? before.open?.state, before.tried].filter(Boolean).map((one) => JSON.stringify(one))
  if (!allowed.includes(found)) return `found ${found}, told ${allowed.join(' or ')}`
  if (after.open.troubles > 0) return `${after.open.troubles} troubles after the kill`
  if (after.open.draft < before.key) return `the draft lost ${before.key - after.open.draft} keys`
  return null
}

export const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
