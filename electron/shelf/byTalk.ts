import type { Spine } from '../../shared/spine.ts'

/** The one talked with last comes first, then the one in the rings, then by id. */
export function comparesByTalk(a: Spine, b: Spine): number {
  const [talkA, talkB] = [keyOf(a), keyOf(b)]
  if (talkA !== talkB) return talkA > talkB ? -1 : 1
  return a.id < b.id ? -1 : 1
}

const keyOf = ({ lastTalk, lastEntry, filing }: Spine) =>
  `${lastTalk ?? lastEntry?.day ?? ''.padEnd(10)}${filing.retired ? 0 : filing.next ? 2 : 1}`
