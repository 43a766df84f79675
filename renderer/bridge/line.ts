import type { ClientLink } from '@orpc/client'

/** One call to the store, as long as it lasts. */
export interface Call {
  link: ClientLink<Record<never, never>>
  /** Resolves once, when the other end is gone or we hung up. */
  ended: Promise<void>
  hangUp(): void
}
