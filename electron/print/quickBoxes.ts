import {
  Align,
  Edge,
  FlexDirection,
  Gutter,
  Justify,
  loadYoga,
  MeasureMode,
  PositionType,
  Wrap,
  type Node as YogaNode
} from 'yoga-layout/load'
import type { Node, Style } from './quickNodes.ts'
import { linesOf } from './quickText.ts'

const tooHigh = 0.001

let maker: Promise<() => YogaNode> | null = null

const yoga = () => {
  maker ??= loadYoga().then(({ Config, Node }) => {
    const config = Config.create()
    config.setPointScaleFactor(0)
    return () => Node.createWithConfig(config)
  })
  return maker
}

/**
 * Lays a page out and gives every node its box, in points; false when what stands on it is higher than the page: then the boxes
 * are those of a page as long as it takes. The nodes have their styles already. A page that does not wrap is as high as what
 * stands on it.
 */
export async function boxed(page: Node, { height }: { height: number }): Promise<boolean> {
  const create = await yoga()
  const root = tree(page, create)
  try {
    root.yoga.calculateLayout(undefined, undefined)
    const isMore = page.props['wrap'] !== false && root.yoga.getComputedHeight() > height + tooHigh
    if (page.props['wrap'] !== false && !isMore) {
      root.yoga.setHeight(height)
      root.yoga.calculateLayout(undefined, undefined)
    }
    keep(root)
    return !isMore
  } finally {
    root.yoga.freeRecursive()
  }
}

/** Lays a page out that was cut to its height: what hangs over its foot hangs over. */
export async function boxedIn(page: Node, { height }: { height: number }): Promise<void> {
  const create = await yoga()
  const root = tree(page, create)
  try {
    root.yoga.setHeight(height)
    root.yoga.calculateLayout(undefined, undefined)
    keep(root)
  } finally {
    root.yoga.freeRecursive()
  }
}

interface Branch {
  node: Node
  yoga: YogaNode
  branches: Branch[]
}

function tree(node: Node, create: () => YogaNode): Branch {
  const own = create()
  place(own, node)
  const branches = node.type === 'TEXT' ? [] : node.children.map((child) => tree(child, create))
  for (const [at, branch] of branches.entries()) own.insertChild(branch.yoga, at)
  if (node.type === 'TEXT') own.setMeasureFunc(measured(node) as never)
  return { node, yoga: own, branches }
}

/** How large a text gets: the first width it is asked for decides its lines, as in react-pdf. */
const measured = (node: Node) => (width: number, mode: MeasureMode, height: number) => {
  if (mode === MeasureMode.Undefined) return {}
  const isFirst = !node.lines
  node.lines ??= linesOf(node, width, height)
  const lines = node.lines as { box: { height: number }; xAdvance: number }[]
  const high = lines.reduce((sum, line) => sum + line.box.height, 0)
  if (mode === MeasureMode.Exactly) return { width, height: high }
  const widest = Math.max(0, ...lines.map((line) => line.xAdvance))
  const align = node.style['textAlign']
  if (isFirst) node.alignOffset = (width - widest) * (align === 'center' ? 0.5 : align === 'right' ? 1 : 0)
  return { width: Math.min(width, widest), height: high }
}

const sides = [
  ['Top', Edge.Top],
  ['Right', Edge.Right],
  ['Bottom', Edge.Bottom],
  ['Left', Edge.Left]
] as const
const aligns: Record<string, Align> = {
  'flex-start': Align.FlexStart,
  center: Align.Center,
  'flex-end': Align.FlexEnd,
  stretch: Align.Stretch,
  baseline: Align.Baseline
}
const justifies: Record<string, Justify> = {
  center: Justify.Center,
  'flex-end': Justify.FlexEnd,
  'space-between': Justify.SpaceBetween,
  'space-around': Justify.SpaceAround,
  'space-evenly': Justify.SpaceEvenly
}

/** Numbers and percents as yoga takes them; what is not said is left to yoga, but for what react-pdf sets everywhere. */
function place(own: YogaNode, { type, style }: Node): void {
  const size = (key: string) => style[key] as number | `${number}%` | 'auto' | undefined
  const set = <Value>(value: Value | undefined | null, how: (value: Value) => void) => {
    if (value !== undefined && value !== null) how(value)
  }
  set(size('width'), (value) => own.setWidth(value))
  if (type !== 'PAGE') set(size('height'), (value) => own.setHeight(value))
  set(size('minWidth') as number, (value) => own.setMinWidth(value))
  set(size('maxWidth') as number, (value) => own.setMaxWidth(value))
  set(size('minHeight') as number, (value) => own.setMinHeight(value))
  set(size('maxHeight') as number, (value) => own.setMaxHeight(value))
  for (const [name, edge] of sides) {
    set(size(`margin${name}`), (value) => own.setMargin(edge, value))
    set(size(`padding${name}`) as number, (value) => own.setPadding(edge, value))
    set(size(`border${name}Width`) as number, (value) => own.setBorder(edge, value))
    set(size(name.toLowerCase()) as number, (value) => own.setPosition(edge, value))
  }
  if (style['position'] === 'absolute') own.setPositionType(PositionType.Absolute)
  if (style['flexDirection'] === 'row') own.setFlexDirection(FlexDirection.Row)
  if (style['flexWrap'] === 'wrap') {
    own.setFlexWrap(Wrap.Wrap)
    own.setAlignContent(Align.Auto)
  }
  set(aligns[String(style['alignSelf'])], (value) => own.setAlignSelf(value))
  set(aligns[String(style['alignItems'])], (value) => own.setAlignItems(value))
  set(justifies[String(style['justifyContent'])], (value) => own.setJustifyContent(value))
  set(size('aspectRatio') as number, (value) => own.setAspectRatio(value))
  set(size('flexBasis') as number, (value) => own.setFlexBasis(value))
  own.setFlexGrow(Number(style['flexGrow'] || 0))
  own.setFlexShrink(Number(style['flexShrink'] || 1))
  set(size('rowGap') as number, (value) => own.setGap(Gutter.Row, value))
  set(size('columnGap') as number, (value) => own.setGap(Gutter.Column, value))
}

function keep({ node, yoga, branches }: Branch): void {
  const box = { ...yoga.getComputedLayout() } as NonNullable<Node['box']>
  for (const [name, edge] of sides) {
    // As react-pdf has it: what was split and has lost its padding is still drawn with it. Most have none: yoga need not be asked.
    const padding = node.style[`padding${name}`] ? yoga.getComputedPadding(edge) : 0
    box[`padding${name}`] = padding || node.box?.[`padding${name}`] || 0
    box[`border${name}Width`] = node.style[`border${name}Width`] ? yoga.getComputedBorder(edge) : 0
    box[`margin${name}`] = node.style[`margin${name}`] ? yoga.getComputedMargin(edge) : 0
  }
  node.box = box
  if (node.type === 'TEXT' && !node.lines) {
    const inner = (a: string, b: string) => (box[`padding${a}`] ?? 0) + (box[`padding${b}`] ?? 0)
    node.lines = linesOf(node, box.width - inner('Left', 'Right'), box.height - inner('Top', 'Bottom'))
  }
  if (isTurned(node.style)) node.origin = { left: box.left + box.width / 2, top: box.top + box.height / 2 }
  for (const branch of branches) keep(branch)
}

const isTurned = (style: Style) => style['transform'] !== undefined
