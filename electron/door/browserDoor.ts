import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { type WebSocket, WebSocketServer } from 'ws'
import { pageHeaders } from './contentSecurity.ts'
import { refusalOfFile, refusalOfSocket } from './guard.ts'
import { bytesFor, type PageFiles } from './pageFiles.ts'
import { newTokens, type Tokens } from './tokens.ts'

/** What a page may send at once: an act over a whole list fits; a file comes in chunks of 1 MiB. */
const mostBytes = 32 * 1024 * 1024
const mostWaiting = 64 * 1024 * 1024
const limits = { connections: 64, pages: 16, helloMs: 5000 }

export interface BrowserDoor {
  /** The address with its invitation: the only thing that opens the door. */
  readonly address: string
  /** How many pages are in. */
  pages(): number
  close(): Promise<void>
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void
/** Where the page's files come from: the map made at the start, or, while working on Carpeta, a builder of pages. */
export type DoorPage = { kind: 'built'; files: PageFiles } | { kind: 'made'; answer: Answer }

/**
 * Opens the app on loopback, at a random port. `letIn` gets a port for each page that proved its token; requests of the
 * contract pass through it untouched. Whatever else knocks is refused by the guard.
 */
export async function openBrowserDoor(parts: { page: DoorPage; letIn(port: MessagePort): void }): Promise<BrowserDoor> {
  const tokens = newTokens()
  let host = ''
  const answer = parts.page.kind === 'made' ? parts.page.answer : answerFrom(parts.page.files, () => host)
  const server = createServer(
    { maxHeaderSize: 8192, headersTimeout: 5000, requestTimeout: 10_000, connectionsCheckingInterval: 1000 },
    (request, response) => {
      const refused = refusalOfFile(request, host)
      if (refused) refuse(request, response, refused)
      else answer(request, response)
    }
  )
  server.keepAliveTimeout = 5000
  server.maxConnections = limits.connections
  const sockets = new WebSocketServer({ noServer: true, maxPayload: mostBytes, perMessageDeflate: false })
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const refused = refusalOfSocket(request, host) ?? (sockets.clients.size >= limits.pages ? 503 : null)
    if (refused) {
      stream.end(`HTTP/1.1 ${refused} ${STATUS_CODES[refused]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
      return
    }
    sockets.handleUpgrade(request, stream, head, (socket) => greet(socket, tokens, parts.letIn))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    address: `http://${host}/#token=${tokens.invitation}`,
    pages: () => sockets.clients.size,
    close: () => shut(server, sockets)
  }
}

function answerFrom(files: PageFiles, host: () => string): Answer {
  return (request, response) => {
    const file = files.get(request.url ?? '')
    if (!file) return refuse(request, response, 404)
    const nonce = randomBytes(16).toString('base64')
    const bytes = bytesFor(file, nonce)
    response.writeHead(200, {
      ...pageHeaders(`ws://${host()}`, nonce),
      'Content-Type': file.type,
      'Content-Length': bytes.length
    })
    response.end(request.method === 'HEAD' ? undefined : bytes)
  }
}

function refuse(request: IncomingMessage, response: ServerResponse, status: number) {
  response.writeHead(status, { 'Content-Length': 0, Connection: 'close', 'X-Content-Type-Options': 'nosniff' })
  response.end(() => request.destroy())
}

/** The first message is the token, within five seconds; its answer is the page's own. From then on the bridge speaks. */
function greet(socket: WebSocket, tokens: Tokens, letIn: (port: MessagePort) => void) {
  const late = setTimeout(() => socket.terminate(), limits.helloMs)
  socket.on('error', () => socket.terminate())
  socket.once('close', () => clearTimeout(late))
  socket.once('message', (bytes, isBinary) => {
    clearTimeout(late)
    const session = isBinary ? null : tokens.exchange(tokenIn(String(bytes)))
    if (!session) return socket.close(4403)
    socket.send(JSON.stringify({ session }))
    letIn(pipe(socket))
  })
}

function tokenIn(text: string): unknown {
  try {
    return (JSON.parse(text) as { token?: unknown } | null)?.token
  } catch {
    return null
  }
}

/** A port whose other end is the socket: text stays text, bytes stay bytes. A page that does not listen is hung up on. */
function pipe(socket: WebSocket): MessagePort {
  const { port1, port2 } = new MessageChannel()
  socket.on('message', (bytes, isBinary) =>
    port1.postMessage(isBinary ? new Uint8Array(bytes as Buffer) : String(bytes))
  )
  socket.on('close', () => port1.close())
  port1.on('message', (message: string | Uint8Array) => {
    if (socket.bufferedAmount > mostWaiting) socket.terminate()
    else if (socket.readyState === socket.OPEN) socket.send(message)
  })
  port1.on('close', () => socket.close(1001))
  return port2
}

async function shut(server: Server, sockets: WebSocketServer) {
  for (const socket of sockets.clients) socket.terminate()
  await new Promise((resolve) => {
    server.close(resolve)
    server.closeAllConnections()
  })
}
