import { useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import { binderStore } from './binderStore.ts'
import { keepUnder, keptUnder } from './draft.ts'

// A form on the card, kept under a key with every change until it is saved or given up: another dossier opened meanwhile, a crash, or a
// save that was refused loses nothing. The form lies open again with what was written.

/** How long a typed key may wait before it is kept. */
const patience = 250

/** Whether something was being written under a key when its form was left, or the program cut off. */
export const isKept = (key: string): boolean => binderStore.getState().drafts.has(key)

/** What was being written under a key; null when nothing was, or it can't be read. */
export function useBegun<Value>(key: string | undefined, schema: z.ZodType<Value>): Value | null {
  const [begun] = useState(() => {
    const read = key === undefined ? null : schema.safeParse(keptUnder(binderStore.getState().drafts, key))
    return read?.success ? read.data : null
  })
  return begun
}

/** Keeps what stands in a form under a key, unless it is as it was before anything was written. Without a key nothing is kept. */
export function useKeeping(key: string | undefined, value: unknown, asItWas: unknown) {
  const [first] = useState(() => JSON.stringify(asItWas))
  const text = JSON.stringify(value)
  const isOver = useRef(false)
  const keep = useRef(() => {})
  keep.current = () => {
    if (key === undefined || isOver.current) return
    if (text !== first) keepUnder(key, value)
    else if (isKept(key)) keepUnder(key, null)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: a moment after what was written last
  useEffect(() => {
    const timer = setTimeout(() => keep.current(), patience)
    return () => clearTimeout(timer)
  }, [text])
  useEffect(() => () => keep.current(), [])
  const forget = () => {
    if (key !== undefined && isKept(key)) keepUnder(key, null)
  }
  return {
    /** Given up: nothing is kept of it. */
    drop() {
      isOver.current = true
      forget()
    },
    /** Being saved: kept until that is done; refused, it stays kept, and `again` shows the form once more. */
    until(saving: Promise<boolean>, again: () => void) {
      keep.current()
      isOver.current = true
      void saving.then((isSaved) => (isSaved ? forget() : again()))
    }
  }
}
