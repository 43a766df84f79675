import { createInterface } from 'node:readline'
import { disk } from '../../../electron/shelf/disk.ts'
import type { FilePort } from '../../../electron/shelf/filePort.ts'
import { openBinder } from '../../../electron/shelf/openBinder.ts'
import { ProblemError } from '../../../shared/problem.ts'

// Another computer that shares a binder's folder, as a process of its own: it has another id, and its system numbers the folder
// otherwise, as a network drive does. Orders come by lines (`needs <text>`, `draft <text>`, `close`), answers go out the same way.

const [folder = '', beat = '100', look = '100', silence = '2000'] = process.argv.slice(2)
const say = (line: string) => process.stdout.write(`${line}\n`)
const port: FilePort = {
  ...disk,
  lstat: (path) => {
    const facts = disk.lstat(path)
    return facts.kind === 'folder' ? { ...facts, device: `far ${facts.device}` } : facts
  }
}
const pace = { beat: Number(beat), look: Number(look), silence: Number(silence) }
const binder = await openBinder(folder, { by: 'Ben', machine: { id: 'other', name: 'laptop-2' }, port, pace })
binder.watch((news) => {
  if (news.kind === 'holder') say(`holder ${JSON.stringify(news.readOnly)}`)
})
say(binder.readOnly ? 'reads' : 'writes')
let number = 0
for await (const line of createInterface({ input: process.stdin })) {
  const [order = '', ...rest] = line.split(' ')
  const text = rest.join(' ')
  try {
    if (order === 'needs') {
      const at = { day: '2026-11-22', time: '09:30' } as never
      await binder.act({ id: `far${++number}`, at, by: 'Ben', kind: 'card', dossier: 'a', set: { needs: text } })
    } else if (order === 'draft') binder.keepDraft({ key: 'a', note: text, more: {} })
    else if (order === 'close') await binder.close()
    say(`done ${order}`)
  } catch (thrown) {
    say(`refused ${thrown instanceof ProblemError ? thrown.problem.kind : String(thrown)}`)
  }
  if (order === 'close') process.exit(0)
}
