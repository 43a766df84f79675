import { ProblemError } from '../../shared/problem.ts'
import type { Language } from '../../shared/words.ts'
import { decode, type Encoding, encodingOf, samplesOf } from './encodings.ts'
import { fileKindOf } from './fileKind.ts'
import { parseTable, type Table } from './parseTable.ts'

export interface TableWanted {
  /** Chosen by the person; told from the bytes otherwise. */
  encoding?: Encoding
  delimiter?: string
  /** The binder's language: which alphabet is likelier where the bytes don't say. */
  language: Language
}
export interface TableRead extends Table {
  encoding: Encoding
  encodingIsGuess: boolean
  /** Empty where the bytes say for certain what they are. */
  samples: { encoding: string; text: string }[]
}

/** Reads a file's bytes as a table. Throws spreadsheet-not-csv, not-a-table, too-many-rows, too-many-columns. */
export function readTable(bytes: Uint8Array, wanted: TableWanted): TableRead {
  const kind = fileKindOf(bytes)
  if (kind === 'spreadsheet') throw new ProblemError('spreadsheet-not-csv')
  if (kind === 'other') throw new ProblemError('not-a-table')
  const found = encodingOf(bytes, wanted.language)
  const encoding = wanted.encoding ?? found.encoding
  const text = decode(bytes, encoding)
  if (!isText(text, wanted.encoding !== undefined)) throw new ProblemError('not-a-table')
  const table = parseTable(text, wanted.delimiter)
  if (!table.rows.some((cells) => cells.length > 0)) throw new ProblemError('not-a-table')
  return {
    ...table,
    encoding,
    encodingIsGuess: found.isGuess && wanted.encoding === undefined,
    samples: found.isGuess ? samplesOf(bytes) : []
  }
}

// A text has next to no control signs; a chosen alphabet may leave holes, for the person sees them.
function isText(text: string, isChosen: boolean): boolean {
  const head = text.slice(0, 262_144)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly those are counted
  const signs = head.match(/[\u0000-\u0008\u000e-\u0019\u001b-\u001f]/g)?.length ?? 0
  const holes = head.match(/\ufffd/g)?.length ?? 0
  return /\S/.test(text) && signs * 200 <= head.length && (isChosen || holes * 10 <= head.length)
}
