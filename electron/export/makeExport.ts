import type { Binder } from '../../shared/binder.ts'
import type { Day } from '../../shared/day.ts'
import type { DocumentKey } from '../../shared/documents.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { byteOrderMark, csvLine, separatorOf } from '../../shared/export/csv.ts'
import { type Exported, type ExportedFile, type ExportKind, tableKinds } from '../../shared/export/exportKinds.ts'
import { fileWords } from '../../shared/export/headers.ts'
import { headersOf, linesOf } from '../../shared/export/tables.ts'
import { jsonSchemaOf, wholeFormat, wholeKinds, wholeSchema } from '../../shared/export/wholeBinder.ts'
import { fileName } from '../../shared/fileName.ts'
import type { Id } from '../../shared/id.ts'
import { papersOf } from '../../shared/paper.ts'
import { ProblemError } from '../../shared/problem.ts'
import { namedNow, namesOf } from '../../shared/recommendations.ts'
import type { Language } from '../../shared/words.ts'
import type { PaperFiles } from '../shelf/paperFiles.ts'
import type { ExportPlace, GrowingFile } from './places.ts'

/** What an export needs of the open binder; a BinderOnDesk is one. */
export interface ExportBinder {
  settings(): Binder
  spines(ids: readonly Id[]): { id: Id; name: string }[]
  allSpines(): Iterable<{ id: Id; name: string; was?: Id[] }>
  dossier(id: Id): Dossier
  /** The files of papers. */
  readonly paperFiles: Pick<PaperFiles, 'runs'>
  /** The documents beside the dossiers and the settings: days and lists. */
  papers(): DocumentKey[]
  paper(key: DocumentKey): unknown
}

export interface ExportWanted {
  what: readonly ExportKind[]
  language: Language
  today: Day
  /** Everything as files in folders, or in one file for a page to fetch. */
  shape: 'folder' | 'file'
}

/**
 * Makes the files of an export, one dossier after the other; yields how many are done, and can be left at any of them. What can't be
 * read as it stands is named in `left`. Throws what the disk says of the place.
 */
export function* makingExport(
  binder: ExportBinder,
  { what, language, today, shape }: ExportWanted,
  place: ExportPlace
): Generator<{ done: number; of: number }, Omit<Exported, 'folder'>> {
  const { name } = binder.settings()
  const separator = separatorOf(language)
  const nameOf = (kind: ExportKind, extension: string) => fileName([name, fileWords[language][kind], today], extension)
  const tables = tableKinds
    .filter((kind) => what.includes(kind))
    .map((kind) => {
      const file = place.file(nameOf(kind, 'csv'))
      file.add(byteOrderMark + csvLine(headersOf(kind, language), separator))
      return { kind, file, name: nameOf(kind, 'csv'), rows: 0 }
    })
  const whole = what.includes('everything')
    ? shape === 'folder'
      ? inFolders(place, `${fileWords[language].everything}/`)
      : inOneFile(place.file(nameOf('everything', 'json')))
    : null
  const wholeName = shape === 'folder' ? `${fileWords[language].everything}/` : nameOf('everything', 'json')

  whole?.put('settings', 'binder', binder.settings())
  const left: string[] = []
  const names = namesOf(() => binder.allSpines())
  // The list as it is now: acts may move dossiers about meanwhile.
  const all = [...binder.allSpines()].map((spine) => ({ id: spine.id, name: spine.name }))
  for (const [done, spine] of all.entries()) {
    yield { done, of: all.length }
    const dossier = readable(spine.name, left, () => binder.dossier(spine.id))
    if (!dossier) continue
    for (const table of tables) {
      const lines = linesOf(table.kind, namedNow(dossier, names), language)
      for (const line of lines) table.file.add(csvLine(line, separator))
      table.rows += lines.length
    }
    whole?.put('dossier', spine.id, dossier)
    for (const paper of whole?.file ? papersOf(dossier) : []) {
      yield { done, of: all.length }
      readable(`${spine.name}: ${paper.name}`, left, () =>
        whole?.file?.(`papers/${spine.id}/${paper.file}`, binder.paperFiles.runs(spine.id, paper))
      )
    }
  }
  for (const key of whole ? binder.papers() : []) {
    yield { done: all.length, of: all.length }
    const paper = readable(key, left, () => binder.paper(key))
    if (paper) whole?.put(key.startsWith('days/') ? 'days' : 'list', key.slice(key.indexOf('/') + 1), paper)
  }
  const files: ExportedFile[] = tables.map((table) => ({
    kind: table.kind,
    name: table.name,
    rows: table.rows,
    bytes: table.file.end()
  }))
  if (whole) files.push({ kind: 'everything', name: wholeName, ...whole.end() })
  return { files, left }
}

function readable<T>(name: string, left: string[], read: () => T): T | null {
  try {
    return read()
  } catch (thrown) {
    if (!(thrown instanceof ProblemError) || thrown.problem.kind === 'binder-gone') throw thrown
    if (thrown.problem.kind !== 'no-such-dossier') left.push(name)
    return null
  }
}

type Part = 'settings' | 'dossier' | 'days' | 'list'
interface Whole {
  /** The file of a paper, where there are folders; one file for a page only names them. */
  file?(name: string, bytes: Iterable<Uint8Array>): void
  put(part: Part, name: string, data: unknown): void
  end(): { rows: number; bytes: number }
}

const pretty = (data: unknown) => `${JSON.stringify(data, null, 2)}\n`

/** A file a document, the schemas beside them. */
function inFolders(place: ExportPlace, root: string): Whole {
  let rows = 0
  let bytes = 0
  const write = (name: string, data: unknown) => {
    const file = place.file(root + name)
    file.add(pretty(data))
    bytes += file.end('one-of-many')
  }
  const folders = { settings: '', dossier: 'dossiers/', days: 'days/', list: 'lists/' } as const
  for (const kind of wholeKinds) write(`schemas/${kind}.schema.json`, jsonSchemaOf(kind))
  return {
    file(name, runs) {
      bytes += place.copy(root + name, runs)
    },
    put(part, name, data) {
      write(`${folders[part]}${name}.json`, data)
      rows++
    },
    end: () => ({ rows, bytes })
  }
}

/** One file that holds them all, its schema in front. */
function inOneFile(file: GrowingFile): Whole {
  let rows = 0
  let open: Part | null = null
  const openers = {
    settings: '',
    dossier: ',\n"dossiers": [\n',
    days: '],\n"days": [\n',
    list: '],\n"lists": {\n'
  } as const
  const order: readonly Part[] = ['settings', 'dossier', 'days', 'list']
  const goTo = (part: Part): boolean => {
    if (open === part) return false
    for (const one of order.slice(open ? order.indexOf(open) + 1 : 0, order.indexOf(part) + 1)) file.add(openers[one])
    open = part
    return true
  }
  file.add(`{\n"format": "${wholeFormat}",\n"version": 1,\n"schema": ${JSON.stringify(wholeSchema())},\n`)
  return {
    put(part, name, data) {
      const comma = goTo(part) ? '' : ',\n'
      if (part === 'settings') file.add(`"settings": ${JSON.stringify(data)}`)
      else file.add(comma + (part === 'list' ? `${JSON.stringify(name)}: ` : '') + JSON.stringify(data))
      rows++
    },
    end() {
      goTo('list')
      file.add('}\n}\n')
      return { rows, bytes: file.end() }
    }
  }
}
