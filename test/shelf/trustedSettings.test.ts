import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openBinder } from '../../electron/shelf/openBinder.ts'
import { seal, unseal } from '../../electron/shelf/sealed.ts'
import type { Binder } from '../../shared/binder.ts'
import { aDossier, newAct } from '../desk/aDossier.ts'
import { tempBinder } from '../desk/tempBinder.ts'

// The index keeps the settings with the size and the time of their file: opening believes it, the sweep reads the file itself.

let desk: Awaited<ReturnType<typeof tempBinder>>
let file: string
beforeEach(async () => {
  desk = await tempBinder()
  file = join(desk.folder, 'binder.json')
  await desk.binder.act(newAct(aDossier('a')))
  await desk.binder.swept()
  await desk.binder.checkpoint()
  await desk.binder.close()
})
afterEach(() => desk.done())

/** A whole settings file as another computer writes it, of the same length. */
function nameElsewhere(name: string): Buffer {
  const { head, data } = unseal('binder', readFileSync(file))
  const { bytes } = seal('binder', { ...head, rev: head.rev - 1, sha256: head.parent ?? '' }, head.savedBy, {
    ...(data as Binder),
    name
  })
  return bytes
}

/** Puts bytes in the file's place so that a stat tells nothing. */
function putUnseen(bytes: Buffer) {
  const { mtime, size } = statSync(file)
  expect(bytes).toHaveLength(size)
  // Whole milliseconds first: what can be set again exactly.
  writeFileSync(file, bytes)
  utimesSync(file, mtime, mtime)
}

/** Gives the file a time that can be set again exactly, and has the index know it. */
async function settle() {
  const at = new Date('2026-11-20T10:00:00Z')
  utimesSync(file, at, at)
  const binder = await openBinder(desk.folder)
  await binder.swept()
  await binder.checkpoint()
  await binder.close()
}

test('other settings of the same size and time are taken in by the sweep', async () => {
  await settle()
  putUnseen(nameElsewhere('Clients 2027'))
  const binder = await openBinder(desk.folder)
  expect(binder.settings().name).toBe('Clients 2026')
  await binder.swept()
  expect(binder.settings().name).toBe('Clients 2027')
  await binder.close()
})

test('a damage that keeps size and time is noticed by the sweep, and nothing is written over it', async () => {
  await settle()
  const bytes = readFileSync(file)
  const at = bytes.indexOf('Clients 2026')
  expect(at).toBeGreaterThan(0)
  bytes[at] = 0x58
  putUnseen(bytes)
  const binder = await openBinder(desk.folder)
  expect(binder.troubles()).toEqual([])
  await binder.swept()
  expect(binder.troubles()).toMatchObject([{ document: 'binder', problem: { kind: 'wrong-checksum' } }])
  await binder.close()
  expect(readFileSync(file).equals(bytes)).toBe(true)
})

test('of another time they are read at once', async () => {
  await settle()
  writeFileSync(file, nameElsewhere('Clients 2027'))
  const binder = await openBinder(desk.folder)
  expect(binder.settings().name).toBe('Clients 2027')
  await binder.close()
})
