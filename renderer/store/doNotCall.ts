import { useEffect, useState } from 'react'
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

const pause = 150

/** Those of the phones being typed that nobody calls again, as they were typed. Asked once the typing rests. */
export function useListedTyped(phones: readonly Phone[]): readonly string[] {
  const [listed, setListed] = useState<ReadonlySet<string>>(new Set())
  const asked = phones.map(keyOf).join('\n')
  useEffect(() => {
    if (asked === '') return
    let isLate = false
    const timer = setTimeout(() => {
      client()
        .safety.listed({ phones: asked.split('\n') })
        .then(
          (found) => {
            if (!isLate) setListed(new Set(found))
          },
          // Not worth an alarm while somebody talks: dialling asks again.
          () => undefined
        )
    }, pause)
    return () => {
      isLate = true
      clearTimeout(timer)
    }
  }, [asked])
  return phones.filter((phone) => listed.has(keyOf(phone))).map(({ text }) => text)
}
