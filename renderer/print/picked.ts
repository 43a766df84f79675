import { newId } from '../../shared/id.ts'
import type { MadePrint, PrintBridge } from './usePrint.ts'

/** The print without the pages left out; itself when none is. */
export async function picked(
  made: MadePrint,
  count: number,
  without: ReadonlySet<number>,
  { ask }: PrintBridge
): Promise<MadePrint> {
  if (without.size === 0) return made
  const as = newId(() => crypto.randomUUID())
  const pages = Array.from({ length: count }, (_, n) => n + 1).filter((page) => !without.has(page))
  const { name } = await ask.print.pick({ id: made.id, as, pages })
  const bytes = await ask.print.bytes({ id: as })
  return { id: as, name, blob: new Blob([await bytes.arrayBuffer()], { type: 'application/pdf' }), over: made.over }
}
