import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'

/** The computer a binder is opened on. `id` tells computers apart, `name` is what people call it. */
export interface Machine {
  id: string
  name: string
}

function systemId(): string {
  for (const path of ['/etc/machine-id', '/var/lib/dbus/machine-id']) {
    try {
      return readFileSync(path, 'utf8').trim()
    } catch {
      // not every system has one; the name alone must do then
    }
  }
  return ''
}

/** This computer. The system's own id is hashed: it is nobody's business in a folder that travels. */
export function thisMachine(): Machine {
  const name = hostname()
  return { id: createHash('sha256').update(`carpeta ${systemId()} ${name}`).digest('hex').slice(0, 24), name }
}
