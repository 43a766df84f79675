import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openCopiesRoom } from '../../electron/answers/copiesRoom.ts'
import { type DiskPlaces, diskPlaces, otherDisks } from '../../electron/answers/otherDisks.ts'
import { clockFrom } from '../../electron/clock.ts'
import { createBinder } from '../../electron/shelf/createBinder.ts'
import type { BinderOnDesk } from '../../electron/shelf/face.ts'
import { openBinder } from '../../electron/shelf/openBinder.ts'
import { someSettings } from '../desk/tempBinder.ts'

let root: string
const open: BinderOnDesk[] = []
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'carpeta-copies-'))
})
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
  rmSync(root, { recursive: true, force: true })
})

const folders = () => ({ binders: join(root, 'Carpeta'), config: join(root, 'config') }) as never
function room(on: string, places?: DiskPlaces) {
  let changed = 0
  const made = openCopiesRoom(
    { folders: folders() },
    clockFrom({ CARPETA_NOW: `${on}T09:00` }),
    {
      changed: () => {
        changed++
      },
      progress: () => {}
    },
    places
  )
  return { ...made, changes: () => changed }
}
async function binderIn(...path: string[]) {
  const folder = join(root, ...path)
  mkdirSync(join(folder, '..'), { recursive: true })
  const binder = await openBinder(createBinder(folder, someSettings(), 'Ana'), { by: 'Ana' })
  open.push(binder)
  return binder
}

test('a copy of seven days ago is said to be old once one was tried, not before; a copy made now is not', async () => {
  const binder = await binderIn('Carpeta', 'Clients')
  await room('2026-11-01').copy(binder, 'c1')
  const later = room('2026-11-08')
  expect(later.look(binder)).toMatchObject({ daysAgo: 7, isOld: false })
  rmSync(join(root, 'config'), { recursive: true, force: true })
  mkdirSync(join(root, 'usb'))
  later.choose(join(root, 'usb'))
  rmSync(join(root, 'usb'), { recursive: true })
  await expect(later.copy(binder, 'c2')).rejects.toThrow('copies-gone')
  expect(later.look(binder)).toMatchObject({ daysAgo: null, isOld: true, problem: { kind: 'copies-gone' } })
  expect(later.changes()).toBe(1)
})

test('a chosen folder whose disk is away is not made anew in its place', async () => {
  const binder = await binderIn('Carpeta', 'Clients')
  const copies = room('2026-11-08')
  const usb = join(root, 'usb')
  mkdirSync(usb)
  copies.choose(usb)
  await copies.copy(binder, 'c1')
  expect(copies.look(binder)).toMatchObject({ daysAgo: 0, isOld: false, problem: null })
  rmSync(usb, { recursive: true })
  mkdirSync(usb)
  await expect(copies.copy(binder, 'c2')).rejects.toThrow('copies-gone')
})

test('another disk is proposed while the copies lie on the binder’s own, and taken only when it was proposed', async () => {
  const binder = await binderIn('Carpeta', 'Clients')
  // Memory the system keeps as a disk of its own.
  const memory = mkdtempSync('/dev/shm/carpeta-disk-')
  try {
    symlinkSync(memory, join(root, 'stick'))
    const found = await otherDisks(binder.where, { each: [memory, root, join(root, 'nowhere')], within: [root] })
    expect(found.map(({ where }) => where)).toEqual([memory])
    const copies = room('2026-11-08', { each: [memory, root], within: [join(root, 'nowhere')] })
    await expect(copies.chooseDisk(binder, '0123456789abcdef')).rejects.toThrow('copies-gone')
    const offered = await copies.otherDisks(binder)
    expect(offered).toEqual({ isSameDisk: true, disks: found })
    await copies.chooseDisk(binder, offered.disks[0]?.ref ?? '')
    await copies.copy(binder, 'c1')
    expect(copies.look(binder)).toMatchObject({ where: join(memory, 'Carpeta copies', 'Clients'), daysAgo: 0 })
    expect(await copies.otherDisks(binder)).toEqual({ isSameDisk: false, disks: [] })
  } finally {
    rmSync(memory, { recursive: true, force: true })
  }
})

test('where disks are looked for', () => {
  expect(diskPlaces('win32', 'ana').each.slice(0, 2)).toEqual(['D:\\', 'E:\\'])
  expect(diskPlaces('darwin', 'ana')).toEqual({ each: [], within: ['/Volumes'] })
  expect(diskPlaces('linux', 'ana').within).toContain('/run/media/ana')
})

test('two binders of one name in two places do not push out each other’s copies', async () => {
  const one = await binderIn('Carpeta', 'Clients')
  const other = await binderIn('elsewhere', 'Clients')
  const copies = room('2026-11-08')
  await copies.copy(one, 'c1')
  await copies.copy(other, 'c2')
  expect(copies.whereOf(other)).not.toBe(copies.whereOf(one))
  expect([copies.look(one).copies.length, copies.look(other).copies.length]).toEqual([1, 1])
})
