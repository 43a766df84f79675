/** One client as a measurement gives and gets it. Days are `yyyy-MM-dd`; an empty text is "nothing". */
export interface BenchRow {
  id: string
  company: string
  contact: string
  phone: string
  email: string
  city: string
  postcode: string
  category: string
  nextContact: string | null
  needs: string
  notes: string
  log: LogLine[]
}

/** What was said once: `at` is `yyyy-MM-ddTHH:mm`. */
export interface LogLine {
  at: string
  kind: string
  text: string
}

/** A client as it shows in a pile or among what was found. */
export type BenchSpine = Pick<BenchRow, 'id' | 'company' | 'contact' | 'phone' | 'city' | 'category' | 'nextContact'>

/** An open store. What changes something resolves when a power cut can no longer lose it. */
export interface OpenStore {
  /** Everybody due on a day, by company. */
  divider(day: string): Promise<BenchSpine[]>
  /** Lays one client under another day, with what was said. */
  move(id: string, day: string, log: LogLine): Promise<void>
  /** Many moves as one act: all of them or none. */
  level(moves: { id: string; to: string; log?: LogLine }[]): Promise<void>
  /** Proposes to level a day over ten working days, changing nothing; gives how many would move. Not every store can. */
  propose?(day: string): number
  /** Up to 50 clients holding words that begin with every word, blind to case and accents. */
  search(text: string): Promise<BenchSpine[]>
  get(id: string): Promise<BenchRow | null>
  close(): Promise<void>
}

/** A store that can be measured. */
export interface Engine {
  /** What an acknowledgement means here. */
  durable: string
  /** Makes a store in a folder that is not there yet, holding some rows. */
  load(dir: string, rows: Iterable<BenchRow>): Promise<void>
  /** Takes a CSV in as one act (the store is made when the folder holds none); resolves when it is durable and searchable. */
  importCsv(dir: string, path: string): Promise<number>
  open(dir: string): Promise<OpenStore>
}
