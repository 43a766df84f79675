import { extname, relative, sep } from 'node:path'

/** Whether a path is a PDF that lies right in the folder of prints. */
export function isPrintOf(path: string, folder: string): boolean {
  const name = relative(folder, path)
  return name !== '' && !name.startsWith('..') && !name.includes(sep) && extname(name) === '.pdf'
}
