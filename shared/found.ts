import type { Day } from './day.ts'
import type { Id } from './id.ts'
import type { Spine } from './spine.ts'

/** A likely double of a card being written, and why it is one. */
export interface Double {
  id: Id
  name: string
  town?: string
  because: 'phone' | 'name' | 'mail'
}

/** Two dossiers that are likely one client, and why. */
export interface DoublePair {
  into: Spine
  from: Spine
  because: Double['because']
}

export interface Found {
  spine: Spine
  /** The words around the hit, when it is not the name. */
  said?: string
  /** The day they were said, when they stand in the history. */
  on?: Day
}
