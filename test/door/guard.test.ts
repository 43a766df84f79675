import { request as httpRequest } from 'node:http'
import type { MessagePort } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { type BrowserDoor, openBrowserDoor } from '../../electron/door/browserDoor.ts'
import { newToken } from '../../electron/door/tokens.ts'

// The promise P23: the browser host answers only its own page on this computer. A real door on a real port.

let door: BrowserDoor
let host: string
let token: string
const letIn: MessagePort[] = []

beforeAll(async () => {
  const page = { type: 'text/html; charset=utf-8', bytes: Buffer.from('<p nonce="__CARPETA_NONCE__">the page</p>') }
  door = await openBrowserDoor({
    page: {
      kind: 'built',
      files: new Map([
        ['/', page],
        ['/assets/index.js', { type: 'text/javascript', bytes: Buffer.from('1') }]
      ])
    },
    letIn: (port) => letIn.push(port)
  })
  const address = new URL(door.address)
  host = address.host
  token = new URLSearchParams(address.hash.slice(1)).get('token') as string
})
afterAll(() => door.close())

interface Ask {
  method?: string
  path?: string
  headers?: Record<string, string>
  body?: string
}

/** The status of an answer; 0 when the door hung up without one. */
function ask({ method = 'GET', path = '/', headers = {}, body }: Ask): Promise<number> {
  const port = Number(host.split(':')[1])
  return new Promise((resolve) => {
    const request = httpRequest({ host: '127.0.0.1', port, method, path, headers: { Host: host, ...headers } })
    request.on('response', (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    request.on('error', () => resolve(0))
    request.end(body)
  })
}

interface Knock {
  hostHeader?: string
  origin?: string | null
  path?: string
  first?: string | Buffer
}

/** What the door answers a socket's first message with: the page's token, or how it was refused. */
function knock({ hostHeader = host, origin = `http://${host}`, path = '/bridge', first }: Knock): Promise<string> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://${host}${path}`, {
      headers: { Host: hostHeader, ...(origin !== null && { Origin: origin }) }
    })
    socket.on('unexpected-response', (_request, response) => {
      resolve(`refused ${response.statusCode}`)
      response.destroy()
    })
    socket.on('error', () => resolve('refused'))
    socket.on('open', () => socket.send(first ?? JSON.stringify({ token })))
    socket.on('message', (message) => {
      resolve(`in ${JSON.parse(String(message)).session}`)
      socket.close()
    })
    socket.on('close', (code) => resolve(`closed ${code}`))
  })
}

const strangers = {
  host: ['localhost', '127.0.0.1', 'evil.example', '127.0.0.1:1', '[::1]'],
  origin: ['http://evil.example', 'null', 'file://', 'https://127.0.0.1', 'http://localhost', 'http://127.0.0.1:1']
}
const tokens: [string, () => string | Buffer][] = [
  ['no token', () => '{}'],
  ['an empty token', () => '{"token":""}'],
  ['another token', () => JSON.stringify({ token: newToken() })],
  ['half a token', () => JSON.stringify({ token: token.slice(0, 20) })],
  ['a token as a number', () => '{"token":5}'],
  ['the token in a list', () => JSON.stringify({ token: [token] })],
  ['no JSON', () => 'let me in'],
  ['null', () => 'null'],
  ['the token as bytes', () => Buffer.from(JSON.stringify({ token }))]
]

describe('a socket', () => {
  test('is let in with our Host, our Origin and the token, and gets a token of its own', async () => {
    const answer = await knock({})
    expect(answer).toMatch(/^in [A-Za-z0-9_-]{43}$/)
    expect(answer).not.toContain(token)
  })

  test('is let in again with the token of its own, and keeps it (F5)', async () => {
    const answer = await knock({})
    expect(await knock({ first: JSON.stringify({ token: answer.slice(3) }) })).toBe(answer)
  })

  for (const wrong of strangers.host) {
    test(`with the Host ${wrong} is refused`, async () => {
      expect(await knock({ hostHeader: wrong })).toBe('refused 421')
    })
    test(`with the Host ${wrong} and no Origin is refused`, async () => {
      expect(await knock({ hostHeader: wrong, origin: null })).toBe('refused 421')
    })
  }
  for (const wrong of strangers.origin) {
    test(`with the Origin ${wrong} is refused`, async () => {
      expect(await knock({ origin: wrong })).toBe('refused 403')
    })
  }
  test('without an Origin is refused', async () => {
    expect(await knock({ origin: null })).toBe('refused 403')
  })
  for (const path of ['/', '/bridge/', '/bridge?x=1', '/Bridge', '/assets/index.js']) {
    test(`at ${path} is refused`, async () => {
      expect(await knock({ path })).toBe('refused 404')
    })
  }
  for (const [name, first] of tokens) {
    test(`with ${name} is hung up on and nothing reaches the store`, async () => {
      const before = letIn.length
      expect(await knock({ first: first() })).toBe('closed 4403')
      expect(letIn.length).toBe(before)
    })
  }
  test('that says nothing is hung up on within some seconds', { timeout: 10_000 }, async () => {
    const socket = new WebSocket(`ws://${host}/bridge`, { headers: { Host: host, Origin: `http://${host}` } })
    expect(await new Promise((resolve) => socket.on('close', resolve))).toBe(1006)
  })
  test('that sends too much at once is hung up on', async () => {
    expect(await knock({ first: Buffer.alloc(33 * 1024 * 1024) })).toMatch(/^(closed|refused)/)
  })
})

describe('a file', () => {
  test('is given for our Host, with or without our Origin', async () => {
    expect(await ask({})).toBe(200)
    expect(await ask({ headers: { Origin: `http://${host}` } })).toBe(200)
    expect(await ask({ method: 'HEAD', path: '/assets/index.js' })).toBe(200)
  })
  for (const wrong of strangers.host) {
    test(`is refused for the Host ${wrong}`, async () => {
      expect(await ask({ headers: { Host: wrong } })).toBe(421)
    })
  }
  for (const wrong of strangers.origin) {
    test(`is refused for the Origin ${wrong}`, async () => {
      expect(await ask({ headers: { Origin: wrong } })).toBe(403)
    })
  }
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE']) {
    test(`is refused to ${method}`, async () => {
      expect(await ask({ method })).toBe(405)
    })
  }
  for (const path of [
    '/../package.json',
    '/%2e%2e/package.json',
    '//etc/passwd',
    '/?token=x',
    '/assets',
    '/x',
    '/assets/index.js?x'
  ]) {
    test(`is not found at ${path}`, async () => {
      expect(await ask({ path })).toBe(404)
    })
  }
  test('is refused when the request has a body', async () => {
    expect(await ask({ headers: { 'Content-Length': '5' }, body: 'hello' })).toBe(400)
    expect(await ask({ headers: { 'Transfer-Encoding': 'chunked' }, body: 'hello' })).toBe(400)
  })
  test('is refused with headers longer than a page ever sends', async () => {
    expect(await ask({ headers: { Cookie: 'x'.repeat(20_000) } })).toBe(431)
  })
  test('carries the policy of content, with a nonce of its own each time', async () => {
    const [one, other] = await Promise.all([fetch(`http://${host}/`), fetch(`http://${host}/`)])
    const policy = one.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toContain('unsafe')
    expect(one.headers.get('x-content-type-options')).toBe('nosniff')
    expect(one.headers.get('set-cookie')).toBeNull()
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
    expect(await one.text()).toBe(`<p nonce="${nonce}">the page</p>`)
    expect(other.headers.get('content-security-policy')).not.toBe(policy)
  })
})

test('the token stands in the fragment only, and the door is on loopback only', () => {
  expect(door.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[A-Za-z0-9_-]{43}$/)
})
