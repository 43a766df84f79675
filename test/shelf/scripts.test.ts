import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Act } from '../../shared/act.ts'
import type { Script } from '../../shared/script.ts'
import { readyScripts } from '../../shared/scripts/readyScripts.ts'
import { aDossier, aMoment, newAct } from '../desk/aDossier.ts'
import { tempBinder } from '../desk/tempBinder.ts'

// Scripts and the do-not-call list on a real disk: the same after closing, counted from history, never written over blindly.

let desk: Awaited<ReturnType<typeof tempBinder>>
beforeEach(async () => {
  desk = await tempBinder()
})
afterEach(() => desk.done())

let acts = 0
const act = (what: Record<string, unknown>) => ({ id: `act-s${++acts}`, at: aMoment, by: 'Ana', ...what }) as Act
const own: Script = {
  id: 'own',
  name: 'Fair in Novi Sad',
  kinds: ['call'],
  levels: [],
  parts: [{ id: 'open', kind: 'say', name: 'Opening', text: 'We met at the fair, {form of address}.' }]
}
const names = () => desk.binder.scripts().scripts.map(({ name }) => name)

describe('scripts', () => {
  it('are the ready ones at first; one’s own lies on the disk after closing, and goes with its undo', async () => {
    expect(desk.binder.scripts()).toEqual({ scripts: readyScripts(desk.binder.settings().language), met: {} })
    await desk.binder.act(act({ kind: 'script', script: own }))
    await desk.reopen()
    expect(names()).toContain('Fair in Novi Sad')
    expect(desk.binder.paper('lists/scripts')).toEqual({ scripts: [own] })
    await desk.binder.undo(aMoment)
    expect(names()).not.toContain('Fair in Novi Sad')
  })

  it('changed outside are not written over before somebody looked', async () => {
    await desk.binder.act(act({ kind: 'script', script: own }))
    await desk.binder.checkpoint()
    const path = join(desk.binder.where, 'lists', 'scripts.json')
    const file = JSON.parse(readFileSync(path, 'utf8'))
    expect(file.data.scripts).toEqual([own])
    writeFileSync(path, JSON.stringify({ ...file, data: { ...file.data, later: 'kept' } }))
    await desk.binder.swept()
    const refused = await desk.binder.act(act({ kind: 'script', script: { ...own, id: 'second' } })).then(
      () => null,
      (thrown) => thrown.problem.kind
    )
    expect(refused).toBe('wrong-checksum')
    await desk.binder.checkpoint()
    expect(JSON.parse(readFileSync(path, 'utf8')).data).toMatchObject({ later: 'kept' })
  })

  it('count their objections from the conversations that stand', async () => {
    const dossier = aDossier('mills', { on: '2026-11-22' })
    await desk.binder.act(newAct(dossier))
    const entry = {
      at: aMoment,
      by: 'Ana',
      kind: 'call',
      note: 'They find it dear',
      met: [{ id: 'ready-dear', text: 'Too dear' }]
    }
    const call = (id: string) =>
      act({
        kind: 'move',
        why: 'call',
        moves: [{ dossier: 'mills', seen: dossier.filing.next, to: { kind: 'stays' }, entry: { ...entry, id } }]
      })
    await desk.binder.act(call('first'))
    await desk.binder.act(call('second'))
    expect(desk.binder.scripts().met).toEqual({ 'ready-dear': 2 })
    await desk.reopen()
    expect(desk.binder.scripts().met).toEqual({ 'ready-dear': 2 })
    await desk.binder.act(act({ kind: 'strike', dossier: 'mills', entry: 'first' }))
    expect(desk.binder.scripts().met).toEqual({ 'ready-dear': 1 })
    await desk.binder.act(act({ kind: 'remove', dossiers: ['mills'] }))
    expect(desk.binder.scripts().met).toEqual({})
  })
})

describe('the do-not-call list', () => {
  it('says which of some numbers nobody calls again, however they are written', async () => {
    expect(desk.binder.listed(['+38121555333'])).toEqual([])
    await desk.binder.act(act({ kind: 'do-not-call', add: ['+381 21 555 333'], remove: [] }))
    await desk.reopen()
    expect(desk.binder.listed(['+38121555333', '+34911000111', '333'])).toEqual(['+38121555333'])
    await desk.binder.undo(aMoment)
    expect(desk.binder.listed(['+38121555333'])).toEqual([])
  })
})
