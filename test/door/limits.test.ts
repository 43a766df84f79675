import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { MessagePort } from 'node:worker_threads'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { type BrowserDoor, openBrowserDoor } from '../../electron/door/browserDoor.ts'

let door: BrowserDoor
let ports: MessagePort[]
beforeEach(async () => {
  ports = []
  door = await openBrowserDoor({ page: { kind: 'built', files: new Map() }, letIn: (port) => ports.push(port) })
})
afterEach(() => door.close())

const address = () => new URL(door.address)

/** A page that is in, or the status it was refused with. */
async function comeIn(): Promise<WebSocket | string> {
  const { origin, host, hash } = address()
  const socket = new WebSocket(`ws://${host}/bridge`, { headers: { Origin: origin } })
  const refused = await new Promise<string | null>((resolve) => {
    socket.once('open', () => resolve(null))
    socket.once('error', (error) => resolve(error.message))
  })
  if (refused) return refused
  socket.send(JSON.stringify({ token: hash.slice('#token='.length) }))
  await once(socket, 'message')
  return socket
}

test('no more than 16 pages are in at once; when one leaves, another may come', async () => {
  const pages = await Promise.all(Array.from({ length: 16 }, comeIn))
  expect(door.pages()).toBe(16)
  expect(await comeIn()).toContain('503')
  const [first] = pages
  if (!first || typeof first === 'string') throw new Error('the first page was refused')
  first.close()
  await expect.poll(() => door.pages()).toBe(15)
  expect(await comeIn()).toBeInstanceOf(WebSocket)
})

test('no more than 64 connections are held, whatever they say', async () => {
  const sockets: Socket[] = []
  let closed = 0
  for (let number = 0; number < 80; number++) {
    const socket = connect(Number(address().port), '127.0.0.1')
    socket.on('error', () => {})
    socket.on('close', () => {
      closed += 1
    })
    sockets.push(socket)
    await once(socket, 'connect')
  }
  await expect.poll(() => closed).toBe(16)
  for (const socket of sockets) socket.destroy()
})

test('who dawdles over a request is hung up on', { timeout: 20_000 }, async () => {
  const socket = connect(Number(address().port), '127.0.0.1')
  socket.on('error', () => {})
  socket.write('GET / HTTP/1.1\r\nHost: ')
  const [answer] = await once(socket, 'data')
  expect(String(answer)).toContain('408')
  await once(socket, 'close')
})

test('text and bytes pass as they are, both ways, and the port ends with the socket', async () => {
  const page = await comeIn()
  if (typeof page === 'string') throw new Error(page)
  const [port] = ports
  if (!port) throw new Error('nobody was let in')
  const heard: unknown[] = []
  port.on('message', (message) => heard.push(message))
  page.send('{"i":"1"}')
  page.send(Buffer.from([1, 2, 255]))
  await expect.poll(() => heard).toEqual(['{"i":"1"}', new Uint8Array([1, 2, 255])])
  const back: unknown[] = []
  page.on('message', (bytes: Buffer, isBinary) => back.push(isBinary ? [...bytes] : String(bytes)))
  port.postMessage('x')
  port.postMessage(new Uint8Array([9, 0]))
  await expect.poll(() => back).toEqual(['x', [9, 0]])
  page.close()
  await once(port, 'close')
})

test('when the store goes, its pages are told by the end of their sockets', async () => {
  const page = await comeIn()
  if (typeof page === 'string') throw new Error(page)
  ports[0]?.close()
  expect((await once(page, 'close'))[0]).toBe(1001)
})
