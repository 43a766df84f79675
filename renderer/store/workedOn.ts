import { type Dispatch, type SetStateAction, useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import type { Id } from '../../shared/id.ts'
import { ProblemError, problemOf } from '../../shared/problem.ts'
import { mostSharedBytes } from '../../shared/sharedFile.ts'
import { freshId } from './acts.ts'
import { useBinder } from './binderStore.ts'
import { keepUnder, keptUnder } from './draft.ts'
import { sentenceOf } from './said.ts'

// What is worked on for longer than a moment (a blank form, a script): kept against a crash, and in hand until it is put into the binder.

const patience = 250

/**
 * One thing being worked on, kept under `key` a moment after the last change and when its page goes. `settle(as)` ends the work: it lies in the
 * binder like that, or does no longer.
 */
export function useWorkedOn<One>(
  begin: One,
  key: string
): { one: One; change: Dispatch<SetStateAction<One>>; settle: (as: One) => void } {
  const [one, change] = useState(begin)
  const kept = useRef(begin)
  const flush = useRef(() => {})
  flush.current = () => {
    if (kept.current === one) return
    kept.current = one
    keepUnder(key, one)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change begins the wait anew
  useEffect(() => {
    const timer = setTimeout(() => flush.current(), patience)
    return () => clearTimeout(timer)
  }, [one])
  useEffect(() => () => flush.current(), [])
  const settle = (as: One) => {
    kept.current = as
    change(as)
    keepUnder(key, null)
  }
  return { one, change, settle }
}

/** All there is of a kind, what is in hand in the place of what the binder holds; and which of them are in hand. */
export function useWithInHand<One extends { id: Id }>(
  saved: readonly One[],
  prefix: string,
  schema: z.ZodType<One>
): { all: One[]; inHand: readonly One[] } {
  const drafts = useBinder((facts) => facts.drafts)
  const inHand = [...drafts.keys()]
    .filter((key) => key.startsWith(prefix))
    .flatMap((key) => {
      const read = schema.safeParse(keptUnder(drafts, key))
      return read.success ? [read.data] : []
    })
  const all = [
    ...saved.map((one) => inHand.find(({ id }) => id === one.id) ?? one),
    ...inHand.filter(({ id }) => !saved.some((one) => one.id === id))
  ]
  return { all, inHand }
}

interface Brought<One> {
  /** What a file's text holds; throws a problem. */
  from: (text: string, name: string) => One
  put: (one: One) => Promise<boolean>
  onIn: (id: Id) => void
}

/** Takes in what people handed on as a file. What has the same origin is not written over: it comes in beside, as "name (2)". */
export function useBringing<One extends { id: Id; name: string }>(
  all: readonly One[],
  { from, put, onIn }: Brought<One>
): { bring: (file: File) => void; problem: string | null } {
  const [problem, setProblem] = useState<string | null>(null)
  const bring = async (file: File) => {
    setProblem(null)
    try {
      if (file.size > mostSharedBytes) throw new ProblemError('file-too-big', { names: ['1 MB'] })
      const one = from(await file.text(), file.name)
      const isKnown = all.some(({ id }) => id === one.id)
      const own = isKnown ? { ...one, id: freshId(), name: `${one.name} (2)`.slice(0, 120) } : one
      if (await put(own)) onIn(own.id)
    } catch (thrown) {
      setProblem(sentenceOf(problemOf(thrown)))
    }
  }
  return { bring: (file) => void bring(file), problem }
}
