import { Text } from '@react-pdf/renderer'
import { createElement } from 'react'

/** Knuth and Plass's infinity, as textkit counts it: a break that is never taken. */
const never = 10_000

/**
 * createElement, but that a text never breaks where react-pdf would add a hyphen. It takes the place where two alphabets meet
 * («Милице» in a Greek line, "PDF-а") and a word before two spaces for such a place; an address or a name must not gain one.
 * Words too long for their column still break, without a hyphen (wordPieces.ts).
 */
export const h: typeof createElement = ((type: unknown, props: object | null, ...children: unknown[]) =>
  createElement(
    type as never,
    (type === Text ? { hyphenationPenalty: never, ...props } : props) as never,
    ...(children as never[])
  )) as never
