import { basename } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Exported, ExportKind } from '../../shared/export/exportKinds.ts'
import type { Id } from '../../shared/id.ts'
import { ProblemError } from '../../shared/problem.ts'
import type { Language } from '../../shared/words.ts'
import { freeFolder } from '../answers/freeFolder.ts'
import type { Clock } from '../clock.ts'
import { diskProblem } from '../shelf/diskProblem.ts'
import { type ExportBinder, makingExport } from './makeExport.ts'
import { folderPlace, memoryPlace } from './places.ts'

/** How many finished exports a page may still fetch. */
const kept = 2
const breath = 15

/** Exports in the making, and those a page fetches, by the ids pages gave them. */
export interface ExportRoom {
  /** Makes an export in a new folder within `within`, or in memory where that is null. Throws `cancelled`, or what the disk says. */
  make(
    id: Id,
    binder: ExportBinder,
    wanted: { what: readonly ExportKind[]; language: Language },
    within: string | null
  ): Promise<Exported>
  /** The bytes of a file of a finished export; throws `unknown-export`. */
  bytes(id: Id, file: number): Buffer
  cancel(id: Id): void
}

export function openExportRoom(clock: Clock, progress: (id: Id, done: number, of: number) => void): ExportRoom {
  const making = new Map<Id, { isCancelled: boolean }>()
  const made = new Map<Id, Buffer[]>()
  return {
    async make(id, binder, wanted, within) {
      if (making.has(id) || made.has(id)) throw new ProblemError('unknown-export')
      const job = { isCancelled: false }
      making.set(id, job)
      const today = clock.now().day
      const memory = within === null ? memoryPlace() : null
      let place: ReturnType<typeof folderPlace> | null = memory
      try {
        const folder = within === null ? null : freeFolder(within, `${binder.settings().name} ${today}`)
        place ??= folderPlace(folder ?? '')
        const steps = makingExport(binder, { ...wanted, today, shape: memory ? 'file' : 'folder' }, place)
        const began = performance.now()
        for (let until = began + breath; ; ) {
          const step = steps.next()
          if (step.done) {
            const { files, left } = step.value
            if (memory) {
              made.set(
                id,
                files.map(({ name }) => memory.made.get(name) ?? Buffer.alloc(0))
              )
              for (const oldest of [...made.keys()].slice(0, Math.max(0, made.size - kept))) made.delete(oldest)
            }
            return { files, left, folder: folder === null ? null : basename(folder) }
          }
          if (performance.now() < until) continue
          if (performance.now() - began > 300) progress(id, step.value.done, step.value.of)
          await setImmediate()
          if (job.isCancelled) throw new ProblemError('cancelled')
          until = performance.now() + breath
        }
      } catch (thrown) {
        place?.drop()
        throw diskProblem(thrown)
      } finally {
        making.delete(id)
      }
    },
    bytes(id, file) {
      const bytes = made.get(id)?.[file]
      if (!bytes) throw new ProblemError('unknown-export')
      return bytes
    },
    cancel(id) {
      const job = making.get(id)
      if (job) job.isCancelled = true
      made.delete(id)
    }
  }
}
