import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { binderPaths } from '../../electron/shelf/binderPaths.ts'
import { createBinder } from '../../electron/shelf/createBinder.ts'
import { disk } from '../../electron/shelf/disk.ts'
import { openBinder } from '../../electron/shelf/openBinder.ts'
import { seal, unseal } from '../../electron/shelf/sealed.ts'
import type { Act } from '../../shared/act.ts'
import { addDays, day } from '../../shared/day.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { aDossier, aMoment, cardAct, moveAct, newAct } from '../desk/aDossier.ts'
import { someSettings, tempBinder } from '../desk/tempBinder.ts'

const today = aMoment.day
let desk: Awaited<ReturnType<typeof tempBinder>>
beforeEach(async () => {
  desk = await tempBinder()
})
afterEach(() => desk.done())

const problem = (kind: string) => ({ problem: expect.objectContaining({ kind }) })
const fileOf = (id: string) => join(desk.folder, 'dossiers', `${id}.json`)
let signs = 0
const signed = () => ({ id: `sign-${++signs}`, at: aMoment, by: 'Ana' })
const safety = () => desk.binder.safety
const needs = (id: string) => desk.binder.dossier(id).card.needs
const remove = (...dossiers: string[]): Act => ({ ...signed(), kind: 'remove', dossiers })

/** Two dossiers, a and b, in plain files; a says it needs corks, in its second version. */
async function two() {
  await desk.binder.act(newAct(aDossier('a', { on: today }), aDossier('b', { on: today })))
  await desk.binder.act(cardAct('a', { needs: 'corks' }))
  await desk.binder.checkpoint()
  await desk.binder.swept()
}
function elsewhere(id: string, change: (dossier: Dossier) => void) {
  const { head, data } = unseal(`dossiers/${id}`, readFileSync(fileOf(id)))
  const other = structuredClone(data) as Dossier
  change(other)
  return seal(`dossiers/${id}`, head, 'Ben @ other', other).bytes
}
/** Every file below the binder that still holds a text. */
const filesWith = (text: string) =>
  readdirSync(desk.folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .filter((path) => readFileSync(path).includes(text))

describe('a file changed outside', () => {
  beforeEach(async () => {
    await two()
    writeFileSync(fileOf('a'), readFileSync(fileOf('a'), 'utf8').replace('corks', 'labels'))
    await desk.binder.swept()
  })
  test('is shown with what differs and both ways', () => {
    expect(safety().lookAt('dossiers/a')).toMatchObject({
      kind: 'changed-outside',
      solves: ['as-it-is', 'last-good'],
      changes: [{ kind: 'line', line: 'needs', before: 'corks', after: 'labels' }]
    })
    expect(needs('a')).toBe('labels')
  })
  test('is taken as it is', async () => {
    await safety().settle('dossiers/a', 'as-it-is', signed())
    expect(desk.binder.troubles()).toEqual([])
    await desk.reopen()
    await desk.binder.swept()
    expect([needs('a'), desk.binder.troubles()]).toEqual(['labels', []])
  })
  test('gives way to our last version, and undo brings the other back', async () => {
    await safety().settle('dossiers/a', 'last-good', signed())
    expect(needs('a')).toBe('corks')
    await desk.binder.undo(aMoment)
    expect(needs('a')).toBe('labels')
    await desk.binder.checkpoint()
    await desk.binder.swept()
    expect(desk.binder.troubles()).toEqual([])
  })
})

describe('two versions', () => {
  beforeEach(async () => {
    await two()
    const theirs = elsewhere('a', (dossier) => {
      dossier.card.needs = 'theirs'
    })
    await desk.binder.act(cardAct('a', { needs: 'ours' }))
    writeFileSync(fileOf('a'), theirs)
    await desk.binder.checkpoint()
    await desk.binder.swept()
  })
  test('are compared', () => {
    expect(safety().lookAt('dossiers/a')).toMatchObject({
      kind: 'two-versions',
      by: 'Ben @ other',
      solves: ['take-theirs', 'keep-ours'],
      changes: [{ kind: 'line', line: 'needs', before: 'ours', after: 'theirs' }]
    })
  })
  test.each([
    ['take-theirs', 'theirs', 'ours'],
    ['keep-ours', 'ours', 'theirs']
  ] as const)('%s is done, and the other one is kept in the history', async (how, left, other) => {
    await safety().settle('dossiers/a', how, signed())
    expect([needs('a'), desk.binder.troubles()]).toEqual([left, []])
    await desk.reopen()
    await desk.binder.swept()
    expect([needs('a'), desk.binder.troubles()]).toEqual([left, []])
    const versions = safety().versions('a')
    expect(versions.some(({ changes }) => JSON.stringify(changes).includes(`"${other}"`))).toBe(true)
  })
  test('theirs once taken can be undone', async () => {
    await safety().settle('dossiers/a', 'take-theirs', signed())
    await desk.binder.undo(aMoment)
    expect(needs('a')).toBe('ours')
  })
})

describe('a copy a sync program laid beside', () => {
  test('is a second version, not a client', async () => {
    await two()
    const copy = join(desk.folder, 'dossiers', 'a (Ana’s conflicted copy 2026-11-22).json')
    writeFileSync(
      copy,
      elsewhere('a', (dossier) => {
        dossier.card.needs = 'theirs'
      })
    )
    await desk.binder.swept()
    expect(desk.binder.tally().total).toBe(2)
    expect(safety().lookAt('dossiers/a')).toMatchObject({ kind: 'two-versions' })
    await safety().settle('dossiers/a', 'take-theirs', signed())
    expect([needs('a'), existsSync(copy)]).toEqual(['theirs', false])
    await desk.binder.swept()
    expect(desk.binder.troubles()).toEqual([])
  })
  test('with the same bytes is nobody’s trouble', async () => {
    await two()
    writeFileSync(join(desk.folder, 'dossiers', 'a 2.json'), readFileSync(fileOf('a')))
    await desk.binder.swept()
    expect(desk.binder.troubles()).toEqual([])
  })
})

describe('a damaged file', () => {
  beforeEach(async () => {
    await two()
    writeFileSync(fileOf('a'), readFileSync(fileOf('a')).subarray(0, 90))
    await desk.binder.swept()
  })
  test('gives way to the last good version', async () => {
    expect(safety().lookAt('dossiers/a')).toMatchObject({ kind: 'damaged', solves: ['last-good', 'let-go'] })
    await safety().settle('dossiers/a', 'last-good', signed())
    expect([needs('a'), desk.binder.troubles()]).toEqual(['corks', []])
    await desk.reopen()
    await desk.binder.swept()
    expect([needs('a'), desk.binder.troubles()]).toEqual(['corks', []])
    expect(() => unseal('dossiers/a', readFileSync(fileOf('a')))).not.toThrow()
  })
})

describe('a missing file', () => {
  beforeEach(async () => {
    await two()
    unlinkSync(fileOf('a'))
    await desk.binder.swept()
  })
  test('is written again', async () => {
    expect(safety().lookAt('dossiers/a')).toMatchObject({ kind: 'missing', solves: ['write-again', 'let-go'] })
    await safety().settle('dossiers/a', 'write-again', signed())
    await desk.reopen()
    await desk.binder.swept()
    expect([needs('a'), desk.binder.troubles(), existsSync(fileOf('a'))]).toEqual(['corks', [], true])
  })
  test('is let go: it lies with the removed, and undo brings it back', async () => {
    await safety().settle('dossiers/a', 'let-go', signed())
    expect([
      desk.binder.tally().total,
      safety()
        .removed()
        .map(({ name }) => name)
    ]).toEqual([1, ['Client a']])
    await desk.binder.undo(aMoment)
    await desk.reopen()
    await desk.binder.swept()
    expect([needs('a'), desk.binder.troubles(), safety().removed()]).toEqual(['corks', [], []])
  })
})

describe('the journal of another computer', () => {
  const other = { id: 'other', name: 'Office PC' }
  async function foreign(inTheMeantime: (folder: string) => Promise<void>) {
    await two()
    await desk.binder.close()
    const binder = await openBinder(desk.folder, { by: 'Ben', machine: other })
    await binder.act(cardAct('b', { needs: 'from the office' }))
    // Cut off there: what a sync program brings is the journal, and the file as it was.
    const journal = readFileSync(join(desk.folder, '.carpeta/journal'))
    const file = readFileSync(fileOf('b'))
    await binder.close()
    writeFileSync(fileOf('b'), file)
    writeFileSync(join(desk.folder, '.carpeta/journal'), journal)
    await inTheMeantime(desk.folder)
    desk.binder = await openBinder(desk.folder, { by: 'Ana', takeOver: true })
    await desk.binder.swept()
  }
  test('is offered at every opening, and taken in when asked', async () => {
    await foreign(async () => {})
    // The file had been replaced before the cut: nothing of it is new.
    const look = safety().lookAt('journal')
    expect(look).toMatchObject({
      kind: 'foreign-journal',
      name: 'Office PC',
      solves: ['take-journal', 'leave-journal']
    })
    await desk.reopen()
    expect(safety().lookAt('journal').names).toEqual(['Client b'])
    await safety().settle('journal', 'take-journal', signed())
    expect([needs('b'), desk.binder.troubles()]).toEqual(['from the office', []])
    await desk.reopen()
    expect(desk.binder.troubles()).toEqual([])
  })
  test('is left where that is wished', async () => {
    await foreign(async () => {})
    await safety().settle('journal', 'leave-journal', signed())
    await desk.reopen()
    expect(desk.binder.troubles()).toEqual([])
  })
})

describe('versions', () => {
  test('are listed with what each changed, and returned to by an act', async () => {
    await two()
    await desk.binder.act(moveAct(desk.binder.dossier('a'), '2026-12-08'))
    const versions = safety().versions('a')
    expect(versions.map(({ changes, isNow }) => [changes[0]?.kind, isNow])).toEqual([
      ['filed', true],
      ['line', false],
      ['made', false]
    ])
    expect(versions[0]).toMatchObject({ at: aMoment, changes: [{ kind: 'filed', from: today, to: '2026-12-08' }] })
    await safety().returnTo('a', versions[1]?.sha ?? '', signed())
    expect(desk.binder.dossier('a').filing.next?.on).toBe(today)
    await desk.binder.undo(aMoment)
    expect(desk.binder.dossier('a').filing.next?.on).toBe('2026-12-08')
    await expect(safety().returnTo('b', versions[1]?.sha ?? '', signed())).rejects.toMatchObject(
      problem('no-such-dossier')
    )
  })
})

describe('the oldest version kept', () => {
  test('is the making itself, with its moment, or says that what came before is not kept any more', async () => {
    await desk.binder.act(newAct(aDossier('a', { on: today }), aDossier('b', { on: today })))
    await desk.binder.act(cardAct('a', { needs: 'corks' }))
    await desk.reopen()
    for (const folder of ['history', 'journals'])
      rmSync(join(desk.folder, '.carpeta', folder), { recursive: true, force: true })
    expect(safety().versions('a')).toMatchObject([{ at: null, isNow: true, isOldest: true, changes: [] }])
    expect(safety().versions('b')).toEqual([
      { sha: expect.any(String), at: aMoment, by: 'Ana', isNow: true, changes: [{ kind: 'made' }] }
    ])
  })
})

describe('what is removed', () => {
  test('can be brought back, over an opening too', async () => {
    await two()
    await desk.binder.act(remove('a'))
    expect(() => desk.binder.dossier('a')).toThrow('no-such-dossier')
    await desk.reopen()
    expect(safety().removed()).toEqual([{ id: 'a', name: 'Client a', removed: aMoment, by: 'Ana' }])
    await desk.binder.act({ ...signed(), kind: 'bring-back', dossiers: ['a'] })
    expect([needs('a'), safety().removed(), desk.binder.tally().total]).toEqual(['corks', [], 2])
    await desk.reopen()
    await desk.binder.swept()
    expect([needs('a'), desk.binder.troubles()]).toEqual(['corks', []])
    // Its revisions go on: the last version is the one with the highest.
    expect(safety().versions('a')[0]?.isNow).toBe(true)
  })
  test('and thrown away for good is nowhere, and nothing brings it back', async () => {
    await desk.binder.act(newAct(aDossier('a', { name: 'Zvezdana Petrović' }), aDossier('b')))
    await desk.binder.act(cardAct('a', { needs: 'corks' }))
    await desk.binder.act(remove('a'))
    await safety().throwAway(['a'], signed())
    expect(filesWith('Zvezdana')).toEqual([])
    expect([safety().removed(), desk.binder.tally().total]).toEqual([[], 1])
    await desk.binder.undo(aMoment)
    expect(desk.binder.tally().total).toBe(0)
  })
})

describe('a person erased', () => {
  test('is in no file any more; their phones stay on the list when that is wished', async () => {
    const person = aDossier('a', {
      name: 'Zvezdana Petrović',
      card: { phones: [{ text: '021 555', key: '+38121555' }] }
    })
    await desk.binder.act(newAct(person, aDossier('b')))
    desk.binder.keepDraft({ key: 'a', note: 'Zvezdana said', more: {} })
    desk.binder.keepDraft({ key: 'a:needs', note: 'Zvezdana wants', more: {} })
    desk.binder.keepDraft({ key: 'incoming', note: 'Zvezdana rings', more: { known: 'a' } })
    await desk.binder.act(cardAct('a', { needs: 'corks for Zvezdana' }))
    await desk.reopen()
    await desk.binder.act(cardAct('b', { needs: 'labels' }))
    await safety().erase('a', true, signed())
    expect([filesWith('Zvezdana'), filesWith('zvezdana')]).toEqual([[], []])
    expect(JSON.parse(readFileSync(join(desk.folder, 'lists/do-not-call.json'), 'utf8')).data).toEqual({
      phones: ['+38121555']
    })
    await desk.reopen()
    await desk.binder.swept()
    expect([desk.binder.tally().total, desk.binder.troubles(), filesWith('Zvezdana')]).toEqual([1, [], []])
    // What was done to others is still undone.
    await desk.binder.undo(aMoment)
    expect(needs('b')).toBeUndefined()
  })
  test('is named by no card any more as the one who recommended them', async () => {
    const by = (id: string) => ({ name: 'Zvezdana Petrović', id })
    await desk.binder.act(newAct(aDossier('a', { name: 'Zvezdana Petrović' }), aDossier('b'), aDossier('c')))
    await desk.binder.act(cardAct('b', { recommendedBy: by('a') }))
    await desk.binder.act(cardAct('c', { recommendedBy: { name: 'Somebody else' } }))
    await safety().erase('a', false, signed())
    expect([desk.binder.dossier('b').card.recommendedBy, desk.binder.dossier('c').card.recommendedBy]).toEqual([
      undefined,
      { name: 'Somebody else' }
    ])
    expect(readFileSync(fileOf('b'), 'utf8')).not.toContain('Zvezdana')
    expect(filesWith('Zvezdana').filter((path) => !/history|journals/.test(path))).toEqual([])
  })
  test('cut off half-way is gone after the next opening', async () => {
    await desk.binder.act(newAct(aDossier('a', { name: 'Zvezdana Petrović' }), aDossier('b')))
    await desk.binder.checkpoint()
    await desk.binder.act(remove('a'))
    mkdirSync(join(desk.folder, '.carpeta/erasing'))
    writeFileSync(join(desk.folder, '.carpeta/erasing/a'), '{}\n')
    await desk.binder.checkpoint()
    expect(filesWith('Zvezdana').length).toBeGreaterThan(0)
    await desk.reopen()
    // The trash is the act's own part, and this one was never acted on.
    expect(filesWith('Zvezdana').filter((path) => !path.includes('/trash/') && !path.endsWith('/undo'))).toEqual([])
  })
})

describe('a person erased, and the index of before still there', () => {
  test('the next opening makes it anew: it tells no word of them', async () => {
    await desk.binder.act(newAct(aDossier('a', { card: { notes: 'Zvezdana prefers mornings' } }), aDossier('b')))
    await desk.binder.checkpoint()
    const index = join(desk.folder, '.carpeta/index')
    const before = readFileSync(index)
    expect(before.includes('zvezdana')).toBe(true)
    await safety().erase('a', false, signed())
    await desk.binder.close()
    // What a power cut between the act and the end of the erasing leaves.
    writeFileSync(index, before)
    mkdirSync(join(desk.folder, '.carpeta/erasing'), { recursive: true })
    writeFileSync(join(desk.folder, '.carpeta/erasing/a'), '{}\n')
    await desk.reopen()
    for (let n = 0; n < 200 && readFileSync(index).includes('zvezdana'); n++) {
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    expect([filesWith('zvezdana'), desk.binder.tally().total]).toEqual([[], 1])
  })
})

describe('a file that is only in the cloud', () => {
  test('is no damage: it is fetched, or gone on without until the next opening', async () => {
    await two()
    await desk.binder.close()
    let isAway = true
    const port = {
      ...disk,
      factsOf: (file: number) => {
        const facts = disk.factsOf(file)
        return { ...facts, isPlaceholder: isAway && facts.inode === away }
      }
    }
    const away = String(statSync(fileOf('a')).ino)
    const binder = await openBinder(desk.folder, { by: 'Ana', port })
    utimesSync(fileOf('a'), 1, 1)
    await binder.swept()
    expect(binder.troubles()).toMatchObject([{ document: 'dossiers/a', problem: { kind: 'cloud-placeholder' } }])
    expect(binder.spines(['a'])[0]?.trouble).toBe('cloud')
    expect(binder.safety.lookAt('dossiers/a')).toMatchObject({ kind: 'in-the-cloud', solves: ['fetch-it', 'go-on'] })
    await expect(binder.safety.settle('dossiers/a', 'fetch-it', signed())).rejects.toMatchObject(
      problem('cloud-placeholder')
    )
    await binder.safety.settle('dossiers/a', 'go-on', signed())
    utimesSync(fileOf('a'), 2, 2)
    await binder.swept()
    expect([binder.troubles(), binder.tally().total]).toEqual([[], 2])
    isAway = false
    utimesSync(fileOf('a'), 3, 3)
    await binder.swept()
    expect([binder.dossier('a').card.needs, binder.spines(['a'])[0]?.trouble]).toEqual(['corks', undefined])
    await binder.close()
  })
})

describe('the settings and a day’s sheet changed outside', () => {
  test('say what differs in words', async () => {
    await two()
    await desk.binder.act({ ...signed(), kind: 'settings', set: { owner: 'Vesna' } })
    await desk.binder.act({ ...signed(), kind: 'day-note', day: day('2026-12-01'), text: 'Fair' })
    await desk.binder.act({ ...signed(), kind: 'day-note', day: day('2026-12-01'), text: 'Fair, stand 4' })
    await desk.reopen()
    const change = (file: string, from: string, to: string) => {
      const path = join(desk.folder, file)
      const text = readFileSync(path, 'utf8')
      expect(text).toContain(from)
      writeFileSync(path, text.replace(from, to))
    }
    change('binder.json', '"Vesna"', '"Ben"')
    change('days/2026-12.json', 'Fair, stand 4', 'Fair, stand 9')
    await desk.reopen()
    await desk.binder.swept()
    expect(safety().lookAt('binder').changes).toEqual([
      { kind: 'setting', setting: 'owner', before: 'Vesna', after: 'Ben' }
    ])
    expect(safety().lookAt('days/2026-12').changes).toEqual([
      { kind: 'day-note', day: '2026-12-01', before: 'Fair, stand 4', after: 'Fair, stand 9' }
    ])
  })
})

describe('an import', () => {
  test('is listed and taken back but for what was touched', async () => {
    const dossiers = ['a', 'b', 'c'].map((id) => aDossier(id))
    await desk.binder.act({
      ...signed(),
      id: 'import-1',
      kind: 'new',
      source: 'import',
      label: 'clients.csv',
      dossiers
    })
    await desk.binder.act(cardAct('b', { needs: 'corks' }))
    await desk.binder.act(cardAct('c', { needs: 'corks' }))
    await desk.binder.undo(aMoment)
    await desk.reopen()
    expect(safety().bigActs(today)).toEqual([
      {
        act: 'import-1',
        kind: 'import',
        at: aMoment,
        label: 'clients.csv',
        count: 3,
        untouched: 2,
        touched: ['Client b']
      }
    ])
    const { touched } = await safety().takeBack('import-1', signed())
    expect([touched, desk.binder.tally().total]).toEqual([['Client b'], 1])
    expect(safety().bigActs(today)).toEqual([])
    await desk.binder.undo(aMoment)
    expect(desk.binder.tally().total).toBe(3)
    expect(safety().bigActs(addDays(today, 31))).toEqual([])
  })
  test('a level or deal of a single dossier is listed like any other', async () => {
    await desk.binder.act(newAct(aDossier('a')))
    const act = moveAct(desk.binder.dossier('a'), '2026-12-08')
    await desk.binder.act({ ...act, id: 'level-1', why: 'levelled' } as typeof act)
    expect(safety().bigActs(today)).toMatchObject([{ act: 'level-1', kind: 'levelled', count: 1, untouched: 1 }])
  })
  test('and a deal gives the days back', async () => {
    await desk.binder.act(newAct(aDossier('a'), aDossier('b')))
    const moves = ['a', 'b'].flatMap((id) => {
      const act = moveAct(desk.binder.dossier(id), '2026-12-08')
      return act.kind === 'move' ? act.moves : []
    })
    await desk.binder.act({ ...signed(), id: 'deal-1', kind: 'move', why: 'dealt', moves })
    await desk.binder.act(cardAct('b', { needs: 'corks' }))
    expect(safety().bigActs(today)).toMatchObject([
      { act: 'deal-1', kind: 'dealt', untouched: 1, touched: ['Client b'] }
    ])
    await safety().takeBack('deal-1', signed())
    expect(desk.binder.dossier('a').filing.next).toBeUndefined()
    expect(desk.binder.dossier('b').filing.next?.on).toBe('2026-12-08')
  })
})

describe('letting go of the past', () => {
  const paths = () => binderPaths(desk.folder)
  const eightDays = async (last: string) => {
    let done = false
    for (let n = 7; n >= 0; n--) done = await safety().rotate(addDays(day(last), -n))
    return done
  }
  const old = (path: string, daysAgo: number) => {
    const seconds = Date.UTC(2026, 10, 22) / 1000 - daysAgo * 86_400
    utimesSync(path, seconds, seconds)
  }
  const inHistory = () =>
    readdirSync(paths().history, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name))

  test('takes what was replaced more than 90 days ago, and keeps what stood until then', async () => {
    await two()
    await desk.binder.act(cardAct('a', { needs: 'labels' }))
    await desk.binder.checkpoint()
    for (const path of inHistory()) old(path, 200)
    // Written 200 days ago, replaced today: the version of 90 days ago.
    expect(await eightDays('2026-11-22')).toBe(true)
    expect(inHistory().some((path) => readFileSync(path).includes('corks'))).toBe(true)
    old(fileOf('a'), 100)
    await eightDays('2026-11-23')
    expect(inHistory().some((path) => readFileSync(path).includes('corks'))).toBe(false)
    expect(needs('a')).toBe('labels')
  })
  test('never takes the only good version', async () => {
    await two()
    for (const path of inHistory()) old(path, 200)
    writeFileSync(fileOf('a'), 'broken')
    old(fileOf('a'), 150)
    await desk.binder.swept()
    await eightDays('2026-11-22')
    await safety().settle('dossiers/a', 'last-good', signed())
    expect(needs('a')).toBe('corks')
  })
  test('waits when the clock jumped', async () => {
    await two()
    await desk.binder.act(cardAct('a', { needs: 'labels' }))
    await desk.binder.checkpoint()
    await eightDays('2026-11-22')
    const before = inHistory()
    expect(await safety().rotate(day('2036-11-22'))).toBe(false)
    expect(await safety().rotate(day('2036-11-23'))).toBe(false)
    expect(inHistory()).toEqual(before)
  })
  test('takes removed dossiers after 30 days', async () => {
    await two()
    await desk.binder.act(remove('a'))
    await desk.binder.checkpoint()
    await eightDays('2026-12-22')
    expect(safety().removed()).toHaveLength(1)
    await eightDays('2026-12-23')
    expect(safety().removed()).toEqual([])
  })
})

test('a reading opening offers no way to change anything', async () => {
  await two()
  writeFileSync(fileOf('a'), 'broken')
  const reader = await openBinder(desk.folder, { by: 'Ben' })
  await reader.swept()
  expect(reader.safety.lookAt('dossiers/a').solves).toEqual([])
  await expect(reader.safety.settle('dossiers/a', 'last-good', signed())).rejects.toMatchObject(problem('read-only'))
  await expect(reader.safety.erase('b', false, signed())).rejects.toMatchObject(problem('read-only'))
  await reader.close()
})

test('a dossier of a newer Carpeta and a binder renamed away offer nothing to settle', async () => {
  await two()
  const { head, data } = unseal('dossiers/a', readFileSync(fileOf('a')))
  const text = seal('dossiers/a', head, 'Ben', data).bytes.toString().replace('"version":1', '"version":9')
  writeFileSync(fileOf('a'), text)
  await desk.binder.swept()
  expect(safety().lookAt('dossiers/a')).toMatchObject({ kind: 'beyond-us', solves: [] })
  renameSync(desk.folder, `${desk.folder}-away`)
  expect(() => safety().removed()).toThrow('binder-gone')
  renameSync(`${desk.folder}-away`, desk.folder)
  expect(createBinder(join(desk.root, 'other'), someSettings(), 'Ana')).toContain('other')
})
