import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** 256 random bits, as they stand in an address. */
export const newToken = () => randomBytes(32).toString('base64url')

const digest = (token: string) => createHash('sha256').update(token).digest()

/** Who may come in: the token of the address, and those pages got in exchange for it. */
export interface Tokens {
  /** The token for the address's fragment. */
  readonly invitation: string
  /** The page's own token for one that is right, else null. A page's own token stays its own (F5). */
  exchange(token: unknown): string | null
}

/** `most` pages' tokens are remembered; the one used longest ago goes first. */
export function newTokens(most = 64): Tokens {
  const invitation = newToken()
  const invited = digest(invitation)
  const sessions = new Map<string, Buffer>()
  return {
    invitation,
    exchange(token) {
      if (typeof token !== 'string' || token.length !== invitation.length) return null
      const given = digest(token)
      for (const [session, known] of sessions) {
        if (!timingSafeEqual(known, given)) continue
        sessions.delete(session)
        sessions.set(session, known)
        return session
      }
      if (!timingSafeEqual(invited, given)) return null
      const session = newToken()
      sessions.set(session, digest(session))
      const [oldest] = sessions.keys()
      if (sessions.size > most && oldest) sessions.delete(oldest)
      return session
    }
  }
}
