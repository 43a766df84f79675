// Sync programs lay a second version of a file beside the first, under a name of their own making. Each line below is one such way.

const said = [
  'conflicted copy',
  'case conflict',
  'selective sync conflict',
  'copia en conflicto',
  'copia conflictiva',
  'copie en conflit',
  'cópia em conflito',
  'copia in conflitto',
  'in konflikt stehende kopie',
  'konfliktkopie',
  'конфликтующая копия',
  'конфліктна копія',
  'копија у сукобу',
  'αντίγραφο σε διένεξη'
].join('|')
const copy = 'copy|copia|kopie|copie|копия|копія|копија|αντίγραφο'

const ways: readonly RegExp[] = [
  // Dropbox and Nextcloud: a (Ana's conflicted copy 2026-11-22).json
  new RegExp(`^(.+?) \\([^()]*(?:${said})[^()]*\\)(?: \\(\\d+\\))?$`, 'iu'),
  // Syncthing: a.sync-conflict-20261122-093000-ABCDEFG.json
  /^(.+)\.sync-conflict-\d{8}-\d{6}(?:-[A-Z0-9]{7})?$/,
  // ownCloud and older Nextcloud: a_conflict-20261122-093000.json
  /^(.+)_conflict-\d{8}-\d{6}$/,
  // OneDrive: a-DESKTOP-7K2.json; our own names have no capitals
  /^([a-z0-9-]+?)-(?=[A-Za-z0-9]*[A-Z])[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/,
  // Windows and others: a - Copy (2).json
  new RegExp(`^(.+?) - (?:${copy})(?: \\(\\d+\\))?$`, 'iu'),
  // macOS: a copy 2.json
  new RegExp(`^(.+?) (?:${copy})(?: \\d+)?$`, 'iu'),
  // iCloud: a 2.json; Google Drive: a (1).json
  /^(.+) \d{1,3}$/,
  /^(.+) \(\d{1,3}\)$/
]

/**
 * The name of the file of which a file's name says it is a second version, or null when it says nothing of the kind. `isName` tells
 * which names may be a document's. conflictNameOf('a (conflicted copy 2026-11-22).json', isId) is 'a'.
 */
export function conflictNameOf(fileName: string, isName: (name: string) => boolean): string | null {
  if (!fileName.endsWith('.json')) return null
  const bare = fileName.slice(0, -'.json'.length)
  if (isName(bare)) return null
  for (const way of ways) {
    const of = way.exec(bare)?.[1]
    if (of !== undefined && isName(of)) return of
  }
  return null
}
