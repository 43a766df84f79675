import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { DocumentKey } from '../../shared/documents.ts'
import { isDocumentKey } from '../../shared/file/document.ts'
import { type Id, isId } from '../../shared/id.ts'
import { isPaperFile } from '../../shared/paperName.ts'
import { ProblemError } from '../../shared/problem.ts'

/** Where everything lies below a binder's real path. A key that is no document's name never becomes a path. */
export function binderPaths(root: string) {
  const own = join(root, '.carpeta')
  return {
    root,
    own,
    marker: join(root, 'carpeta.json'),
    journal: join(own, 'journal'),
    index: join(own, 'index'),
    undo: join(own, 'undo'),
    lock: join(own, 'lock'),
    drafts: join(own, 'drafts'),
    history: join(own, 'history'),
    quarantine: join(own, 'quarantine'),
    conflicts: join(own, 'conflicts'),
    foreign: join(own, 'foreign'),
    trash: join(own, 'trash'),
    erasing: join(own, 'erasing'),
    seen: join(own, 'seen.json'),
    /** Files of papers nobody names, with the day they were first found so. */
    loose: join(own, 'loose.json'),
    /** Files on their way in, until they are whole. */
    coming: join(own, 'coming'),
    papers: join(root, 'papers'),
    papersOf: (dossier: Id) => join(root, 'papers', checkedId(dossier)),
    paperAt: (dossier: Id, file: string) => {
      if (!isPaperFile(file)) throw new ProblemError('not-a-file', { names: [file.slice(0, 80)] })
      return join(root, 'papers', checkedId(dossier), file)
    },
    folderOf: (folder: DocumentFolder) => join(root, folder),
    documentAt: (key: DocumentKey) => {
      if (!isDocumentKey(key)) throw new ProblemError('bad-act', { names: [String(key).slice(0, 80)] })
      return key.startsWith('trash/') ? join(own, `${key}.json`) : join(root, `${key}.json`)
    },
    /** Replaced versions of a document lie in one of 256 folders, under names that begin with its key. */
    historyOf: (key: DocumentKey) => join(own, 'history', folderFor(key)),
    /** Journals whose commits are all in the files: every version this Carpeta ever wrote. */
    journals: join(own, 'history', 'journals'),
    conflictsOf: (key: DocumentKey) => join(own, 'conflicts', key)
  }
}
function checkedId(id: Id): Id {
  if (!isId(id)) throw new ProblemError('bad-act', { names: [String(id).slice(0, 80)] })
  return id
}
const folderFor = (key: string) => createHash('sha256').update(key).digest('hex').slice(0, 2)

export type BinderPaths = ReturnType<typeof binderPaths>

export const documentFolders = ['dossiers', 'days', 'lists'] as const
export type DocumentFolder = (typeof documentFolders)[number]
