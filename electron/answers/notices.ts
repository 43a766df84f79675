import type { Notice } from '../../shared/saved.ts'
import type { Page } from './page.ts'

/** A page that fell this far behind is let go; it dials again and looks afresh. */
const mostUnread = 10_000

/** Where the store pins what every page is to know. */
export interface NoticeBoard {
  /** Pins a notice up; a page may get its own wording of it. */
  post(notice: Notice | ((page: Page) => Notice)): void
  /** Everything pinned from now on, until the page leaves. */
  read(page: Page, signal?: AbortSignal): AsyncGenerator<Notice>
}

export function newNoticeBoard(): NoticeBoard {
  const readers = new Set<{ page: Page; unread: Notice[]; wake(): void }>()
  return {
    post(notice) {
      for (const reader of readers) {
        reader.unread.push(typeof notice === 'function' ? notice(reader.page) : notice)
        reader.wake()
      }
    },
    read(page, signal) {
      let wake = () => {}
      const reader = { page, unread: [] as Notice[], wake: () => wake() }
      readers.add(reader)
      const leave = () => {
        readers.delete(reader)
        wake()
      }
      signal?.addEventListener('abort', leave, { once: true })
      return (async function* () {
        try {
          while (readers.has(reader) && !signal?.aborted && reader.unread.length < mostUnread) {
            const next = reader.unread.shift()
            if (next) yield next
            else {
              await new Promise<void>((resolve) => {
                wake = resolve
              })
            }
          }
        } finally {
          leave()
        }
      })()
    }
  }
}
