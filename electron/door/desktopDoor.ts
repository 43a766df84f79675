import { randomBytes } from 'node:crypto'
import { pageHeaders } from './contentSecurity.ts'
import { bytesFor, type PageFiles } from './pageFiles.ts'

/** The app's own scheme and its only host: an origin nothing else has, where file:// would have none. */
export const scheme = 'carpeta'
const pageOrigin = `${scheme}://app`
export const pageAddress = `${pageOrigin}/`

/** Who asks for a port: as Electron tells it of the frame a message came from. */
export interface Sender {
  url: string
  isMainFrame: boolean
  isOurWindow: boolean
}

/** Whether a port may be handed over: our window, its main frame, our page. A port's own messages carry no sender. */
export const mayHavePort = ({ url, isMainFrame, isOurWindow }: Sender): boolean =>
  isOurWindow && isMainFrame && isPage(url)

/** Whether an address is our page; a page may go nowhere else. */
export function isPage(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, host, pathname, username } = new URL(url)
  return (
    protocol === `${scheme}:` && host === 'app' && username === '' && (pathname === '/' || pathname === '/index.html')
  )
}

/** Chromium's own PDF viewer, which lies in a frame of the window a print is shown in. */
const pdfViewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/'

/** Where a frame may go: our page; below a main frame, also Chromium's PDF viewer. */
export const mayGo = (url: string, isMainFrame: boolean): boolean =>
  isPage(url) || (!isMainFrame && (url.startsWith(pdfViewer) || url === 'about:srcdoc'))

/** The answer of the own scheme: a file of the page, from the map made at the start, with the same headers as in a browser. */
export function answerTo(request: { url: string; method: string }, files: PageFiles): Response {
  const { host, pathname, search } = new URL(request.url)
  const file = files.get(pathname)
  if (host !== 'app' || search !== '' || !file) return new Response(null, { status: 404 })
  if (request.method !== 'GET') return new Response(null, { status: 405 })
  const nonce = randomBytes(16).toString('base64')
  return new Response(new Uint8Array(bytesFor(file, nonce)), {
    headers: { ...pageHeaders('', nonce), 'Content-Type': file.type }
  })
}
