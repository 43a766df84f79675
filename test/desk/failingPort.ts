import type { FilePort } from '../../electron/shelf/filePort.ts'

export interface Failure {
  /** The file call that fails, counted from 1. */
  at: number
  code: string
  /** Every call from then on fails: the disk is gone. */
  isForEver: boolean
  /** A failing write puts down the first half of its bytes. */
  isTorn?: boolean
}

/** A port over another whose k-th call fails. `calls` counts them; without a failure it only counts. `begin` counts anew, `stop` ends it. */
export function failingPort(
  over: FilePort,
  given: Failure | null
): FilePort & { calls(): number; begin(failure: Failure | null): void; stop(): void } {
  let calls = 0
  let failure = given
  let isOn = true
  const port = Object.fromEntries(
    Object.entries(over).map(([name, call]) => [
      name,
      (...args: unknown[]) => {
        if (!isOn) return call(...args)
        calls++
        if (failure && (failure.isForEver ? calls >= failure.at : calls === failure.at)) {
          if (failure.isTorn && name === 'write' && calls === failure.at) {
            const [file, bytes, from, length, at] = args as [number, Uint8Array, number, number, number]
            over.write(file, bytes, from, Math.floor(length / 2), at)
          }
          // A descriptor is closed whatever close() says, or the test itself would run out of them.
          if (name === 'close') call(...args)
          throw Object.assign(new Error(`${failure.code}: ${name} (call ${calls})`), { code: failure.code })
        }
        return call(...args)
      }
    ])
  ) as unknown as FilePort
  return {
    ...port,
    calls: () => calls,
    begin(next) {
      failure = next
      calls = 0
    },
    stop() {
      isOn = false
    }
  }
}
