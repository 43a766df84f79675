import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { type Office, openOffice } from '../../electron/answers/office.ts'
import { newServer } from '../../electron/answers/serve.ts'
import type { Desktop, Setup } from '../../electron/desktop.ts'
import type { contract } from '../../shared/bridge.ts'
import type { Notice } from '../../shared/saved.ts'

export type Ask = ContractRouterClient<typeof contract>

/** A page at the other end of a real port, with what it was told so far. */
export interface TestPage {
  ask: Ask
  told: Notice[]
  /** Waits until it was told something of a kind. */
  hears<K extends Notice['kind']>(kind: K): Promise<Notice & { kind: K }>
  /** Closes its port, as a page does that is closed or loaded anew. */
  leave(): void
}

/** A real office over a real folder; `away` closes it and removes the folder. */
export interface TestOffice {
  office: Office
  home: string
  page(): TestPage
  away(): Promise<void>
}

const worker = (path: string) => new URL(`file://${resolve(import.meta.dirname, '../../electron', path)}`)

/** Opens an office on Tuesday 13 October 2026, 09:30, unless told otherwise. */
export function testOffice(given: Partial<Setup> = {}, desktop: Desktop = null): TestOffice {
  const home = given.folders?.config ?? mkdtempSync(join(tmpdir(), 'carpeta-office-'))
  const setup: Setup = {
    host: 'browser',
    version: '0.0.0',
    systemLanguage: 'es-ES',
    folders: { binders: join(home, 'Carpeta'), config: home },
    prints: null,
    binder: null,
    sample: false,
    clock: { CARPETA_NOW: '2026-10-13T09:30' },
    ...given
  }
  const workers = {
    print: worker('print/worker.ts'),
    intake: worker('intake/worker.ts'),
    holidays: worker('holidays/worker.ts'),
    papers: worker('papers/worker.ts')
  }
  const office = openOffice(setup, workers, desktop, () => {})
  const serve = newServer(office)
  const ports: { close(): void }[] = []
  return {
    office,
    home,
    page() {
      const { port1, port2 } = new MessageChannel()
      ports.push(port1, port2)
      serve(port2)
      const ask: Ask = createORPCClient(new RPCLink({ port: port1 }))
      port1.start()
      return { ask, ...listening(ask), leave: () => port1.close() }
    },
    async away() {
      await office.leave()
      for (const port of ports) port.close()
      rmSync(home, { recursive: true, force: true })
    }
  }
}

function listening(ask: Ask): Omit<TestPage, 'ask' | 'leave'> {
  const told: Notice[] = []
  let wake = () => {}
  void (async () => {
    try {
      for await (const notice of await ask.binder.notices()) {
        told.push(notice)
        wake()
      }
    } catch {
      // the office closed
    }
  })()
  return {
    told,
    async hears<K extends Notice['kind']>(kind: K) {
      for (;;) {
        const notice = told.find((one) => one.kind === kind)
        if (notice) return notice as Notice & { kind: K }
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    }
  }
}
