import { RPCLink } from '@orpc/client/message-port'
import type { Call } from './line.ts'

/** What the preload lays on the window: one word, nothing else of Electron. */
interface CarpetaWindow {
  carpeta?: { connect(): void }
}

/** Whether the page runs in Electron. */
export const isDesktop = () => (window as CarpetaWindow).carpeta !== undefined

/** Asks the preload for a port to the store; main hands one over after looking at who asks. */
export async function dialDesktop(): Promise<Call> {
  const port = await new Promise<MessagePort>((resolve) => {
    const take = (event: MessageEvent) => {
      const [port] = event.ports
      if (event.source !== window || event.data !== 'carpeta-port' || !port) return
      window.removeEventListener('message', take)
      resolve(port)
    }
    window.addEventListener('message', take)
    const { carpeta } = window as CarpetaWindow
    carpeta?.connect()
  })
  let end = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  port.addEventListener('close', () => end(), { once: true })
  const link = new RPCLink({ port })
  port.start()
  const hangUp = () => {
    port.close()
    end()
  }
  return { link, ended, hangUp }
}
