import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unseal } from '../../electron/shelf/sealed.ts'
import type { DocumentKey, Documents } from '../../shared/documents.ts'
import { isDocumentKey } from '../../shared/file/document.ts'
import { stableJson } from '../../shared/file/stableJson.ts'

/** All document files of a binder as they lie on disk, unsealed. Throws when one of them can't be read. */
export function documentsOnDisk(folder: string): Documents {
  const documents: Documents = {}
  const take = (key: string) => {
    if (!isDocumentKey(key)) return
    documents[key] = unseal(key as DocumentKey, readFileSync(join(folder, `${key}.json`))).data
  }
  if (existsSync(join(folder, 'binder.json'))) take('binder')
  for (const part of ['dossiers', 'days', 'lists']) {
    if (!existsSync(join(folder, part))) continue
    for (const name of readdirSync(join(folder, part))) if (name.endsWith('.json')) take(`${part}/${name.slice(0, -5)}`)
  }
  return documents
}

/** Documents as a text to compare; "there is none" and "not named" are the same. */
export const textOf = (documents: Documents): string =>
  stableJson(Object.fromEntries(Object.entries(documents).filter(([, document]) => document !== null)))

/** Files that should not be there: temporary ones left behind, anywhere below a folder. */
export function strays(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((one) => one.name.includes('.tmp'))
    .map((one) => join(one.parentPath, one.name))
}
