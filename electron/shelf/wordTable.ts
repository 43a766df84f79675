// The folded words of all the rows an index was written from, each word once with the rows that hold it: what a search looks at.
// Rows go by their number, their place in the index. Words are packed (toldWords.ts) and lie in the order of their bytes, so that
// those beginning alike lie together.

/** What answered, from the best to the least: the order dossiers are found in. */
export const tiers = { name: 0, nameWord: 1, person: 2, phone: 3, town: 4, told: 5, history: 6 } as const
/** No tier: the word is not there. */
export const nowhere = 255

/** The lines of a row's short text, in their order; a mail answers beside the notes. */
export const tierOfLine = [tiers.nameWord, tiers.person, tiers.town, tiers.told] as const

// A word in a row is one number: the row's, and in its last four bits in which line of the short text the word stands first (0 nowhere)
// and whether the card's other lines or only the history tell it.
const shortTier = new Uint8Array(16).fill(nowhere)
const bestTier = new Uint8Array(16).fill(nowhere)
for (let code = 0; code < 15; code++) {
  shortTier[code] = [nowhere, ...tierOfLine][Math.floor(code / 3)] as number
  bestTier[code] = Math.min(shortTier[code] as number, [nowhere, tiers.told, tiers.history][code % 3] as number)
}
export const mostRows = 2 ** 28
/** A word's holding by a row: `line` from 0, or -1; `told` 0 not, 1 by the card, 2 by the history. */
export const holding = (row: number, line: number, told: number): number => row * 16 + (line + 1) * 3 + told

/** The parts of a table as they lie in the index. */
export const tableParts = [
  'order',
  'nameStarts',
  'names',
  'phoneStarts',
  'phones',
  'wordStarts',
  'words',
  'holdingStarts',
  'holdings'
] as const
export type TableParts = Record<(typeof tableParts)[number], Buffer>

/** A word as it is looked for. */
export interface Wanted {
  /** Packed. */
  word: string
  /** Digits looked for anywhere inside a phone. */
  digits: string | null
}

export type WordTable = ReturnType<typeof wordTable>

const numbersIn = (bytes: Buffer): Uint32Array => {
  // A view needs its numbers on whole places; bytes read from a file lie anywhere.
  const whole = bytes.byteOffset % 4 === 0 ? bytes : Buffer.from(new Uint8Array(bytes).buffer)
  return new Uint32Array(whole.buffer, whole.byteOffset, Math.floor(bytes.length / 4))
}

/** A table over its parts. `count` rows; throws when the parts do not fit each other. */
export function wordTable(count: number, parts: TableParts) {
  /** The rows by their last talk and their name: who stands first among equals. */
  const order = numbersIn(parts.order)
  const nameStarts = numbersIn(parts.nameStarts)
  const names = parts.names.toString('latin1')
  const phoneStarts = numbersIn(parts.phoneStarts)
  const phones = parts.phones.toString('latin1')
  const wordStarts = numbersIn(parts.wordStarts)
  const { words } = parts
  const holdingStarts = numbersIn(parts.holdingStarts)
  const holdings = numbersIn(parts.holdings)
  const wordCount = wordStarts.length - 1
  if (
    [order.length, nameStarts.length - 1, phoneStarts.length - 1].some((length) => length !== count) ||
    holdingStarts.length !== wordStarts.length ||
    holdingStarts[wordCount] !== holdings.length
  ) {
    throw new RangeError('the parts of the word table do not fit each other')
  }
  const ranks = new Uint32Array(count)
  for (let rank = 0; rank < count; rank++) ranks[order[rank] as number] = rank

  /** The place of the first word that is not before these bytes. */
  function placeOf(bytes: Uint8Array): number {
    let low = 0
    let high = wordCount
    while (low < high) {
      const middle = (low + high) >> 1
      if (words.compare(bytes, 0, bytes.length, wordStarts[middle], wordStarts[middle + 1]) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Lays the tiers of one word into two lists by row: by the short text and phones alone, and with what is told. */
  function tell({ word, digits }: Wanted, short: Uint8Array, all: Uint8Array) {
    const from = placeOf(Buffer.from(word, 'latin1'))
    // No letter of UTF-8 is the byte 255: what begins with the word lies before it.
    const to = placeOf(Buffer.from(`${word}\xff`, 'latin1'))
    for (let at = holdingStarts[from] as number, end = holdingStarts[to] as number; at < end; at++) {
      const one = holdings[at] as number
      const row = one >>> 4
      const inShort = shortTier[one & 15] as number
      const best = bestTier[one & 15] as number
      if (inShort < (short[row] as number)) short[row] = inShort
      if (best < (all[row] as number)) all[row] = best
    }
    if (digits) {
      let row = 0
      for (let at = phones.indexOf(digits); at >= 0; at = phones.indexOf(digits, phoneStarts[row])) {
        while ((phoneStarts[row + 1] as number) <= at) row++
        if (short[row] === nowhere) {
          short[row] = tiers.phone
          all[row] = tiers.phone
        }
        row++
        if (row >= count) break
      }
    }
  }

  return {
    count,
    parts,
    order,
    ranks,
    wordStarts,
    words,
    holdingStarts,
    holdings,
    placeOf,
    /** A row's folded name after a space, with its line break; packed. */
    nameOf: (row: number): string => names.slice(nameStarts[row], nameStarts[row + 1]),
    /** The digits of a row's phones, each after a #, with a line break at the end. */
    phonesOf: (row: number): string => phones.slice(phoneStarts[row], phoneStarts[row + 1]),
    beginsWith: (row: number, text: string): boolean => names.startsWith(text, nameStarts[row]),
    /**
     * The worst tier of all the words by row: by the short text alone, and with what is told. A row that lacks a word is `nowhere`.
     */
    tiersBy(wanted: readonly Wanted[]): { short: Uint8Array; all: Uint8Array } {
      const short = new Uint8Array(count).fill(nowhere)
      const all = new Uint8Array(count).fill(nowhere)
      const [first, ...others] = wanted
      if (first) tell(first, short, all)
      const ofShort = new Uint8Array(others.length > 0 ? count : 0)
      const ofAll = new Uint8Array(ofShort.length)
      for (const one of others) {
        ofShort.fill(nowhere)
        ofAll.fill(nowhere)
        tell(one, ofShort, ofAll)
        for (let row = 0; row < count; row++) {
          if ((ofShort[row] as number) > (short[row] as number)) short[row] = ofShort[row] as number
          if ((ofAll[row] as number) > (all[row] as number)) all[row] = ofAll[row] as number
        }
      }
      return { short, all }
    }
  }
}
