import type { Node } from './quickNodes.ts'

// Where a page ends and the next begins: react-pdf's own rules for what stands on every page, keeps together, breaks between its
// children or its lines, or goes over whole. Every node has its box, from the top of its parent.

const spare = 0.001
const inOnePiece = ['SVG', 'NOTE', 'IMAGE', 'CANVAS']

export const isFixed = ({ props }: Node): boolean => props['fixed'] === true
const isDynamic = ({ props }: Node): boolean => 'render' in props
const mayWrap = ({ type, props }: Node): boolean => !inOnePiece.includes(type) && props['wrap'] !== false

/** The same once more, to stand on another page. What is only known on its page is left open. */
export function copyOf(node: Node): Node {
  const { lines, alignOffset, ...own } = node
  const kept = isDynamic(node) ? {} : { ...(lines && { lines }), ...(alignOffset !== undefined && { alignOffset }) }
  return { ...own, ...kept, children: node.children.map(copyOf) }
}

/** What stays on a page whose text ends at a height, and what goes to the next; `room` is how high a whole page is. */
export function splitAt(height: number, room: number, nodes: readonly Node[]): { stay: Node[]; go: Node[] } {
  const stay: Node[] = []
  const go: Node[] = []
  for (const [n, node] of nodes.entries()) {
    const later = () => nodes.slice(n + 1)
    const { top, height: high } = boxOf(node)
    const goesOver = () => {
      stay.push(...later().filter(isFixed).map(copyOf))
      go.push(...later())
    }
    if (isFixed(node)) {
      stay.push(node)
      go.push(copyOf(node))
    } else if (height <= top) go.push(node)
    else if (high > room && !mayWrap(node)) {
      // Higher than any page: it stands here, and what is too much of it hangs over.
      stay.push(node)
      go.push(...later())
      break
    } else if (isToGoOver(node, nodes, n, height, stay)) {
      go.push({ ...node, props: { ...node.props, wrap: true, break: false } })
      goesOver()
      break
    } else if (height + spare < top + high) {
      const [here, there] = node.type === 'TEXT' ? splitText(node, height) : splitView(node, height, room)
      if (node.children.length > 0 && here.children.length === 0) {
        // Nothing of it would stand here.
        if (stay.length === 0) {
          stay.push(node, ...later().filter(isFixed).map(copyOf))
          go.push(...later())
        } else {
          go.push(node)
          goesOver()
        }
        break
      }
      stay.push(here)
      go.push(there)
    } else stay.push(node)
  }
  return { stay, go }
}

function isToGoOver(node: Node, nodes: readonly Node[], n: number, height: number, stay: readonly Node[]): boolean {
  const { top, height: high, marginBottom = 0 } = boxOf(node)
  if (node.props['break']) return true
  if (height < top + high) return !mayWrap(node)
  const ahead = Number(node.props['minPresenceAhead'] ?? 0)
  if (top + high + marginBottom + ahead <= height) return false
  let end = Number.NEGATIVE_INFINITY
  for (const later of nodes.slice(n + 1)) {
    if (!('fixed' in later.props)) end = Math.max(end, boxOf(later).top + boxOf(later).height)
  }
  const needed = top + high + marginBottom + ahead
  return (
    (end === Number.NEGATIVE_INFINITY ? needed : Math.min(needed, end)) > height && stay.some((one) => !isFixed(one))
  )
}

function splitView(node: Node, height: number, room: number): [Node, Node] {
  const { top, height: high } = boxOf(node)
  const { stay, go } = splitAt(height - top, room, node.children)
  const { here, there } = halvesOf(node)
  const left = node.style['height'] === undefined || node.style['height'] === null ? 0 : high - (height - top)
  return [
    { ...here, style: { ...here.style, height: height - top }, children: stay },
    {
      ...there,
      box: { ...boxOf(node), height: Math.max(0, high - (height - top)) },
      ...(left && { style: { ...there.style, height: left } }),
      children: go
    }
  ]
}

interface Line {
  box: { y: number; height: number }
}

function splitText(node: Node, height: number): [Node, Node] {
  const lines = node.lines as Line[]
  const at = lineToBreakAt(node, lines, height - boxOf(node).top)
  const { here, there } = halvesOf(node)
  const above = lines.slice(0, at)
  const taken = above.reduce((sum, { box }) => sum + box.height, 0)
  return [
    { ...here, lines: above },
    { ...there, box: { ...boxOf(node), height: boxOf(node).height - taken }, lines: lines.slice(at) }
  ]
}

/** Not fewer than two lines alone, neither at the foot of a page nor at the head of the next. */
function lineToBreakAt({ props }: Node, lines: readonly Line[], height: number): number {
  const widows = Number(props['widows'] || 2)
  const orphans = Number(props['orphans'] || 2)
  const first = lines[0]?.box.y ?? 0
  const found = lines.findIndex(({ box }) => box.y - first + box.height > height)
  const at = found < 0 ? lines.length : found
  if (at === 0) return 0
  if (lines.length < orphans) return lines.length
  if (at < orphans || lines.length < orphans + widows) return 0
  if (lines.length === orphans + widows) return orphans
  return lines.length - at < widows ? lines.length - widows : at
}

/** Both parts of something split, each without what belongs to the edge it lost. */
function halvesOf(node: Node): { here: Node; there: Node } {
  return {
    here: {
      ...node,
      style: {
        ...node.style,
        marginBottom: 0,
        paddingBottom: 0,
        borderBottomWidth: 0,
        borderBottomLeftRadius: 0,
        borderBottomRightRadius: 0
      }
    },
    there: {
      ...node,
      style: {
        ...node.style,
        marginTop: 0,
        paddingTop: 0,
        borderTopWidth: 0,
        borderTopLeftRadius: 0,
        borderTopRightRadius: 0
      },
      props: { ...node.props, bookmark: null }
    }
  }
}

function boxOf({ type, box }: Node): NonNullable<Node['box']> {
  if (!box) throw new Error(`${type} has no box`)
  return box
}
