import Papa from 'papaparse'
import { ProblemError } from '../../shared/problem.ts'
import { limits } from './limits.ts'

// The only importer of papaparse. Its Parser is driven by hand, without header and row by row, so that a limit stops it at once.

export const delimiters = [';', ',', '\t', '|'] as const
/** No text holds this sign: quotes are letters like any other. */
const noQuotes = '\uffff'
/** After so many broken quotes a file does not use them as quotes at all. */
const mostBroken = 200

/** A table's rows as they stand in the file: blank ones too, each without the empty cells at its end. */
export interface Table {
  delimiter: string
  rows: string[][]
}

/**
 * Parts a text into rows and cells; without a delimiter it finds the likeliest, or takes the one a first line `sep=;` says.
 * A quote that is never closed is a letter of its line, and swallows no others. Throws too-many-rows, too-many-columns.
 */
export function parseTable(given: string, wanted?: string): Table {
  const lines = given.replace(/\r\n?/g, '\n')
  const said = /^"?sep=(.)"?\n/i.exec(lines)
  const text = said ? lines.slice(said[0].length) : lines
  const delimiter = wanted ?? said?.[1] ?? delimiterOf(text)
  return { delimiter, rows: rowsOf(text, delimiter) }
}

function rowsOf(text: string, delimiter: string): string[][] {
  const rows: string[][] = []
  let filled = 0
  const take = (cells: readonly string[]) => {
    let width = cells.length
    while (width > 0 && (cells[width - 1] as string).trim() === '') width--
    if (width > limits.columns) throw new ProblemError('too-many-columns')
    if (width > 0 && ++filled > limits.rows + 1) throw new ProblemError('too-many-rows')
    if (rows.push(cells.slice(0, width)) > limits.lines) throw new ProblemError('too-many-rows')
  }
  let rest = text
  let broken = 0
  while (rest !== '') {
    const stopped = walk(rest, delimiter, broken < mostBroken ? '"' : noQuotes, take)
    if (stopped === null) break
    broken++
    const end = rest.indexOf('\n', stopped)
    take((end < 0 ? rest.slice(stopped) : rest.slice(stopped, end)).split(delimiter))
    rest = end < 0 ? '' : rest.slice(end + 1)
  }
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop()
  return rows
}

/** Takes rows until the text's end (null), or until one whose quotes are broken: then gives where that row begins. */
function walk(
  text: string,
  delimiter: string,
  quoteChar: string,
  take: (cells: readonly string[]) => void
): number | null {
  let begin = 0
  let stopped: number | null = null
  const parser = new Papa.Parser({
    delimiter,
    newline: '\n',
    quoteChar,
    fastMode: false,
    step(result: Papa.ParseStepResult<string[][]>) {
      const cells = result.data[0] ?? []
      if (isBroken(result.errors, cells, delimiter)) {
        stopped = begin
        parser.abort()
        return
      }
      take(cells)
      begin = result.meta.cursor
    }
  })
  parser.parse(text, 0, false)
  return stopped
}

/** An unclosed quote; or one closed lines later by another stray one, with whole rows between the two. */
const isBroken = (errors: readonly Papa.ParseError[], cells: readonly string[], delimiter: string) =>
  errors.some((error) => error.code === 'MissingQuotes') ||
  (errors.some((error) => error.code === 'InvalidQuotes') &&
    cells.some((cell) => cell.includes('\n') && cell.includes(delimiter)))

/** The delimiter that gives most of the first rows the same number of cells, the more cells the better. */
function delimiterOf(text: string): string {
  const end = text.length > 65_536 ? text.lastIndexOf('\n', 65_536) : text.length
  const head = text.slice(0, end > 0 ? end : 65_536)
  let best = { delimiter: ',', score: 0 }
  for (const delimiter of delimiters) {
    const widths: number[] = []
    const parser = new Papa.Parser({ delimiter, newline: '\n', fastMode: false, preview: 40 })
    for (const cells of parser.parse(head, 0, false).data as string[][]) {
      if (cells.some((cell) => cell.trim() !== '')) widths.push(cells.length)
    }
    const usual = mostFrequent(widths)
    const share = widths.filter((width) => width === usual).length / Math.max(1, widths.length)
    const score = usual > 1 ? share ** 2 * Math.log2(usual) : 0
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}
