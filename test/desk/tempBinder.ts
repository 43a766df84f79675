import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createBinder } from '../../electron/shelf/createBinder.ts'
import type { BinderOnDesk } from '../../electron/shelf/face.ts'
import { type OpenOptions, openBinder } from '../../electron/shelf/openBinder.ts'
import { type Binder, newBinder } from '../../shared/binder.ts'

/** The settings of a binder for a test: English, Monday to Friday, thirty a day, numbered inserts. */
export const someSettings = (name = 'Clients 2026'): Binder =>
  newBinder({ name, owner: 'Ana', language: 'en', country: 'IE' })

/** A new, empty binder in a temporary folder. `remove` takes the folder away. */
export function tempFolder(): { folder: string; root: string; remove(): void } {
  const root = mkdtempSync(join(tmpdir(), 'carpeta-'))
  const folder = createBinder(join(root, 'Clients 2026'), someSettings(), 'Ana')
  return { folder, root, remove: () => rmSync(root, { recursive: true, force: true }) }
}

/** A new binder, open. `reopen` closes it and opens it again; `done` closes it and takes its folder away. */
export async function tempBinder(options: OpenOptions = {}) {
  const { folder, root, remove } = tempFolder()
  const open = () => openBinder(folder, { by: 'Ana', ...options })
  const desk = {
    folder,
    root,
    binder: (await open()) as BinderOnDesk,
    async reopen(): Promise<BinderOnDesk> {
      await desk.binder.close()
      desk.binder = await open()
      return desk.binder
    },
    async done(): Promise<void> {
      await desk.binder.close()
      remove()
    }
  }
  return desk
}
