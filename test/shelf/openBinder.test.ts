import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createBinder } from '../../electron/shelf/createBinder.ts'
import { listBinders } from '../../electron/shelf/listBinders.ts'
import { openBinder } from '../../electron/shelf/openBinder.ts'
import { seal, unseal } from '../../electron/shelf/sealed.ts'
import { day } from '../../shared/day.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { aDossier, aMoment, cardAct, looseSlipAct, moveAct, newAct } from '../desk/aDossier.ts'
import { someSettings, tempBinder } from '../desk/tempBinder.ts'

const today = aMoment.day
let desk: Awaited<ReturnType<typeof tempBinder>>
beforeEach(async () => {
  desk = await tempBinder()
})
afterEach(() => desk.done())

const problem = (kind: string) => ({ problem: expect.objectContaining({ kind }) })
const fileOf = (id: string) => join(desk.folder, 'dossiers', `${id}.json`)
/** What another computer writes: a whole file, made from the one that lies there. */
function writtenElsewhere(id: string, change: (dossier: Dossier) => void) {
  const { head, data } = unseal(`dossiers/${id}`, readFileSync(fileOf(id)))
  const other = structuredClone(data) as Dossier
  change(other)
  writeFileSync(fileOf(id), seal(`dossiers/${id}`, head, 'Ben @ other', other).bytes)
}

describe('an act', () => {
  test('is there after the binder is opened again', async () => {
    await desk.binder.act(newAct(aDossier('a', { on: today }), aDossier('b')))
    await desk.binder.act(moveAct(desk.binder.dossier('a'), '2026-12-08'))
    const binder = await desk.reopen()
    expect(binder.dossier('a').filing.next?.on).toBe('2026-12-08')
    expect(binder.tally()).toMatchObject({ total: 2, stock: 1, days: { '2026-12-08': { dossiers: 1, minutes: 10 } } })
    expect(binder.pile({ kind: 'day', day: day('2026-12-08') }, today, 0, 50).spines.map((spine) => spine.id)).toEqual([
      'a'
    ])
  })

  test('is there although the files were never replaced: the journal is the acknowledgement', async () => {
    await desk.binder.act(newAct(aDossier('a', { on: today })))
    // What a kill leaves: the journal, and no file yet.
    const copy = join(desk.root, 'copy')
    cpSync(desk.folder, copy, { recursive: true })
    rmSync(join(copy, 'dossiers', 'a.json'), { force: true })
    const binder = await openBinder(copy)
    expect(binder.dossier('a').card.name).toBe('Client a')
    await binder.close()
    expect(existsSync(join(copy, 'dossiers', 'a.json'))).toBe(true)
  })

  test('is applied to the dossier as it lies on disk now', async () => {
    await desk.binder.act(newAct(aDossier('a', { on: today })))
    await desk.binder.checkpoint()
    writtenElsewhere('a', (dossier) => {
      dossier.card.needs = 'glazed corks'
    })
    await desk.binder.act(cardAct('a', { buys: 'labels' }))
    expect(desk.binder.dossier('a').card).toMatchObject({ needs: 'glazed corks', buys: 'labels' })
  })

  test('is refused as a whole, with names, when one dossier was moved meanwhile', async () => {
    await desk.binder.act(newAct(aDossier('a', { on: today }), aDossier('b', { on: today, name: 'Aceites Vega' })))
    await desk.binder.checkpoint()
    const seen = [desk.binder.dossier('a'), desk.binder.dossier('b')] as const
    writtenElsewhere('b', (dossier) => {
      if (dossier.filing.next) dossier.filing.next.on = day('2027-01-05')
    })
    const both = moveAct(seen[0], '2026-12-08')
    const second = moveAct(seen[1], '2026-12-08')
    if (both.kind === 'move' && second.kind === 'move') both.moves.push(...second.moves)
    await expect(desk.binder.act(both)).rejects.toMatchObject({
      problem: { kind: 'moved-meanwhile', names: ['Aceites Vega'] }
    })
    expect(desk.binder.dossier('a').filing.next?.on).toBe(today)
  })

  test('several asked for in one turn are saved with one append and answered each', async () => {
    await desk.binder.act(newAct(aDossier('a'), aDossier('b')))
    const results = await Promise.allSettled([
      desk.binder.act(cardAct('a', { needs: 'one' })),
      desk.binder.act(cardAct('nobody', { needs: 'two' })),
      desk.binder.act(cardAct('a', { buys: 'three' })),
      desk.binder.undo(aMoment)
    ])
    expect(results.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
    const { card } = desk.binder.dossier('a')
    expect([card.needs, card.buys]).toEqual(['one', undefined])
  })

  test('keeps lines this version does not know, and equal data give equal bytes', async () => {
    await desk.binder.act(newAct(aDossier('a', { card: { shoeSize: 44 } as never })))
    await desk.binder.checkpoint()
    await desk.binder.act(cardAct('a', { needs: 'x' }))
    await desk.binder.undo(aMoment)
    await desk.binder.checkpoint()
    const text = readFileSync(fileOf('a'), 'utf8')
    expect(text).toContain('"shoeSize":44')
    expect(text.endsWith('}\n')).toBe(true)
    expect(text).toMatch(
      /^\{"format":"carpeta-dossier","version":1,"minReader":1,"id":"a","rev":3,"parent":"[0-9a-f]{64}","savedBy":"Ana @ [^"]*","sha256":"[0-9a-f]{64}",\n"data":/
    )
  })
})

describe('undo', () => {
  test('and redo go on over a restart, the last act first', async () => {
    await desk.binder.act(newAct(aDossier('a', { on: today })))
    await desk.binder.act(moveAct(desk.binder.dossier('a'), '2026-12-08'))
    await desk.binder.act(looseSlipAct('s1', '2026-12-03'))
    let binder = await desk.reopen()
    expect((await binder.undo(aMoment)).undid).toMatchObject({ kind: 'slip' })
    expect((await binder.undo(aMoment)).undid).toMatchObject({
      kind: 'move',
      names: ['Client a'],
      to: '2026-12-08',
      count: 1
    })
    expect(binder.dossier('a').filing.next?.on).toBe(today)
    binder = await desk.reopen()
    expect(binder.undoState()).toMatchObject({ undo: { kind: 'new' }, redo: { kind: 'move' } })
    expect((await binder.redo(aMoment)).redid.kind).toBe('move')
    expect(binder.dossier('a').filing.next?.on).toBe('2026-12-08')
    await binder.undo(aMoment)
    const gone = await binder.undo(aMoment)
    expect([gone.gone, gone.tally.total]).toEqual([['a'], 0])
    await expect(binder.undo(aMoment)).rejects.toMatchObject(problem('nothing-to-undo'))
    await binder.redo(aMoment)
    expect(binder.dossier('a').card.name).toBe('Client a')
  })

  test('refuses, and names, a dossier changed elsewhere since', async () => {
    await desk.binder.act(newAct(aDossier('a', { name: 'Lonja Norte' })))
    await desk.binder.act(cardAct('a', { needs: 'salt' }))
    await desk.binder.checkpoint()
    writtenElsewhere('a', (dossier) => {
      dossier.card.needs = 'pepper'
    })
    await expect(desk.binder.undo(aMoment)).rejects.toMatchObject({
      problem: { kind: 'changed-since', names: ['Lonja Norte'] }
    })
    expect(desk.binder.dossier('a').card.needs).toBe('pepper')
  })

  test('reaches fifty acts back', async () => {
    await desk.binder.act(newAct(aDossier('a')))
    for (let n = 1; n <= 50; n++) await desk.binder.act(cardAct('a', { needs: `need ${n}` }))
    const binder = await desk.reopen()
    for (let n = 50; n >= 1; n--) await binder.undo(aMoment)
    expect(binder.dossier('a').card.needs).toBe(undefined)
  })
})

describe('the index', () => {
  test('may be deleted: everything is counted again from the dossiers', async () => {
    await desk.binder.act(newAct(aDossier('a', { on: today }), aDossier('b', { on: '2027-03' }), aDossier('c')))
    await desk.binder.act(looseSlipAct('s1', today))
    const before = desk.binder.tally()
    await desk.binder.close()
    unlinkSync(join(desk.folder, '.carpeta', 'index'))
    const binder = await desk.reopen()
    expect(binder.tally()).toEqual(before)
    expect(binder.pile({ kind: 'day', day: today }, today, 0, 9).slips.map((one) => one.slip.id)).toEqual(['s1'])
  })

  test('with a line damaged, a search finds the rest at once and that client after the sweep', async () => {
    await desk.binder.act(newAct(aDossier('a', { on: today }), aDossier('b', { on: today }), aDossier('c')))
    await desk.binder.close()
    const index = join(desk.folder, '.carpeta', 'index')
    const bytes = readFileSync(index)
    bytes.write('Klient', bytes.indexOf('"name":"Client b"') + '"name":"'.length)
    writeFileSync(index, bytes)
    desk.binder = await openBinder(desk.folder)
    const found = () => desk.binder.find('client', 9).map(({ spine }) => spine.name)
    expect(found()).toEqual(['Client a', 'Client c'])
    await desk.binder.swept()
    expect(found()).toEqual(['Client a', 'Client b', 'Client c'])
  })

  test('a file added, changed or taken away elsewhere is found by the sweep', async () => {
    await desk.binder.act(newAct(aDossier('a', { on: today }), aDossier('b', { on: today }), aDossier('c')))
    await desk.binder.checkpoint()
    const news: string[] = []
    desk.binder.watch((one) => news.push(one.kind))
    writtenElsewhere('a', (dossier) => {
      dossier.card.name = 'Renamed'
    })
    writeFileSync(join(desk.folder, 'dossiers', 'z.json'), seal('dossiers/z', null, 'Ben @ other', aDossier('z')).bytes)
    unlinkSync(fileOf('c'))
    await desk.binder.swept()
    expect(news).toEqual(['saved', 'trouble'])
    expect(desk.binder.spines(['a', 'z', 'c']).map((one) => [one.name, one.trouble])).toEqual([
      ['Renamed', undefined],
      ['Client z', undefined],
      ['Client c', 'missing']
    ])
    expect(desk.binder.tally().total).toBe(4)
    expect(desk.binder.troubles()).toEqual([
      { document: 'dossiers/c', name: 'Client c', problem: { kind: 'absent', names: ['Client c'] } }
    ])
    await expect(desk.binder.act(cardAct('c', { needs: 'x' }))).rejects.toMatchObject(problem('absent'))
  })

  test('temporary files left by a crash are taken away, other files are not', async () => {
    const left = join(desk.folder, 'dossiers', '.carpeta-1-1-abc.tmp')
    const other = join(desk.folder, 'dossiers', 'notes of mine.txt')
    writeFileSync(left, 'x')
    writeFileSync(other, 'x')
    await desk.binder.swept()
    expect([existsSync(left), existsSync(other)]).toEqual([false, true])
  })
})

describe('a damaged file', () => {
  beforeEach(async () => {
    await desk.binder.act(newAct(aDossier('a', { on: today }), aDossier('b', { on: today })))
    await desk.binder.checkpoint()
  })
  const read = () => {
    try {
      return desk.binder.dossier('a').card.name
    } catch (thrown) {
      return (thrown as { problem: { kind: string } }).problem.kind
    }
  }
  const broken: [string, (bytes: Buffer) => Buffer | string, string][] = [
    ['empty', () => '', 'empty'],
    ['cut', (bytes) => bytes.subarray(0, 300), 'not-json'],
    ['not UTF-8', () => Buffer.from([0x7b, 0xff, 0xfe]), 'not-utf8'],
    ['another shape', () => '{"format":"carpeta-dossier"}', 'wrong-shape'],
    ['null', () => 'null', 'wrong-shape'],
    ['somebody else’s', (bytes) => bytes.toString().replaceAll('"id":"a"', '"id":"q"'), 'wrong-shape'],
    ['newer', (bytes) => bytes.toString().replace('"minReader":1', '"minReader":9'), 'newer-version']
  ]
  for (const [name, change, kind] of broken) {
    test(`(${name}) is set aside: its bytes stay, its spine stays with a mark, the rest opens`, async () => {
      const bad = Buffer.from(change(readFileSync(fileOf('a'))))
      writeFileSync(fileOf('a'), bad)
      expect(read()).toBe(kind)
      await desk.binder.swept()
      expect(desk.binder.troubles().map((one) => [one.document, one.problem.kind])).toEqual([['dossiers/a', kind]])
      const { spines } = desk.binder.pile({ kind: 'day', day: today }, today, 0, 9)
      expect(spines.map((one) => [one.id, one.trouble])).toEqual([
        ['a', kind === 'newer-version' ? 'newer' : 'damaged'],
        ['b', undefined]
      ])
      await expect(desk.binder.act(cardAct('a', { needs: 'x' }))).rejects.toMatchObject(problem(kind))
      await desk.binder.act(cardAct('b', { needs: 'x' }))
      expect(readFileSync(fileOf('a')).equals(bad)).toBe(true)
    })
  }

  test('changed by hand: shown, marked, not written over', async () => {
    writeFileSync(fileOf('a'), readFileSync(fileOf('a'), 'utf8').replace('Client a', 'By hand'))
    await desk.binder.swept()
    expect([read(), desk.binder.spines(['a'])[0]?.trouble]).toEqual(['By hand', 'changed-outside'])
    await expect(desk.binder.act(cardAct('a', { needs: 'x' }))).rejects.toMatchObject(problem('wrong-checksum'))
  })

  test('a link or a folder in its place is refused', async () => {
    unlinkSync(fileOf('a'))
    symlinkSync('/etc/passwd', fileOf('a'))
    expect(read()).toBe('not-a-file')
    unlinkSync(fileOf('a'))
    mkdirSync(fileOf('a'))
    expect(read()).toBe('not-a-file')
    await desk.binder.swept()
    expect(desk.binder.spines(['a'])[0]?.trouble).toBe('damaged')
  })

  test('settings that can’t be read are replaced by the last good ones, in memory only', async () => {
    await desk.binder.close()
    writeFileSync(join(desk.folder, 'binder.json'), '{')
    const binder = await desk.reopen()
    expect(binder.settings().name).toBe('Clients 2026')
    expect(binder.troubles()).toMatchObject([{ document: 'binder', problem: { kind: 'not-json' } }])
    expect(readFileSync(join(desk.folder, 'binder.json'), 'utf8')).toBe('{')
  })
})

describe('the binder', () => {
  test('opened twice: the second reads, says who holds it, and sees what was saved when it looks again', async () => {
    await desk.binder.act(newAct(aDossier('a')))
    const second = await openBinder(desk.folder, { by: 'Ben' })
    expect(second.readOnly?.holder).toMatch(/^Ana, /)
    expect(second.dossier('a').card.name).toBe('Client a')
    await expect(second.act(cardAct('a', { needs: 'x' }))).rejects.toMatchObject(problem('read-only'))
    await desk.binder.act(cardAct('a', { needs: 'salt' }))
    await second.swept()
    expect(second.dossier('a').card.needs).toBe('salt')
    await second.close()
    expect((await desk.reopen()).readOnly).toBe(null)
  })

  test('held on another computer: read only, unless it is taken over', async () => {
    await desk.binder.close()
    const lock = join(desk.folder, '.carpeta', 'lock')
    writeFileSync(lock, '{"machine":{"id":"other","name":"laptop-2"},"pid":7,"by":"Ben","beat":3}\n')
    const second = await openBinder(desk.folder)
    expect(second.readOnly).toEqual({ holder: 'Ben, laptop-2' })
    await second.close()
    const mine = await openBinder(desk.folder, { takeOver: true })
    expect(mine.readOnly).toBe(null)
    await mine.close()
  })

  test('a journal of another computer is kept aside and told, never replayed', async () => {
    const away = await tempBinder({ machine: { id: 'other', name: 'laptop-2' } })
    await away.binder.act(newAct(aDossier('a')))
    const copy = join(desk.root, 'copy')
    cpSync(away.folder, copy, { recursive: true })
    rmSync(join(copy, '.carpeta', 'lock'))
    rmSync(join(copy, 'dossiers', 'a.json'), { force: true })
    await away.done()
    const binder = await openBinder(copy)
    expect(() => binder.dossier('a')).toThrow('no-such-dossier')
    expect(binder.troubles()).toMatchObject([
      { document: 'journal', problem: { kind: 'held-elsewhere', names: ['laptop-2'] } }
    ])
    expect(readdirSync(join(copy, '.carpeta', 'foreign'))).toHaveLength(1)
    await binder.close()
  })

  test('taken away while it is open: nothing is written, nothing taken for deleted', async () => {
    await desk.binder.act(newAct(aDossier('a')))
    await desk.binder.checkpoint()
    const news: string[] = []
    desk.binder.watch((one) => news.push(one.kind))
    renameSync(desk.folder, `${desk.folder} away`)
    await expect(desk.binder.act(cardAct('a', { needs: 'x' }))).rejects.toMatchObject(problem('binder-gone'))
    await desk.binder.swept()
    expect([news, existsSync(desk.folder)]).toEqual([['gone'], false])
    renameSync(`${desk.folder} away`, desk.folder)
    await desk.binder.act(cardAct('a', { needs: 'back' }))
    expect(desk.binder.dossier('a').card.needs).toBe('back')
  })

  test('a folder of dossiers that is away is not an empty one', async () => {
    await desk.binder.act(newAct(aDossier('a', { on: today })))
    await desk.binder.checkpoint()
    renameSync(join(desk.folder, 'dossiers'), join(desk.folder, 'elsewhere'))
    await desk.binder.swept()
    expect(desk.binder.tally().total).toBe(1)
    expect(desk.binder.troubles()).toMatchObject([{ document: 'binder', problem: { kind: 'binder-gone' } }])
    await expect(desk.binder.act(newAct(aDossier('b')))).rejects.toMatchObject(problem('binder-gone'))
    expect((await desk.reopen()).tally().total).toBe(1)
    expect(existsSync(join(desk.folder, 'dossiers'))).toBe(false)
    renameSync(join(desk.folder, 'elsewhere'), join(desk.folder, 'dossiers'))
    await desk.binder.swept()
    expect(desk.binder.troubles()).toEqual([])
  })

  test('folders that are no binder, or not there, are said so', async () => {
    await expect(openBinder(desk.root)).rejects.toMatchObject(problem('not-a-binder'))
    await expect(openBinder(join(desk.root, 'nowhere'))).rejects.toMatchObject(problem('binder-gone'))
    writeFileSync(join(desk.root, 'carpeta.json'), '{"format":"carpeta-binder","version":9,"id":"x"}')
    await expect(openBinder(desk.root)).rejects.toMatchObject(problem('newer-version'))
  })

  test('stands on the shelf by its marker; one is never made over something else', () => {
    const sample = createBinder(join(desk.root, 'Sample'), someSettings('Muestra'), 'Ana', { sample: true })
    mkdirSync(join(desk.root, 'photos'))
    writeFileSync(join(desk.root, 'photos', 'a.jpg'), '')
    expect(listBinders(desk.root).map(({ folder, name, isSample }) => [folder, name, isSample])).toEqual([
      [desk.folder, 'Clients 2026', false],
      [sample, 'Muestra', true]
    ])
    expect(listBinders(join(desk.root, 'nowhere'))).toEqual([])
    expect(() => createBinder(sample, someSettings(), 'Ana')).toThrow('binder-exists')
    expect(() => createBinder(join(desk.root, 'photos'), someSettings(), 'Ana')).toThrow('name-taken')
  })

  test('keeps drafts until they are dropped', async () => {
    desk.binder.keepDraft({ key: 'day:2026-11-22', note: 'half a', more: { typed: '+3' } })
    desk.binder.keepDraft({ key: 'day:2026-11-22', note: 'half a word', more: {} })
    desk.binder.keepDraft({ key: 'new', note: 'x', more: {} })
    desk.binder.dropDraft('new')
    desk.binder.dropDraft('never kept')
    expect((await desk.reopen()).drafts()).toEqual([{ key: 'day:2026-11-22', note: 'half a word', more: {} }])
  })
})

describe('two versions', () => {
  test('made while ours was on its way: ours lies there, theirs is kept and told, over a restart too', async () => {
    await desk.binder.act(newAct(aDossier('a', { name: 'Vega' })))
    await desk.binder.checkpoint()
    const theirs = () =>
      writtenElsewhere('a', (dossier) => {
        dossier.card.needs = 'theirs'
      })
    const saved = desk.binder.act(cardAct('a', { needs: 'ours' })).then(theirs)
    await saved
    await desk.binder.checkpoint()
    expect(desk.binder.dossier('a').card.needs).toBe('ours')
    const binder = await desk.reopen()
    expect(binder.troubles()).toMatchObject([
      { document: 'dossiers/a', name: 'Vega', problem: { kind: 'changed-since' } }
    ])
    const folder = join(desk.folder, '.carpeta', 'conflicts', 'dossiers', 'a')
    expect(readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8').includes('theirs'))).toEqual([
      true
    ])
  })
})
