import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { nonceMark } from './contentSecurity.ts'

export interface PageFile {
  type: string
  bytes: Buffer
}
/** Every file the page is made of, by its path in the address: `/`, `/assets/index-x1.js`. */
export type PageFiles = ReadonlyMap<string, PageFile>

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream'
}

/** Reads the built page once, at the start: no request ever becomes a path on the disk. Kinds not listed are left out. */
export function readPageFiles(folder: string): PageFiles {
  const files = new Map<string, PageFile>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = types[extname(entry.name)]
    if (!entry.isFile() || !type) continue
    const path = join(entry.parentPath, entry.name)
    files.set(`/${relative(folder, path).split(sep).join('/')}`, { type, bytes: readFileSync(path) })
  }
  const index = files.get('/index.html')
  if (!index) throw new Error(`the page is not built: ${folder}`)
  return files.set('/', index)
}

/** The bytes of a file as one answer carries them: a page gets that answer's nonce. */
export const bytesFor = (file: PageFile, nonce: string): Buffer =>
  file.type.startsWith('text/html') ? Buffer.from(file.bytes.toString('utf8').replaceAll(nonceMark, nonce)) : file.bytes
