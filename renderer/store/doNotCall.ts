import { useEffect } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { type InfoCard, type Phone, phonesOf } from '../../shared/infoCard.ts'
import { client, useBinder } from './binderStore.ts'
import { tellProblem } from './said.ts'

// Which numbers of the opened dossier nobody calls again: asked when it is opened, and again when anything was saved.

const listedStore = createStore<{ listed: ReadonlySet<string> }>(() => ({ listed: new Set() }))
const keyOf = (phone: Phone) => phone.key ?? phone.text
const keysOf = (card: InfoCard) =>
  phonesOf(card)
    .map(({ phone }) => keyOf(phone))
    .slice(0, 300)

/** Asks which numbers of a card are on the do-not-call list, for as long as it is shown. */
export function useAskListed(card: InfoCard): void {
  const undo = useBinder((facts) => facts.undo)
  const phones = keysOf(card).join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: every saved act may have changed the list
  useEffect(() => {
    let isGone = false
    client()
      .safety.listed({ phones: phones === '' ? [] : phones.split('\n') })
      .then((listed) => {
        if (!isGone) listedStore.setState({ listed: new Set(listed) })
      }, tellProblem)
    return () => {
      isGone = true
    }
  }, [phones, undo])
}

/** Whether nobody calls a number again. */
export const useIsListed = (phone: Phone): boolean => useStore(listedStore, ({ listed }) => listed.has(keyOf(phone)))

/** Those numbers of a card nobody calls again, asked now: before one is dialled by a key. */
export const listedOn = async (card: InfoCard): Promise<ReadonlySet<string>> =>
  new Set(await client().safety.listed({ phones: keysOf(card) }))
