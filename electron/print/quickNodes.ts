import resolveStyle, { type StyleProp } from '@react-pdf/stylesheet'
import type { ReactElement, ReactNode } from 'react'

// The first step of setting a page in one go (quickPages.ts): its elements as nodes, each with the style it ends up with.

export type Style = Record<string, unknown>

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
  width: number
  height: number
  [side: string]: number
}

/** What @react-pdf/render draws: names and shapes are its own. */
export interface Node {
  type: string
  props: Record<string, unknown>
  style: Style
  children: Node[]
  /** The text of a TEXT_INSTANCE. */
  value?: string
  box?: Box
  lines?: unknown[]
  alignOffset?: number
  origin?: { left: number; top: number }
  /** The how-manieth it is on a page that takes several. */
  place?: number
}

/** The elements as nodes: components are called, empty things left out. They use no hooks, and none of them may. */
export function nodesOf(element: ReactNode): Node[] {
  if (element === null || element === undefined || typeof element === 'boolean' || element === '') return []
  if (typeof element === 'string' || typeof element === 'number' || typeof element === 'bigint')
    return [{ type: 'TEXT_INSTANCE', props: {}, style: {}, children: [], value: String(element) }]
  if (Array.isArray(element)) return element.flatMap(nodesOf)
  const { type, props } = element as ReactElement<Record<string, unknown> & { children?: ReactNode; style?: Style }>
  if (typeof type === 'function') return nodesOf((type as (given: object) => ReactNode)(props))
  if (typeof type !== 'string') return nodesOf(props.children)
  const { style = {}, children, ...rest } = props
  return [linked({ type, props: rest, style, children: nodesOf(children) })]
}

/** A text that is a link stands in a text of its own. */
function linked(node: Node): Node {
  const { type, children } = node
  const isText = children.every((child) => child.type === 'TEXT_INSTANCE')
  if (type !== 'LINK' || !(isText || !children.every((child) => child.type === 'TEXT'))) return node
  return { ...node, children: [{ type: 'TEXT', props: {}, style: {}, children }] }
}

const inherited = [
  'color',
  'fontFamily',
  'fontSize',
  'fontStyle',
  'fontWeight',
  'fontFeatureSettings',
  'letterSpacing',
  'opacity',
  'textDecoration',
  'textTransform',
  'lineHeight',
  'textAlign',
  'visibility',
  'wordSpacing'
]
const inheritedInText = [...inherited, 'backgroundColor']

export type Container = Parameters<typeof resolveStyle>[0]

/** What the units of a page's styles are reckoned from. */
export const containerOf = (page: Node, size: { width: number; height: number }): Container => ({
  ...size,
  orientation: 'portrait',
  dpi: 72,
  remBase: Number(page.style['fontSize'] ?? 18)
})

/** Gives a node and all within the style they end up with: shorthands written out, units resolved, the parent's inherited. */
export function styled(node: Node, container: Container, from: Style = {}): void {
  const own = resolved(node, container)
  const style: Style = { ...from, ...own }
  if ('textDecoration' in own)
    style['textDecoration'] = [from['textDecoration'], own['textDecoration']]
      .filter((value) => value && value !== 'none')
      .join(' ')
  node.style = style
  styledWithin(node, container)
}

/** The same for what stands in a node that has its style. */
export function styledWithin({ type, style, children }: Node, container: Container): void {
  const passed: Style = {}
  for (const key of type === 'TEXT' ? inheritedInText : inherited) if (key in style) passed[key] = style[key]
  for (const child of children) if (child.type !== 'TEXT_INSTANCE') styled(child, container, passed)
}

const mostKnown = 5000
const known = new Map<string, Style>()

/** Resolving is slow, and the same few hundred styles stand on every sheet: so each is resolved once. */
function resolved({ type, style }: Node, container: Container): Style {
  let key = `${type === 'LINK'} ${container.width} ${container.height} ${container.remBase}`
  for (const name in style) {
    const value = style[name]
    key += `;${name}:${typeof value === 'object' ? JSON.stringify(value) : value}`
  }
  const before = known.get(key)
  if (before) return before
  const linkStyle = { color: 'blue', textDecoration: 'underline' }
  const fresh = resolveStyle(container, (type === 'LINK' ? [linkStyle, style] : style) as StyleProp) as Style
  if (known.size >= mostKnown) known.clear()
  known.set(key, fresh)
  return fresh
}
