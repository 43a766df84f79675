import { onMessagePortClose } from '@orpc/client/message-port'
import { RPCHandler } from '@orpc/server/message-port'
import type { Office } from './office.ts'
import { router } from './router.ts'

/** A port a page speaks through: a worker's MessagePort or Electron's MessagePortMain. */
export type PagePort = Parameters<RPCHandler<Record<never, never>>['upgrade']>[0] & { start?(): void }

/** Serves pages, each through its own port, until that port closes. */
export function newServer(office: Office): (port: PagePort) => void {
  const handler = new RPCHandler(router)
  let count = 0
  return (port) => {
    count += 1
    const page = { number: count }
    handler.upgrade(port, { context: { office, page } })
    onMessagePortClose(port, () => office.papers.left(page.number))
    port.start?.()
  }
}
