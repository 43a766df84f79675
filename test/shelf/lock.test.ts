import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { BinderOnDesk } from '../../electron/shelf/face.ts'
import { judgeOf } from '../../electron/shelf/holder.ts'
import { openBinder } from '../../electron/shelf/openBinder.ts'
import type { ReadOnly } from '../../shared/openBinder.ts'
import { aDossier, aMoment, cardAct, newAct } from '../desk/aDossier.ts'
import { tempFolder } from '../desk/tempBinder.ts'
import { bundled } from '../prove/bundled.ts'

const usual = { beat: 20_000, look: 5_000, silence: 60_000 }
const lock = (beat: number) => ({ machine: { id: 'other', name: 'laptop-2' }, pid: 7, by: 'Ben', beat })

describe('whether a holder lives', () => {
  test('a heartbeat that stands still for 60 s of looking is silence; one that moves is life', () => {
    const judge = judgeOf(usual)
    for (let second = 0; second < 60; second += 5) {
      expect(judge.saw(lock(3), second * 1000)).toEqual({ kind: 'writes' })
    }
    expect(judge.saw(lock(3), 60_000)).toEqual({ kind: 'silent', seconds: 60 })
    expect(judge.saw(lock(3), 65_000)).toEqual({ kind: 'silent', seconds: 65 })
    expect(judge.saw(lock(4), 70_000)).toEqual({ kind: 'writes' })
    expect(judge.saw(null, 75_000)).toEqual({ kind: 'free' })
  })

  test('time in which nobody looked does not count: a computer that slept begins to watch anew', () => {
    const judge = judgeOf(usual)
    judge.saw(lock(3), 0)
    judge.saw(lock(3), 5_000)
    expect(judge.saw(lock(3), 3_600_000)).toEqual({ kind: 'writes' })
    for (let second = 5; second < 60; second += 5) judge.saw(lock(3), 3_600_000 + second * 1000)
    expect(judge.saw(lock(3), 3_660_000)).toEqual({ kind: 'silent', seconds: 60 })
  })

  test('a lock that can’t be read says nothing, neither life nor silence', () => {
    const judge = judgeOf(usual)
    for (let second = 0; second <= 300; second += 5) {
      expect(judge.saw('unreadable', second * 1000)).toEqual({ kind: 'writes' })
    }
  })

  test('nobody is called silent whose heartbeat moved within the last 60 s of looking', () => {
    const looks = fc.array(
      fc.record({ gap: fc.integer({ min: 1, max: 40_000 }), moves: fc.integer({ min: 0, max: 9 }) }),
      { minLength: 1, maxLength: 60 }
    )
    fc.assert(
      fc.property(looks, (all) => {
        const judge = judgeOf(usual)
        let now = 0
        let beat = 0
        let moved = 0
        for (const [n, { gap, moves }] of all.entries()) {
          now += gap
          if (n === 0 || moves === 0 || gap > 15_000) moved = now
          if (moves === 0) beat++
          const judged = judge.saw(lock(beat), now)
          if (judged.kind === 'silent') expect(now - moved).toBeGreaterThanOrEqual(60_000)
          else expect(now - moved).toBeLessThan(60_000)
        }
      }),
      { numRuns: Number(process.env['CARPETA_RUNS'] ?? 2000) }
    )
  })
})

describe('a binder another computer holds', () => {
  const pace = { beat: 100, look: 100, silence: 2000 }
  let desk: ReturnType<typeof tempFolder>
  let far: ChildProcess
  let said: string[]
  let here: BinderOnDesk

  beforeEach(async () => {
    desk = tempFolder()
    const first = await openBinder(desk.folder, { by: 'Ana' })
    await first.act(newAct(aDossier('a')))
    await first.close()
    said = []
    const program = await bundled('otherMachine')
    far = spawn(process.execPath, [program, desk.folder, '100', '100', '2000'], { stdio: ['pipe', 'pipe', 'inherit'] })
    createInterface({ input: far.stdout as NodeJS.ReadableStream }).on('line', (line) => said.push(line))
    await until(() => said.includes('writes'))
    here = await openBinder(desk.folder, { by: 'Ana', pace })
  }, 90_000)
  afterEach(async () => {
    far.kill('SIGKILL')
    await here?.close()
    desk.remove()
  })

  const order = async (line: string) => {
    const before = said.length
    far.stdin?.write(`${line}\n`)
    await until(() => said.slice(before).some((one) => /^(done|refused) /.test(one)))
    return said.slice(before).find((one) => /^(done|refused) /.test(one))
  }

  test('stays its own while it lives; silent, it is taken over, and the former writer stops and keeps what was typed', {
    timeout: 60_000
  }, async () => {
    expect(here.readOnly).toEqual({ holder: 'Ben, laptop-2' })
    expect(await order('needs salt')).toBe('done needs')
    await here.swept()
    expect([here.dossier('a').card.needs, here.troubles()]).toEqual(['salt', []])
    await until(() => false, 2500)
    expect(here.readOnly).toEqual({ holder: 'Ben, laptop-2' })

    far.kill('SIGSTOP')
    await until(() => here.readOnly?.mayWrite !== undefined)
    expect(here.readOnly).toEqual({ holder: 'Ben, laptop-2', mayWrite: 'silent', silentFor: 0 })
    const mine = await openBinder(desk.folder, { by: 'Ana', pace, takeOver: true })
    await here.close()
    here = mine
    expect(here.readOnly).toBe(null)
    await here.act(cardAct('a', { needs: 'pepper' }))
    here.keepDraft({ key: 'a', note: 'from here', more: {} })

    far.kill('SIGCONT')
    expect(await order('needs sugar')).toBe('refused read-only')
    await until(() => said.some((line) => line.startsWith('holder ')))
    const told = said.find((line) => line.startsWith('holder '))?.slice('holder '.length) ?? ''
    expect((JSON.parse(told) as ReadOnly).wasOurs).toBe(true)
    expect((JSON.parse(told) as ReadOnly).holder).toMatch(/^Ana, /)
    expect(await order('draft typed there')).toBe('done draft')
    expect(await order('close')).toBe('done close')
    expect((await again()).dossier('a').card.needs).toBe('pepper')
    expect(here.drafts()).toEqual([{ key: 'a', note: 'from here\n\ntyped there', more: {} }])
    here.dropDraft('a')
    expect(here.drafts()).toEqual([])
  })

  test('closed over there, it can be written here', { timeout: 60_000 }, async () => {
    expect(await order('close')).toBe('done close')
    await until(() => here.readOnly?.mayWrite !== undefined)
    expect(here.readOnly).toEqual({ holder: 'Ben, laptop-2', mayWrite: 'free' })
    expect((await again()).readOnly).toBe(null)
  })

  test('what was saved there and never reached the files is offered after the taking over', {
    timeout: 60_000
  }, async () => {
    const file = join(desk.folder, 'dossiers', 'a.json')
    const before = readFileSync(file)
    expect(await order('needs salt')).toBe('done needs')
    far.kill('SIGKILL')
    await until(() => here.readOnly?.mayWrite === 'silent')
    writeFileSync(file, before)
    const mine = await openBinder(desk.folder, { by: 'Ana', pace, takeOver: true })
    await here.close()
    here = mine
    expect(here.troubles()).toMatchObject([{ document: 'journal', problem: { names: ['laptop-2'] } }])
    await here.safety.settle('journal', 'take-journal', { id: 't1', at: aMoment, by: 'Ana' })
    expect(here.dossier('a').card.needs).toBe('salt')
  })

  async function again() {
    await here.close()
    here = await openBinder(desk.folder, { by: 'Ana', pace })
    return here
  }
})

describe('the journal of an open binder', () => {
  test('taken away by a sync program, it is written again: nothing acknowledged is lost', async () => {
    const desk = tempFolder()
    let binder = await openBinder(desk.folder, { by: 'Ana' })
    await binder.act(newAct(aDossier('a')))
    rmSync(join(desk.folder, '.carpeta', 'journal'))
    await binder.act(cardAct('a', { needs: 'salt' }))
    // What a crash leaves: the journal, and no file yet.
    const copy = join(desk.root, 'copy')
    cpSync(desk.folder, copy, { recursive: true })
    rmSync(join(copy, 'dossiers', 'a.json'), { force: true })
    await binder.close()
    binder = await openBinder(copy, { by: 'Ana' })
    expect(binder.dossier('a').card.needs).toBe('salt')
    await binder.close()
    desk.remove()
  })

  test('another one in its place is somebody else’s: nothing is told to be saved, and this opening reads from then on', async () => {
    const desk = tempFolder()
    // The heartbeat notices it too; here the act must be the first to.
    const binder = await openBinder(desk.folder, { by: 'Ana', pace: { beat: 2000, look: 50, silence: 2000 } })
    await binder.act(newAct(aDossier('a')))
    const other =
      '{"format":"carpeta-journal","version":1,"id":"x","binder":"b","machine":{"id":"o","name":"laptop-2"}}\n'
    rmSync(join(desk.folder, '.carpeta', 'journal'))
    writeFileSync(join(desk.folder, '.carpeta', 'journal'), other)
    await expect(binder.act(cardAct('a', { needs: 'salt' }))).rejects.toMatchObject({
      problem: { kind: 'held-elsewhere' }
    })
    await until(() => binder.readOnly !== null)
    expect(binder.readOnly?.wasOurs).toBe(true)
    await binder.close()
    desk.remove()
  })
})

async function until(isSo: () => boolean, most = 20_000) {
  const end = performance.now() + most
  while (!isSo()) {
    if (performance.now() > end) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
