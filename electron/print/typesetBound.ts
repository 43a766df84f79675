import { Document, renderToBuffer } from '@react-pdf/renderer'
import type { ReactElement } from 'react'
import type { BoundSheet, Leaf } from '../../shared/boundSheet.ts'
import type { Pack } from '../../shared/pack.ts'
import { attachedPages } from './attachedPage.ts'
import { CardPage } from './cardPage.ts'
import { h } from './element.ts'
import { FormPage } from './formPage.ts'
import { legibleAll } from './legible.ts'
import { LetterPage } from './letterPage.ts'
import { setQuickly } from './quickPages.ts'
import { type RunOver, watchRunOver } from './runOver.ts'
import type { Frame } from './sheetFrame.ts'

/**
 * The sheets of one dossier as a document of their own, so that its pages are counted through. `frames` are the pages, counted
 * from 1, that are left open for the papers laid in, in their order.
 */
export async function typesetBound(
  { leaves }: BoundSheet,
  { title, language }: Pick<Pack, 'title' | 'language'>,
  frame: Frame,
  canPrint: (codePoint: number) => boolean
): Promise<{ bytes: Uint8Array; frames: number[] }> {
  const legible = leaves.map((leaf) => legibleAll(leaf, canPrint))
  const frames: number[] = []
  const pages = () => {
    frames.length = 0
    const bound = watchRunOver()
    return legible.flatMap((leaf, n) => pagesOfLeaf(leaf, `leaf ${n}`, frame, bound, frames))
  }
  const bytes =
    (await setQuickly(pages(), { title, language })) ??
    (await renderToBuffer(h(Document, { title, language, creator: 'Carpeta', producer: 'Carpeta' }, pages())))
  return { bytes, frames }
}

/** The elements of a leaf: a page, or a page for each of a paper's. */
export function pagesOfLeaf(
  { data: leaf, isReplaced }: { data: Leaf; isReplaced: boolean },
  key: string,
  frame: Frame,
  bound: RunOver,
  frames: number[]
): ReactElement[] {
  const common = { key, frame, isReplaced, bound }
  switch (leaf.kind) {
    case 'dossier':
      return [h(CardPage, { ...common, sheet: leaf, isNumbered: true })]
    case 'form':
      return [h(FormPage, { ...common, sheet: leaf })]
    case 'letter':
      return [h(LetterPage, { ...common, sheet: leaf })]
    case 'attached':
      return attachedPages({ ...common, sheet: leaf, hear: (page) => frames.push(page) })
  }
}
