import { openBinder } from '../../../electron/shelf/openBinder.ts'
import type { Act } from '../../../shared/act.ts'
import { day, time } from '../../../shared/day.ts'
import type { Dossier } from '../../../shared/dossier.ts'
import { randomFrom } from '../proof.ts'
import { dossierOf } from '../script.ts'

// Saves as fast as it can until it is killed. Prints, one line each: `open <state>` as it was found, `try <state>` before a save,
// `ack <state>` once it was told to be saved. The state is the counter in each dossier's notes, and the draft's length.
// saver.ts FOLDER SEED [CHECKPOINTS]

const [folder = '', seed = '1', checkpoints = 'yes'] = process.argv.slice(2)
const random = randomFrom(Number(seed))
const ids = ['d0', 'd1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7']
const at = { day: day('2026-11-22'), time: time('09:00') }
const say = (word: string, state: unknown) => process.stdout.write(`${word} ${JSON.stringify(state)}\n`)

const binder = await openBinder(folder, { by: 'Ana' })
if (binder.readOnly) throw new Error(`held by ${binder.readOnly.holder}`)
let n = 0
const common = () => ({ id: `a${process.pid}-${++n}`, at, by: 'Ana' })
if (binder.tally().total === 0) {
  await binder.act({
    ...common(),
    kind: 'new',
    source: 'hand',
    dossiers: ids.map((id) => dossierOf(id, '2026-11-22', '0'))
  })
}
const notesOf = (id: string) => Number((binder.dossier(id) as Dossier).card.notes)
const state = () => ids.map(notesOf)
let now = state()
const before: number[][] = []
say('open', [now, binder.troubles().length, binder.drafts()[0]?.note.length ?? 0])
let counter = Math.max(...now)

for (let typed = binder.drafts()[0]?.note.length ?? 0; ; typed++) {
  const dice = random()
  const last = before.at(-1)
  if (dice < 0.15 && last) {
    say('try', last)
    await binder.undo(at)
    before.pop()
    now = last
  } else {
    counter++
    const some =
      dice < 0.3 ? [Math.floor(random() * ids.length)] : [0, 1, 2].map(() => Math.floor(random() * ids.length))
    const next = now.map((value, i) => (i === some[0] ? counter : value))
    // The act over several dossiers is a move; its counter is in the card of the first.
    const id = ids[some[0] as number] as string
    const act: Act = { ...common(), kind: 'card', dossier: id, set: { notes: String(counter) } }
    say('try', next)
    await binder.act(act)
    before.push(now)
    now = next
  }
  say('ack', now)
  if (typed % 3 === 0) {
    binder.keepDraft({ key: 'd0', note: 'k'.repeat(Math.min(typed, 15_000)), more: {} })
    say('key', Math.min(typed, 15_000))
  }
  if (checkpoints === 'yes' && random() < 0.03) void binder.checkpoint().catch(() => {})
  if (random() < 0.3) await new Promise((resolve) => setImmediate(resolve))
}
