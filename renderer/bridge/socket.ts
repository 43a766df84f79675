import { RPCLink } from '@orpc/client/websocket'
import { ProblemError } from '../../shared/problem.ts'
import type { Call } from './line.ts'

const place = 'carpeta.session'

/** Calls the browser host: a WebSocket whose first message is the token, answered by the page's own token. */
export async function dialSocket(): Promise<Call> {
  const token = tokenFromAddress() ?? sessionStorage.getItem(place)
  if (!token) throw new ProblemError('connection-lost')
  const socket = new WebSocket(`ws://${location.host}/bridge`)
  socket.binaryType = 'arraybuffer'
  const ended = new Promise<void>((resolve) => socket.addEventListener('close', () => resolve(), { once: true }))
  sessionStorage.setItem(place, await present(socket, token))
  return { link: new RPCLink({ websocket: socket }), ended, hangUp: () => socket.close() }
}

/** The token in the address's fragment, wiped from the address at once. */
function tokenFromAddress(): string | null {
  const token = new URLSearchParams(location.hash.slice(1)).get('token')
  if (token) {
    sessionStorage.setItem(place, token)
    history.replaceState(history.state, '', location.pathname)
  }
  return token
}

function present(socket: WebSocket, token: string): Promise<string> {
  return new Promise((resolve, reject) => {
    socket.addEventListener('open', () => socket.send(JSON.stringify({ token })), { once: true })
    socket.addEventListener('close', () => reject(new ProblemError('connection-lost')), { once: true })
    socket.addEventListener('message', (event) => resolve(JSON.parse(String(event.data)).session), { once: true })
  })
}
