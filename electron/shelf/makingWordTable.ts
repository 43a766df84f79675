import { comesFirstAmongEquals, type Row, searchedText, toldIn } from './rows.ts'
import { packed } from './toldWords.ts'
import { holding, type WordTable, wordTable } from './wordTable.ts'

const rowsABreath = 200
const holdingsABreath = 100_000

/** A word table with the numbers of rows whose words nobody could tell. */
export interface MadeTable {
  table: WordTable
  untold: number[]
}

/**
 * Makes the word table of rows in their order. What `before` knows of rows that did not change (`row.at`) is taken over; only
 * the others are looked at word by word. Yields every few milliseconds.
 */
export function* makingWordTable(rows: readonly Row[], before: WordTable | null): Generator<void, MadeTable> {
  const count = rows.length
  /** The new number of each row the table before knows; -1 for those that changed or went. */
  const numbers = new Int32Array(before?.count ?? 0).fill(-1)
  const fresh = new Map<string, number[]>()
  const untold: number[] = []
  const changed: number[] = []
  const names: string[] = []
  const phones: string[] = []
  for (const [number, row] of rows.entries()) {
    if (before && row.at >= 0) {
      numbers[row.at] = number
      names.push(before.nameOf(row.at))
      phones.push(before.phonesOf(row.at))
      if (number % (rowsABreath * 20) === 0) yield
      continue
    }
    const lines = searchedText(row).split('\n').slice(0, 4).map(packed)
    names.push(`${lines[0]}\n`)
    phones.push(`${row.phones.map((phone) => `#${phone}`).join('')}\n`)
    changed.push(number)
    const told = toldIn(row)
    if (told === null) untold.push(number)
    for (const [word, held] of wordsOf(lines, told ?? '')) {
      const list = fresh.get(word)
      if (list) list.push(number * 16 + held)
      else fresh.set(word, [number * 16 + held])
    }
    if (changed.length % rowsABreath === 0) yield
  }

  const isBefore = (a: number, b: number) => {
    const [first, second] = [rows[a] as Row, rows[b] as Row]
    return comesFirstAmongEquals(first, second) || (!comesFirstAmongEquals(second, first) && a < b)
  }
  const sorted = yield* sortedInBreaths(changed, isBefore)
  const order = merged(
    Uint32Array.from([...(before?.order ?? [])].map((row) => numbers[row] as number).filter((row) => row >= 0)),
    sorted,
    isBefore
  )
  yield
  const { wordStarts, words, holdingStarts, holdings } = yield* mergedWords(fresh, numbers, before)
  const table = wordTable(count, {
    order: bytesOf(order),
    ...startsAndText('name', names),
    ...startsAndText('phone', phones),
    wordStarts,
    words,
    holdingStarts,
    holdings
  } as Parameters<typeof wordTable>[1])
  return { table, untold }
}

/** The words of a row: each with where it stands (wordTable.ts). */
function wordsOf(lines: readonly string[], told: string): Map<string, number> {
  const held = new Map<string, number>()
  const [ofCard = '', ofHistory = ''] = told.split('\n')
  for (const [which, text] of [ofCard, ofHistory].entries()) {
    for (const word of text.split(' ')) if (word) held.set(word, holding(0, -1, which + 1))
  }
  for (const [line, text] of [...lines.entries()].reverse()) {
    for (const word of text.split(' ')) if (word) held.set(word, holding(0, line, (held.get(word) ?? 0) % 3))
  }
  return held
}

function* mergedWords(fresh: Map<string, number[]>, numbers: Int32Array, before: WordTable | null) {
  const words = yield* sortedInBreaths([...fresh.keys()], (a, b) => a < b)
  let letters = before?.words.length ?? 0
  let held = before?.holdings.length ?? 0
  for (const word of words) {
    letters += word.length
    held += fresh.get(word)?.length ?? 0
  }
  const most = words.length + (before ? before.wordStarts.length - 1 : 0) + 1
  const text = Buffer.allocUnsafe(letters)
  const wordStarts = new Uint32Array(most)
  const holdingStarts = new Uint32Array(most)
  const holdings = new Uint32Array(held)
  let count = 0
  let length = 0
  let at = 0
  let breath = 0
  const addFresh = (word: string) => {
    const list = fresh.get(word) ?? []
    holdings.set(list, at)
    at += list.length
  }
  const end = (from: number) => {
    // A word nobody holds any more is left out.
    if (at === holdingStarts[count]) length = from
    else count++
    wordStarts[count] = length
    holdingStarts[count] = at
  }
  let next = 0
  const placed = before ? words.map((word) => before.placeOf(Buffer.from(word, 'latin1'))) : []
  const known = before ? before.wordStarts.length - 1 : 0
  for (let place = 0; place <= known; place++) {
    const ends = before && place < known
    let isHere = false
    while (next < words.length && (!before || (placed[next] as number) <= place)) {
      const word = words[next] as string
      isHere =
        !!ends &&
        before.words.compare(
          Buffer.from(word, 'latin1'),
          0,
          word.length,
          before.wordStarts[place],
          before.wordStarts[place + 1]
        ) === 0
      if (isHere) break
      const from = length
      length += text.write(word, length, 'latin1')
      addFresh(word)
      end(from)
      next++
      if (next % 5_000 === 0) yield
    }
    if (!before || !ends) continue
    const from = length
    length += before.words.copy(text, length, before.wordStarts[place], before.wordStarts[place + 1])
    for (let one = before.holdingStarts[place] as number; one < (before.holdingStarts[place + 1] as number); one++) {
      const was = before.holdings[one] as number
      const row = numbers[was >>> 4] as number
      if (row >= 0) holdings[at++] = row * 16 + (was & 15)
    }
    if (isHere) addFresh(words[next++] as string)
    end(from)
    if (at - breath > holdingsABreath || place % 10_000 === 0) {
      breath = at
      yield
    }
  }
  return {
    wordStarts: bytesOf(wordStarts.slice(0, count + 1)),
    words: text.subarray(0, length),
    holdingStarts: bytesOf(holdingStarts.slice(0, count + 1)),
    holdings: bytesOf(holdings.subarray(0, at))
  }
}

function startsAndText(what: 'name' | 'phone', texts: readonly string[]) {
  const starts = new Uint32Array(texts.length + 1)
  texts.forEach((text, n) => {
    starts[n + 1] = (starts[n] as number) + text.length
  })
  return { [`${what}Starts`]: bytesOf(starts), [`${what}s`]: Buffer.from(texts.join(''), 'latin1') }
}

const bytesOf = (numbers: Uint32Array) => Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength)

/** Two lists, each in order, as one. The second is short as a rule, so each of its places is looked for by halves. */
function merged(all: Uint32Array, some: readonly number[], isBefore: (a: number, b: number) => boolean): Uint32Array {
  const into = new Uint32Array(all.length + some.length)
  let from = 0
  some.forEach((one, n) => {
    let low = from
    let high = all.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (isBefore(all[middle] as number, one)) low = middle + 1
      else high = middle
    }
    into.set(all.subarray(from, low), from + n)
    into[low + n] = one
    from = low
  })
  into.set(all.subarray(from), from + some.length)
  return into
}

/** Sorts by halves, yielding in between: tens of thousands of names at once would hold everything up. */
function* sortedInBreaths<One>(all: readonly One[], isBefore: (a: One, b: One) => boolean): Generator<void, One[]> {
  const piece = 1_000
  const compare = (a: One, b: One) => (isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0)
  let pieces: One[][] = []
  for (let from = 0; from < all.length; from += piece) {
    pieces.push(all.slice(from, from + piece).sort(compare))
    yield
  }
  while (pieces.length > 1) {
    const next: One[][] = []
    for (let n = 0; n < pieces.length; n += 2) {
      const [a, b] = [pieces[n] as One[], pieces[n + 1] ?? []]
      const both: One[] = []
      let [i, j] = [0, 0]
      while (i < a.length || j < b.length) {
        const isFirst = j >= b.length || (i < a.length && !isBefore(b[j] as One, a[i] as One))
        both.push(isFirst ? (a[i++] as One) : (b[j++] as One))
        if (both.length % 5_000 === 0) yield
      }
      next.push(both)
    }
    pieces = next
  }
  return pieces[0] ?? []
}
