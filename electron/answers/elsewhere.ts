import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const most = 20
const fileSchema = z.array(z.string().max(4000)).max(1000)

/** Folders of binders that stand outside the person's own folder, the last opened first. */
export interface Elsewhere {
  all(): string[]
  remember(folder: string): void
}

/** Reads them from `elsewhere.json` of a folder; a list that can't be read or kept costs a walk through the dialog, no more. */
export function elsewhereIn(config: string): Elsewhere {
  const path = join(config, 'elsewhere.json')
  const all = () => {
    try {
      return fileSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
    } catch {
      return []
    }
  }
  return {
    all,
    remember(folder) {
      const folders = [folder, ...all().filter((one) => one !== folder)].slice(0, most)
      try {
        mkdirSync(config, { recursive: true, mode: 0o700 })
        writeFileSync(path, `${JSON.stringify(folders, null, 2)}\n`, { mode: 0o600 })
      } catch {
        // it is found again by the dialog
      }
    }
  }
}
