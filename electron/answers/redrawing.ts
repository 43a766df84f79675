import { randomUUID } from 'node:crypto'
import { attachedLimits, type Unprintable } from '../../shared/attachedSheet.ts'
import { type Id, newId } from '../../shared/id.ts'
import { mediaOf } from '../../shared/paperMedia.ts'
import type { RedrawWanted } from '../../shared/saved.ts'

/** How long a page may take for a picture, in milliseconds. */
const patience = 30_000

type Drawn = Uint8Array | { why: Unprintable }

/** Pictures in forms no PDF holds (WebP, GIF, BMP), drawn anew by a page: it has the decoders, in a process that may do nothing. */
export interface Redrawing {
  /** Asks for a picture; when no page answers in time it is of a kind that can't be printed. Rejects when the signal fires. */
  wish(picture: Omit<RedrawWanted, 'kind' | 'wish'>, signal: AbortSignal): Promise<Drawn>
  /** What a page drew, or null when it could not. */
  give(wish: Id, bytes: Uint8Array | null): void
}

export function newRedrawing(post: (wanted: RedrawWanted) => void): Redrawing {
  const waiting = new Map<Id, (drawn: Drawn) => void>()
  return {
    wish(picture, signal) {
      const wish = newId(randomUUID)
      return new Promise<Drawn>((done, failed) => {
        const end = () => {
          clearTimeout(timer)
          signal.removeEventListener('abort', stop)
          waiting.delete(wish)
        }
        const stop = () => {
          end()
          failed(signal.reason)
        }
        const timer = setTimeout(() => {
          end()
          done({ why: 'kind' })
        }, patience)
        signal.addEventListener('abort', stop, { once: true })
        if (signal.aborted) return stop()
        waiting.set(wish, (drawn) => {
          end()
          done(drawn)
        })
        post({ kind: 'redraw', wish, ...picture })
      })
    },
    give(wish, bytes) {
      const media = bytes ? mediaOf(bytes.subarray(0, 64), '') : ''
      const isPicture = media === 'image/png' || media === 'image/jpeg'
      waiting.get(wish)?.(bytes && isPicture && bytes.length <= attachedLimits.bytes ? bytes : { why: 'damaged' })
    }
  }
}
