import { Canvas } from '@react-pdf/renderer'
import type { ReactElement } from 'react'
import type { OverPart } from '../../shared/cardOver.ts'
import { h } from './element.ts'

/** Learns, while a card is set, which of its parts end on a page after the first. */
export interface RunOver {
  page: number
  over: OverPart[]
}

export const watchRunOver = (): RunOver => ({ page: 0, over: [] })

const nothing = { width: 0.01, height: 0.01 }

/** Stands first on every page of the card. */
export const PageBegins = (watch: RunOver): ReactElement =>
  h(Canvas, {
    key: 'page begins',
    fixed: true,
    style: { ...nothing, position: 'absolute' },
    paint: () => {
      watch.page += 1
      return null
    }
  })

/** A part with its end watched. What is drawn there is nothing; that it is drawn, and on which page, is what counts. */
export const ending = (watch: RunOver | undefined, parts: OverPart[], element: ReactElement): ReactElement[] =>
  watch
    ? [
        element,
        h(Canvas, {
          key: `${element.key} ends`,
          style: nothing,
          paint: () => {
            if (watch.page > 1) watch.over.push(...parts)
            return null
          }
        })
      ]
    : [element]
