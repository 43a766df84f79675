import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { folderNameOf, freeFolder } from '../../electron/answers/freeFolder.ts'
import { isId, newId } from '../../shared/id.ts'
import { isPaperFile, paperFile, paperName } from '../../shared/paperName.ts'
import type { Proof } from './proof.ts'

/** What each system refuses in a name, and which names it takes for one and the same. Its own rules, written out here. */
const systems = {
  windows: {
    takes: (name: string) =>
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what Windows refuses
      !/[<>:"/\\|?*\u0000-\u001f]/.test(name) &&
      !/[. ]$/.test(name) &&
      !/^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$/i.test(name) &&
      name.length > 0 &&
      name.length <= 255,
    same: (name: string) => name.toUpperCase()
  },
  macos: {
    takes: (name: string) => !/[/:\0]/.test(name) && name.length > 0 && Buffer.byteLength(name.normalize('NFD')) <= 765,
    same: (name: string) => name.normalize('NFD').toLowerCase()
  },
  linux: {
    takes: (name: string) => !/[/\0]/.test(name) && name !== '.' && name !== '..' && Buffer.byteLength(name) <= 255,
    same: (name: string) => name
  }
}

const pieces = [
  'Clients',
  'clients',
  'CLIENTES',
  'Ñandú',
  'n\u0303andu\u0301',
  'Ђурђевак',
  'ОДОС',
  'οδός',
  'con',
  'NUL',
  'com1',
  'aux.txt',
  'a/b',
  'a\\b',
  '..',
  '.',
  ' ',
  'x:y',
  '"q"',
  '*',
  '?',
  '<>',
  '|',
  '\u0007',
  '\u200e',
  '🗂️',
  'ß',
  'SS',
  'İ',
  'i',
  'ﬁ',
  'ž'.repeat(60),
  '2026'
]

/** P14: any name a person gives a binder becomes a folder on all three systems, and no two of them fall together on any. */
export const names: Proof = {
  promise: 'P14',
  what: 'generated names under the rules of three systems: none refused, no collision',
  gate: 5_000,
  quick: 300,
  async run(count, desk) {
    const root = desk.folder()
    const seen = Object.fromEntries(Object.keys(systems).map((system) => [system, new Map<string, string>()]))
    for (let n = 0; n < count; n++) {
      const length = 1 + Math.floor(desk.random() * 3)
      const name = Array.from({ length }, () => pieces[Math.floor(desk.random() * pieces.length)]).join(
        desk.random() < 0.5 ? ' ' : ''
      )
      // As the shelf does it: only in a folder of a handful, or the numbers would grow without end.
      const folder = join(root, String(Math.floor(n / 200)))
      if (n % 200 === 0) {
        mkdirSync(folder)
        for (const one of Object.values(seen)) one.clear()
      }
      const place = basename(freeFolder(folder, name))
      mkdirSync(join(folder, place))
      const wrong = Object.entries(systems).flatMap(([system, { takes, same }]) => {
        const other = seen[system]?.get(same(place))
        seen[system]?.set(same(place), place)
        return [...(takes(place) ? [] : [`${system} refuses`]), ...(other ? [`${system} takes it for ${other}`] : [])]
      })
      const id = newId(() => crypto.randomUUID())
      if (!isId(id) || !Object.values(systems).every(({ takes }) => takes(`${id}.json`))) wrong.push(`id ${id}`)
      if (folderNameOf(name) === '') wrong.push('empty')
      if (wrong.length > 0) desk.failed(`${JSON.stringify(name)} -> ${JSON.stringify(place)}: ${wrong.join(', ')}`)
      else desk.passed()
    }
  }
}

const endings = [
  '',
  '.pdf',
  '.PDF',
  '.eml',
  '.',
  '. ',
  '.tar.gz',
  '.a b',
  '.\u202egpj',
  ':stream',
  '.exe.',
  '.ж',
  '.con',
  '.1234567890123'
]

/** P14: what people's files are called becomes a name in the dossier's folder on all three systems; two contents never share one. */
export const paperNames: Proof = {
  promise: 'P14',
  what: 'names of papers under the rules of three systems: none refused, no two contents under one name',
  gate: 5_000,
  quick: 300,
  async run(count, desk) {
    const root = desk.folder()
    const seen = Object.fromEntries(Object.keys(systems).map((system) => [system, new Map<string, string>()]))
    const any = <T>(from: readonly T[]) => from[Math.floor(desk.random() * from.length)] as T
    for (let n = 0; n < count; n++) {
      const folder = join(root, String(Math.floor(n / 500)))
      if (n % 500 === 0) {
        mkdirSync(folder)
        for (const one of Object.values(seen)) one.clear()
      }
      const length = 1 + Math.floor(desk.random() * 3)
      const given = `${Array.from({ length }, () => any(pieces)).join(any(['', ' ', '.']))}${any(endings)}`
      const sha = createHash('sha256').update(String(n)).digest('hex')
      const file = paperFile(paperName(given), sha)
      const wrong = Object.entries(systems).flatMap(([system, { takes, same }]) => {
        const other = seen[system]?.get(same(file))
        seen[system]?.set(same(file), file)
        return [...(takes(file) ? [] : [`${system} refuses`]), ...(other ? [`${system} takes it for ${other}`] : [])]
      })
      if (!isPaperFile(file)) wrong.push('not taken back')
      // A system that keeps names in parts (NFD) and one that does not must mean the same file.
      if (file.normalize('NFC') !== file) wrong.push('not in one form')
      writeFileSync(join(folder, file), sha, { flag: 'wx' })
      if (!existsSync(join(folder, file))) wrong.push('not there')
      if (wrong.length > 0) desk.failed(`${JSON.stringify(given)} -> ${JSON.stringify(file)}: ${wrong.join(', ')}`)
      else desk.passed()
    }
  }
}
