import { mkdirSync, readdirSync, statSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ORPCError } from '@orpc/client'
import { call } from '@orpc/server'
import fc from 'fast-check'
import { WebSocket } from 'ws'
import type { z } from 'zod'
import { router } from '../../electron/answers/router.ts'
import { newServer } from '../../electron/answers/serve.ts'
import { openBrowserDoor } from '../../electron/door/browserDoor.ts'
import { seal } from '../../electron/shelf/sealed.ts'
import { contract } from '../../shared/bridge.ts'
import type { Problem } from '../../shared/problem.ts'
import { type TestOffice, testOffice } from '../answers/office.ts'
import { aDossier, newAct } from '../desk/aDossier.ts'
import { escapes } from './escapes.ts'
import { accepts, inputsFor } from './inputsOf.ts'
import type { Proof, ProofDesk } from './proof.ts'

// P22: whatever a page sends, it gets an answer or a refusal it could foresee, the store lives on, and nothing outside the
// binders' folder is read or written.

interface Request {
  name: string
  schema: z.ZodType | null
  ask(input: unknown): Promise<unknown>
}

const mark = 'SECRET-OUTSIDE'

/** An office beside a folder nobody may look into, with a binder of a few dossiers open. */
async function officeBeside(desk: ProofDesk): Promise<{ office: TestOffice; root: string; outside: string }> {
  const root = desk.folder()
  const outside = join(root, 'outside')
  mkdirSync(join(outside, 'dossiers'), { recursive: true })
  const secret = seal('dossiers/secret', null, 'x', aDossier('secret', { name: mark })).bytes
  for (const path of ['secret', 'secret.json', 'dossiers/secret.json']) writeFileSync(join(outside, path), secret)
  const home = join(root, 'home')
  mkdirSync(home)
  const office = testOffice({ folders: { binders: join(home, 'Carpeta'), config: home } })
  await openClients(office)
  return { office, root, outside }
}

async function openClients(office: TestOffice) {
  const { ask } = office.page()
  await ask.shelf.create({
    name: 'Clients',
    owner: 'Ana',
    language: 'en',
    country: 'IE',
    openWeekdays: [1, 2, 3, 4, 5],
    limit: 30
  })
  await ask.binder.act({ act: newAct(aDossier('d1', { on: '2026-11-22' }), aDossier('d2')) })
}

/** Every request of the contract, as a page reaches it. */
function requestsOf({ office }: TestOffice): Request[] {
  const context = { office, page: { number: 1 } }
  return Object.entries(contract).flatMap(([room, requests]) =>
    Object.entries(requests).map(([name, request]): Request => {
      const rooms = router as unknown as Record<string, Record<string, Parameters<typeof call>[0]>>
      return {
        name: `${room}.${name}`,
        schema: (request['~orpc'].inputSchema as z.ZodType | undefined) ?? null,
        ask: (input) => call(rooms[room]?.[name] as never, input as never, { context } as never)
      }
    })
  )
}

/** Requests whose right inputs make folders, prints or another open binder: tried rightly a few times only. */
const heavy = new Set([
  ...[
    'shelf.create',
    'shelf.sample',
    'shelf.close',
    'shelf.open',
    'shelf.takeOver',
    'print.make',
    'intake.begin',
    'papers.begin'
  ],
  ...['export.make', 'safety.copyNow', 'safety.openCopy', 'safety.leaveCopy']
])
const rightTimes = 12

/** What is wrong with an answer, or null. `isRight` is what the schema itself says of the input. */
async function wrongIn(request: Request, input: unknown, isRight: boolean): Promise<string | null> {
  try {
    const answer = await request.ask(input)
    if (!isRight) return 'answered what its schema refuses'
    if (typeof answer === 'object' && answer !== null && 'return' in answer)
      await (answer as AsyncGenerator).return(null)
    return textOf(answer).includes(mark) ? 'told what lies outside' : null
  } catch (thrown) {
    if (!(thrown instanceof ORPCError)) return `threw ${String(thrown)}`
    if (!isRight) return thrown.code === 'BAD_REQUEST' ? null : `was taken in: ${thrown.code}`
    const problem = thrown.data as Problem
    if (thrown.code !== 'PROBLEM') return `failed with ${thrown.code} ${thrown.message}`
    return problem.kind === 'unexpected' ? `unforeseen: ${problem.code}` : null
  }
}

const textOf = (value: unknown) => {
  try {
    return JSON.stringify(value) ?? ''
  } catch {
    return ''
  }
}
const shown = (value: unknown) => {
  try {
    return (JSON.stringify(value) ?? String(value)).slice(0, 300)
  } catch {
    return typeof value
  }
}

/** Every file below a folder with its size and time: what must be the same afterwards. */
const listed = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((one) => {
      const path = join(one.parentPath, one.name)
      const { size, mtimeMs } = statSync(path)
      return `${path} ${one.isFile() ? `${size} ${mtimeMs}` : ''}`
    })
    .sort()
    .join('\n')

const ours = new Set(['Carpeta', 'Carpeta copies', 'holidays', 'preferences.json', 'elsewhere.json', 'log.txt'])

/** The names beside the binders, without those the app makes itself: a folder made elsewhere stands out. */
const beside = (root: string) =>
  [
    ...readdirSync(root),
    ...readdirSync(join(root, 'home')).filter((name) => !ours.has(name)),
    ...readdirSync(dirname(root))
  ]
    .sort()
    .join()

/** Each request with inputs of every kind; `count` of them each. */
export const wrongInputs: Proof = {
  promise: 'P22',
  what: 'every request, fuzzed inputs each: refused or answered, never a wrong one taken',
  gate: 10_000,
  quick: 1000,
  async run(count, desk) {
    const { office: first } = await officeBeside(desk)
    const all = requestsOf(first).map(({ name }) => name)
    await first.away()
    for (const name of all) await fuzzed(name, count, desk)
    if ('polluted' in {}) desk.failed('a prototype was changed')
    desk.passed()
  }
}

/** One request with `count` inputs, in an office of its own: what ten thousand acts left behind slows no other request down. */
async function fuzzed(name: string, count: number, desk: ProofDesk): Promise<void> {
  const { office, root, outside } = await officeBeside(desk)
  const [before, names] = [listed(outside), beside(root)]
  try {
    const request = requestsOf(office).find((one) => one.name === name) as Request
    const inputs = request.schema ? inputsFor(request.schema) : fc.anything()
    const seed = Math.floor(desk.random() * 1e9)
    let right = 0
    let tried = 0
    let isBad = false
    for (const input of fc.sample(inputs, { numRuns: count, seed })) {
      const isRight = request.schema ? accepts(request.schema, input) : true
      if (isRight && heavy.has(name) && ++right > rightTimes) continue
      if (!office.office.desk()) await openClients(office)
      const wrong = await wrongIn(request, input, isRight)
      tried++
      if (!wrong) continue
      desk.failed(`${name}: ${wrong}: ${shown(input)}`)
      isBad = true
      if (desk.random() < 0.05) break
    }
    if (!isBad) desk.passed(tried)
    if (listed(outside) !== before) desk.failed(`${name}: something outside was changed`)
    if (beside(root) !== names) desk.failed(`${name}: something stands beside the binders: ${beside(root)}`)
    const { ask } = office.page()
    if (!office.office.desk()) await openClients(office)
    await ask.binder.pile({ opening: { kind: 'stock' } })
  } finally {
    await office.away()
  }
}

/** 200 paths out, through every text that comes near a file. */
export const pathsOut: Proof = {
  promise: 'P22',
  what: 'paths out of the binder, through every text near a file: nothing outside read or made',
  gate: escapes.length,
  quick: escapes.length,
  async run(_, desk) {
    const { office, root, outside } = await officeBeside(desk)
    const [before, names] = [listed(outside), beside(root)]
    const { ask } = office.page()
    const told: string[] = []
    const tell = async (asked: Promise<unknown>) => {
      try {
        told.push(textOf(await asked))
      } catch (thrown) {
        told.push(thrown instanceof ORPCError ? textOf(thrown.data) : String(thrown))
      }
    }
    try {
      for (const [n, path] of escapes.entries()) {
        told.length = 0
        const text = path.slice(0, 78)
        await tell(ask.binder.dossier({ id: path }))
        await tell(ask.binder.daySheet({ day: path as never }))
        await tell(ask.shelf.open({ ref: path }))
        await tell(ask.binder.act({ act: newAct(aDossier(path)) }))
        await tell(ask.binder.act({ act: newAct(aDossier(`e${n}`, { name: text, on: '2026-11-22' })) }))
        await tell(ask.binder.act({ act: { ...newAct(aDossier(`f${n}`)), id: path } }))
        await tell(ask.binder.draft({ key: text, note: mark.toLowerCase(), more: { [path]: path } }))
        await tell(ask.binder.dropDraft({ key: text }))
        await tell(ask.binder.find({ text, most: 50 }))
        await tell(ask.intake.cancel({ intake: path }))
        await tell(ask.print.bytes({ id: path }))
        await tell(ask.app.openLink({ url: path }))
        const takeIn = async () => {
          const bytes = new TextEncoder().encode(`Name\nA ${n}\n`)
          const { intake } = await ask.intake.begin({ name: path, size: bytes.length })
          await ask.intake.chunk({ intake, bytes: new Blob([bytes]) })
          await ask.intake.read({ intake })
          const { name } = await ask.intake.refused({ intake })
          await ask.intake.cancel({ intake })
          if (/[/\\\0]/.test(name)) desk.failed(`a download would be called ${name}`)
        }
        const bringPaper = async () => {
          const { intake } = await ask.papers.begin({ dossier: 'd2', name: path, size: 1 })
          await ask.papers.chunk({ intake, bytes: new Blob([String(n % 10)]) })
          const { taken } = await ask.papers.take({ dossier: 'd2', intakes: [intake], kind: null })
          const paper = taken[0] ?? ''
          return [
            await ask.papers.bytes({ dossier: 'd2', paper, from: 0, most: 100 }),
            await ask.papers.open({ dossier: 'd2', paper })
          ]
        }
        await tell(bringPaper())
        await tell(ask.papers.begin({ dossier: path, name: path, size: 1 }))
        await tell(ask.papers.bytes({ dossier: path, paper: path, from: 0, most: 100 }))
        await tell(ask.papers.move({ dossier: 'd2', papers: [path], to: path }))
        const forged = {
          id: `p${n}`,
          name: 'x',
          kind: 'other' as const,
          file: path.slice(0, 200),
          bytes: 1,
          sha256: 'a'.repeat(64),
          media: 'text/plain',
          added: newAct(aDossier('x')).at,
          by: ''
        }
        await tell(ask.binder.act({ act: newAct({ ...aDossier(`g${n}`), papers: [forged] }) }))
        await tell(ask.papers.bytes({ dossier: `g${n}`, paper: forged.id, from: 0, most: 100 }))
        await tell(ask.papers.open({ dossier: `g${n}`, paper: forged.id }))
        // a worker each: enough of them
        if (n % 4 === 0) await tell(takeIn())
        // a new binder's name becomes a folder's name: one folder below the binders, whatever it says
        if (n % 8 === 0) {
          await tell(
            ask.shelf.create({
              name: path,
              owner: path.slice(0, 60),
              language: 'en',
              country: 'IE',
              openWeekdays: [1],
              limit: 5
            })
          )
        }
        if (told.some((one) => one.includes(mark))) desk.failed(`${JSON.stringify(path)} told what lies outside`)
        else if (listed(outside) !== before) desk.failed(`${JSON.stringify(path)} changed something outside`)
        else if (beside(root) !== names) desk.failed(`${JSON.stringify(path)} made something beside the binders`)
        else desk.passed()
      }
      const strays = readdirSync(join(root, 'home/Carpeta'), { withFileTypes: true }).filter(
        (one) => !one.isDirectory()
      )
      if (strays.length > 0) desk.failed(`not a binder: ${strays.map((one) => one.name).join()}`)
    } finally {
      await office.away()
    }
  }
}

/** Links laid inside the binder that lead out of it. */
export const linksOut: Proof = {
  promise: 'P22',
  what: 'links inside the binder that lead out: nothing read or written through them',
  gate: 40,
  quick: 10,
  async run(count, desk) {
    for (let n = 0; n < count; n++) {
      const { office, outside } = await officeBeside(desk)
      const before = listed(outside)
      const root = office.office.needDesk().binder.where
      const link = (to: string, at: string) => {
        try {
          unlinkSync(join(root, at))
        } catch {
          // there was none
        }
        symlinkSync(to, join(root, at))
      }
      const laid = [
        () => link(join(outside, 'dossiers/secret.json'), 'dossiers/secret.json'),
        () => link(join(outside, 'secret.json'), 'dossiers/d1.json'),
        () => link(join(outside, 'secret.json'), 'days/2026-11.json'),
        () => link(join(outside, 'secret.json'), 'binder.json'),
        () => link(outside, '.carpeta/drafts')
      ][n % 5]
      await office.office.desk()?.binder.checkpoint()
      laid?.()
      const { ask } = office.page()
      const told: string[] = []
      const tell = async (asked: Promise<unknown>) => {
        told.push(textOf(await asked.catch((thrown: unknown) => (thrown as ORPCError<string, unknown>).data)))
      }
      for (let turn = 0; turn < 2; turn++) {
        await office.office.desk()?.binder.swept()
        await tell(ask.binder.dossier({ id: 'secret' }))
        await tell(ask.binder.dossier({ id: 'd1' }))
        await tell(ask.binder.daySheet({ day: '2026-11-22' as never }))
        await tell(ask.binder.draft({ key: 'd1', note: 'x', more: {} }))
        await tell(ask.binder.act({ act: { ...newAct(aDossier(`n${turn}`)), id: `a${turn}` } }))
        await tell(ask.binder.find({ text: 'secret', most: 50 }))
        await tell(ask.binder.look())
        const { binders } = await ask.shelf.list()
        await ask.shelf.close()
        await tell(ask.shelf.open({ ref: binders[0]?.ref ?? '' }))
      }
      if (told.some((one) => one.includes(mark))) desk.failed(`link ${n % 5}: told what lies outside`)
      else if (listed(outside) !== before) desk.failed(`link ${n % 5}: changed something outside`)
      else desk.passed()
      await office.away()
    }
  }
}

/** Each request from a page that never proved who it is, over the browser host's own socket. */
export const wrongSenders: Proof = {
  promise: 'P22',
  what: 'every request from senders without the right token: not one answered',
  gate: 1000,
  quick: 150,
  async run(count, desk) {
    const { office } = await officeBeside(desk)
    const serve = newServer(office.office)
    let letIn = 0
    const door = await openBrowserDoor({
      page: { kind: 'made', answer: (_, response) => response.end() },
      letIn: (port) => {
        letIn++
        serve(port)
      }
    })
    const { host, origin } = new URL(door.address)
    try {
      const names = requestsOf(office).map(({ name }) => name.split('.'))
      for (let n = 0; n < count; n++) {
        const path = names[n % names.length]
        const hello = ['{"token":""}', '{}', 'null', `{"token":"${'A'.repeat(43)}"}`, '{"token":["x"]}', 'x'][
          n % 6
        ] as string
        const request = JSON.stringify({ i: '1', p: { u: `/${path?.join('/')}`, b: { json: {} } } })
        const heard = await new Promise<string[]>((resolve) => {
          const said: string[] = []
          const socket = new WebSocket(`ws://${host}/bridge`, { origin })
          socket.on('open', () => {
            socket.send(n % 2 === 0 ? hello : request)
            socket.send(request)
          })
          socket.on('message', (bytes) => said.push(String(bytes)))
          socket.on('error', () => resolve(said))
          socket.on('close', () => resolve(said))
        })
        if (heard.length > 0 || letIn > 0) desk.failed(`${path?.join('.')} was answered: ${heard[0]?.slice(0, 100)}`)
        else desk.passed()
      }
    } finally {
      await door.close()
      await office.away()
    }
  }
}
