/** What the guard looks at in a request: the same for a file and for a socket. */
export interface Knock {
  method?: string | undefined
  url?: string | undefined
  headers: Record<string, string | string[] | undefined>
}

/** The path of the socket; everything else is a file. */
const bridgePath = '/bridge'

/** The status a request for a file is refused with; null lets it in. `host` is `127.0.0.1:<port>`. */
export function refusalOfFile(knock: Knock, host: string): number | null {
  return refusalOfSender(knock, host) ?? refusalOfForm(knock)
}

/** The status an upgrade to a socket is refused with; null lets it in. Every browser sends an Origin here: it must be ours. */
export function refusalOfSocket(knock: Knock, host: string): number | null {
  const refused = refusalOfFile(knock, host)
  if (refused) return refused
  if (knock.url !== bridgePath) return 404
  if (knock.headers['origin'] === undefined) return 403
  return String(knock.headers['upgrade']).toLowerCase() === 'websocket' ? null : 400
}

/** A page of another site may carry our address (DNS rebinding), never our name and origin. */
function refusalOfSender({ headers }: Knock, host: string): number | null {
  if (headers['host'] !== host) return 421
  const { origin } = headers
  return origin === undefined || origin === `http://${host}` ? null : 403
}

function refusalOfForm({ method, headers }: Knock): number | null {
  if (method !== 'GET' && method !== 'HEAD') return 405
  return headers['content-length'] || headers['transfer-encoding'] ? 400 : null
}
