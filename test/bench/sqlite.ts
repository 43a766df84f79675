import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import papaparse from 'papaparse'
import type { BenchRow, BenchSpine, Engine, LogLine } from './engine.ts'

// What most would build instead: SQLite, one table of clients, one of what was said, FTS5 over the words the product searches.

export const durable = 'an act is acknowledged when its transaction is committed: WAL, synchronous=FULL'

const schema = `
  CREATE TABLE IF NOT EXISTS client (
    id TEXT PRIMARY KEY, company TEXT, contact TEXT, phone TEXT, email TEXT, city TEXT, postcode TEXT, category TEXT,
    nextContact TEXT, needs TEXT, notes TEXT);
  CREATE INDEX IF NOT EXISTS due ON client (nextContact, company);
  CREATE TABLE IF NOT EXISTS log (client TEXT, at TEXT, kind TEXT, text TEXT);
  CREATE INDEX IF NOT EXISTS logOf ON log (client);
  CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5 (
    company, contact, phone, email, city, needs, notes, said, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');`
const spine = 'id, company, contact, phone, city, category, nextContact'

function database(dir: string): DatabaseSync {
  mkdirSync(dir, { recursive: true })
  const isNew = !existsSync(join(dir, 'clients.db'))
  const db = new DatabaseSync(join(dir, 'clients.db'))
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;')
  if (isNew) db.exec(schema)
  return db
}

function together<T>(db: DatabaseSync, job: () => T): T {
  db.exec('BEGIN IMMEDIATE')
  try {
    const done = job()
    db.exec('COMMIT')
    return done
  } catch (thrown) {
    db.exec('ROLLBACK')
    throw thrown
  }
}

function inserting(db: DatabaseSync) {
  const client = db.prepare('INSERT INTO client VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const words = db.prepare(
    'INSERT INTO words (rowid, company, contact, phone, email, city, needs, notes, said) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)'
  )
  const log = db.prepare('INSERT INTO log VALUES (?, ?, ?, ?)')
  return (row: BenchRow) => {
    const { id, company, contact, phone, email, city } = row
    const { lastInsertRowid } = client.run(
      id,
      company,
      contact,
      phone,
      email,
      city,
      row.postcode,
      row.category,
      row.nextContact,
      row.needs,
      row.notes
    )
    words.run(
      lastInsertRowid,
      company,
      contact,
      phone,
      email,
      city,
      row.needs,
      row.notes,
      row.log.map(({ text }) => text).join('\n')
    )
    for (const { at, kind, text } of row.log) log.run(id, at, kind, text)
  }
}

export const sqlite: Engine = {
  durable,
  async load(dir, rows) {
    const db = database(dir)
    const insert = inserting(db)
    together(db, () => {
      for (const row of rows) insert(row)
    })
    db.close()
  },
  async importCsv(dir, path) {
    const db = database(dir)
    const insert = inserting(db)
    const { data } = papaparse.parse<Record<string, string>>(readFileSync(path, 'utf8'), {
      header: true,
      skipEmptyLines: true
    })
    // the product never takes a client twice, so neither does this: by phone, and by name
    const phones = new Set<string>()
    const names = new Set<string>()
    for (const { company, phone } of db.prepare('SELECT company, phone FROM client').iterate()) {
      names.add(String(company).toLowerCase())
      phones.add(String(phone).replace(/\D/g, ''))
    }
    let taken = 0
    together(db, () => {
      for (const [n, row] of data.entries()) {
        const name = (row['company'] ?? '').toLowerCase()
        const phone = (row['phone'] ?? '').replace(/\D/g, '')
        if (names.has(name) || phones.has(phone)) continue
        names.add(name)
        phones.add(phone)
        insert({ ...(row as unknown as BenchRow), id: `i${n + 1}`, log: [] })
        taken++
      }
    })
    db.close()
    return taken
  },
  async open(dir) {
    const db = database(dir)
    const due = db.prepare(`SELECT ${spine} FROM client WHERE nextContact = ? ORDER BY company`)
    const found = db.prepare(
      `SELECT ${spine
        .split(', ')
        .map((column) => `client.${column}`)
        .join(', ')} FROM words JOIN client ON client.rowid = words.rowid WHERE words MATCH ? LIMIT 50`
    )
    const refile = db.prepare('UPDATE client SET nextContact = ? WHERE id = ?')
    const say = db.prepare('INSERT INTO log VALUES (?, ?, ?, ?)')
    const one = db.prepare('SELECT * FROM client WHERE id = ?')
    const tell = db.prepare(
      'UPDATE words SET said = said || char(10) || ? WHERE rowid = (SELECT rowid FROM client WHERE id = ?)'
    )
    const said = db.prepare('SELECT at, kind, text FROM log WHERE client = ? ORDER BY rowid')
    const move = (id: string, to: string, log?: LogLine) => {
      refile.run(to, id)
      if (!log) return
      say.run(id, log.at, log.kind, log.text)
      tell.run(log.text, id)
    }
    return {
      divider: async (day) => due.all(day) as unknown as BenchSpine[],
      async move(id, to, log) {
        together(db, () => move(id, to, log))
      },
      async level(moves) {
        together(db, () => {
          for (const { id, to, log } of moves) move(id, to, log)
        })
      },
      search: async (text) =>
        found.all(
          text
            .split(/\s+/)
            .map((word) => `"${word.replaceAll('"', '')}"*`)
            .join(' ')
        ) as unknown as BenchSpine[],
      async get(id) {
        const row = one.get(id)
        return row ? ({ ...row, log: said.all(id) } as unknown as BenchRow) : null
      },
      async close() {
        db.close()
      }
    }
  }
}
