import { afterEach, expect, test } from 'vitest'
import type { Bridge } from '../../../renderer/bridge/connect.ts'
import { binderStore } from '../../../renderer/store/binderStore.ts'
import { laySheet, selectionStore } from '../../../renderer/store/selectionStore.ts'
import { openDossier } from '../../../renderer/store/walk.ts'
import { aDossier } from '../../desk/aDossier.ts'

const begin = selectionStore.getState()
afterEach(() => {
  selectionStore.setState(begin, true)
  binderStore.setState({ bridge: null, dossier: null })
})

/** A store's process that answers when it is told to: how long it takes is the thing under test. */
function slowStore(): () => void {
  const answers: (() => void)[] = []
  const dossier = ({ id }: { id: string }) => new Promise((done) => answers.push(() => done(aDossier(id))))
  binderStore.setState({ bridge: { ask: { binder: { dossier } } } as unknown as Bridge })
  return () => {
    for (const answer of answers) answer()
  }
}

test('a sheet laid while a dossier is being fetched stays when the dossier comes', async () => {
  const answer = slowStore()
  const opening = openDossier('a')
  laySheet({ kind: 'find' })
  answer()
  await opening
  expect(selectionStore.getState()).toMatchObject({ dossier: 'a', sheet: { kind: 'find' } })
})

test('the sheet a dossier is opened from goes', async () => {
  const answer = slowStore()
  laySheet({ kind: 'find' })
  const opening = openDossier('a')
  answer()
  await opening
  expect(selectionStore.getState()).toMatchObject({ dossier: 'a', sheet: null })
})
