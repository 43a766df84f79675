import { join } from 'node:path'
import { createBinder } from '../../electron/shelf/createBinder.ts'
import { openBinder } from '../../electron/shelf/openBinder.ts'
import { addDays, day } from '../../shared/day.ts'
import { stableJson } from '../../shared/file/stableJson.ts'
import type { Proof } from './proof.ts'
import { aMoment, dossierOf, firstAct, settings } from './script.ts'
import { documentsOnDisk, textOf } from './state.ts'

const zones = (Intl.supportedValuesOf('timeZone') as string[]).filter(
  (_, n, all) => n % Math.ceil(all.length / 36) === 0
)
const hard = ['Pacific/Apia', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/St_Johns', 'Asia/Kathmandu']
const days = ['2026-03-29', '2026-10-25', '2027-12-31', '2028-02-29', '2026-11-30']

/** P15: the same binder in forty time zones, with clocks ten years off in between: no document and no pile changes. */
export const clocks: Proof = {
  promise: 'P15',
  what: 'time zones and clocks ten years off: no day moved, nothing rewritten, nothing let go',
  gate: 40,
  quick: 6,
  async run(count, desk) {
    const before = process.env['TZ']
    const folder = createBinder(join(desk.folder(), 'b'), settings, 'Ana')
    const first = await openBinder(folder, { by: 'Ana' })
    await first.act(firstAct)
    await first.act({
      id: 'n1',
      at: aMoment,
      by: 'Ana',
      kind: 'new',
      source: 'hand',
      dossiers: days.map((on, n) => dossierOf(`z${n}`, on))
    })
    await first.act({ id: 'n2', at: aMoment, by: 'Ana', kind: 'remove', dossiers: ['d4'] })
    await first.close()
    const text = textOf(documentsOnDisk(folder))
    let piles = ''
    try {
      const all = [...hard, ...zones]
      for (let n = 0; n < count; n++) {
        process.env['TZ'] = all[n % all.length]
        const binder = await openBinder(folder, { by: 'Ana' })
        await binder.swept()
        const seen = ['2026-03-28', '2026-10-24', '2026-11-22', '2028-02-29'].map((today) =>
          [...days, today].map((on) =>
            binder.pile({ kind: 'day', day: day(on) }, day(today), 0, 50).spines.map(({ id }) => id)
          )
        )
        for (const years of [10, -10, 0]) await binder.safety.rotate(addDays(aMoment.day, Math.round(years * 365.25)))
        const now = stableJson({
          seen,
          tally: binder.tally(),
          removed: binder.safety.removed(),
          versions: binder.safety.versions('d0').length
        })
        await binder.close()
        piles ||= now
        const wrong = [
          ...(now === piles ? [] : ['other piles']),
          ...(textOf(documentsOnDisk(folder)) === text ? [] : ['documents changed'])
        ]
        if (wrong.length > 0) desk.failed(`${process.env['TZ']}: ${wrong.join(', ')}`)
        else desk.passed()
      }
    } finally {
      if (before === undefined) delete process.env['TZ']
      else process.env['TZ'] = before
    }
  }
}
