import type { ReactNode } from 'react'
import { boxed } from './quickBoxes.ts'
import { type Container, type Node, nodesOf, styledWithin } from './quickNodes.ts'
import { copyOf, isFixed, splitAt } from './quickSplit.ts'

/** What a page is told when something on it asks which it is. */
export interface Turn {
  pageNumber: number
  totalPages: number
  subPageNumber: number
  subPageTotalPages: number
}

interface Size {
  width: number
  height: number
}

/** So many pages' height is laid out to find the end of one: what stands further down can't move it. */
const ahead = 1.2

/**
 * The pages of one that holds more than fits on it and was laid out as long as it is (`boxed`). They end where react-pdf ends
 * them, but only what may stand on the next page is laid out for it, not all the rest: a list takes time by its rows, not by rows
 * times pages. Null where this can't be told.
 */
export async function pagesOf(page: Node, size: Size): Promise<Node[] | null> {
  const padding = (side: 'Top' | 'Bottom') => page.box?.[`padding${side}`] ?? 0
  const foot = size.height - padding('Bottom')
  for (const [n, node] of page.children.entries()) node.place = n
  const pages: Node[] = []
  let near = page.children
  let far: Node[] = []
  for (;;) {
    const { stay, go } = splitAt(foot, foot - padding('Top'), near)
    pages.push({ ...page, children: stay })
    const rest = [...go, ...far].sort((a, b) => (a.place ?? 0) - (b.place ?? 0))
    if (rest.every(isFixed)) return pages
    if (stay.every(isFixed)) return null
    ;({ near, far } = nearest(rest, size.height * ahead))
    const next = { ...page, children: near }
    if (!(await boxed(next, size))) continue
    if (far.length > 0) return null
    pages.push(next)
    return pages
  }
}

/** What stands on every page, and of the rest the first so many points of height. */
function nearest(nodes: readonly Node[], enough: number): { near: Node[]; far: Node[] } {
  const near: Node[] = []
  const far: Node[] = []
  let high = 0
  for (const node of nodes) {
    if (isFixed(node)) near.push(node)
    else if (high > enough) far.push(node)
    else {
      high += node.box?.height ?? 0
      near.push(node)
    }
  }
  return { near, far }
}

/** A page with what is only known now: which it is, of how many. It has no boxes then. */
export const turned = (page: Node, turn: Turn, container: Container): Node =>
  isAsking(page) ? answeredBy(copyOf(page), turn, container) : page

const isAsking = ({ props, children }: Node): boolean => 'render' in props || children.some(isAsking)

function answeredBy(node: Node, turn: Turn, container: Container): Node {
  const { render } = node.props
  if (typeof render !== 'function') {
    return { ...node, children: node.children.map((child) => answeredBy(child, turn, container)) }
  }
  const answered = { ...node, children: nodesOf(render(turn) as ReactNode) }
  styledWithin(answered, container)
  return answered
}
