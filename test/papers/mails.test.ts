import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mediaOf, openedAs, viewOf } from '../../shared/paperMedia.ts'
import { type Ask, type TestOffice, testOffice } from '../answers/office.ts'
import { aDossier, newAct } from '../desk/aDossier.ts'
import { bring } from '../desk/somePapers.ts'
import { mailCorpus } from './mailCorpus.ts'

let office: TestOffice
let ask: Ask
beforeAll(async () => {
  office = testOffice()
  ask = office.page().ask
  await ask.shelf.create({ name: 'Clients', owner: 'Ana', language: 'en', country: 'IE', openWeekdays: [1], limit: 30 })
  await ask.binder.act({ act: newAct(aDossier('d1')) })
})
afterAll(() => office.away())

describe('mails as the world writes them, taken in and read', () => {
  test.each(mailCorpus.map((mail) => [mail.what, mail] as const))('%s', async (_, mail) => {
    const { taken } = await bring(ask, 'd1', [{ name: 'mail.eml', bytes: mail.bytes }])
    const read = await ask.papers.mail({ dossier: 'd1', paper: taken[0] as string })
    expect(read).toMatchObject({ from: mail.from, subject: mail.subject, isCut: false })
    expect([read.day, read.time]).toEqual([mail.day, mail.time])
    expect(read.text.replaceAll('\r', '')).toContain(mail.text)
    if (mail.text === '') expect(read.text.trim()).toBe('')
    if (mail.html) expect(read.html).toContain(mail.html)
    expect(read.attachments.map(({ name }) => name)).toEqual(mail.attachments ?? [])
    const paper = (await ask.binder.dossier({ id: 'd1' })).papers?.find(({ id }) => id === taken[0])
    expect(paper).toMatchObject({ kind: 'correspondence', name: mail.subject || 'mail.eml' })
  })
})

describe('files of installed packages', () => {
  const root = resolve(import.meta.dirname, '../../node_modules')
  /** What such a file may be: a picture that turns out to be a page would be shown as its text. */
  const expected: Record<string, string[]> = {
    png: ['image/png'],
    jpg: ['image/jpeg'],
    gif: ['image/gif'],
    pdf: ['application/pdf'],
    eml: ['message/rfc822'],
    svg: ['image/svg+xml', 'text/plain', 'text/xml', 'text/html'],
    html: ['text/html', 'text/plain', 'text/xml'],
    wasm: ['application/octet-stream'],
    node: ['application/octet-stream'],
    woff2: ['application/octet-stream'],
    md: ['text/plain', 'text/html']
  }
  const found = Object.keys(expected).flatMap((ending) =>
    packages(root)
      .filter((name) => name.endsWith(`.${ending}`))
      .slice(0, 40)
      .map((name) => [ending, name] as const)
  )

  test('each is what its bytes say; what is a program or a page is never opened as another kind', () => {
    expect(found.length).toBeGreaterThan(50)
    for (const [ending, name] of found) {
      const head = readFileSync(join(root, name)).subarray(0, 4096)
      const media = mediaOf(head, name)
      expect([name, expected[ending]?.includes(media)]).toEqual([name, true])
      if (['wasm', 'node', 'woff2'].includes(ending)) {
        expect([name, viewOf(media), openedAs(media)]).toEqual([name, 'none', null])
      }
    }
  })
})

let listed: string[] | null = null
function packages(root: string): string[] {
  listed ??= readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(png|jpg|gif|pdf|eml|svg|html|wasm|node|woff2|md)$/.test(name)
  )
  return listed
}
