import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { openBinder } from '../../electron/shelf/openBinder.ts'
import { stableJson } from '../../shared/file/stableJson.ts'
import { ProblemError } from '../../shared/problem.ts'
import { preparedBinder } from './failingDisk.ts'
import type { Proof } from './proof.ts'
import { documentsOnDisk, textOf } from './state.ts'

type Damage = 'flip' | 'cut' | 'zeros'

function damage(bytes: Buffer, how: Damage, random: () => number): Buffer {
  const at = Math.floor(random() * bytes.length)
  if (how === 'cut') return bytes.subarray(0, at)
  const other = Buffer.from(bytes)
  if (how === 'flip') other[at] = (other[at] as number) ^ (1 << Math.floor(random() * 8))
  else other.fill(0, at, Math.min(bytes.length, at + 1 + Math.floor(random() * 400)))
  return other
}

/** P8: one file of a binder is flipped, cut or filled with zeros; it is noticed, its bytes stay, the rest opens. */
export const damaged: Proof = {
  promise: 'P8',
  what: 'one file flipped, cut or zeroed: noticed, kept, the rest opens',
  gate: 20_000,
  quick: 200,
  async run(count, desk) {
    const template = join(desk.folder(), 'template')
    const known = (await preparedBinder(template)).documents
    const files = readdirSync(template, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => relative(template, join(one.parentPath, one.name)))
    const documents = files.filter(
      (name) => name.endsWith('.json') && !name.startsWith('.carpeta') && name !== 'carpeta.json'
    )
    const folder = join(desk.folder(), 'b')
    for (let n = 0; n < count; n++) {
      cpSync(template, folder, { recursive: true, force: true })
      const how = (['flip', 'cut', 'zeros'] as const)[n % 3] as Damage
      // Documents mostly; every fourth time whatever else lies there.
      const name = (n % 4 === 3 ? files : documents)[
        Math.floor(desk.random() * (n % 4 === 3 ? files : documents).length)
      ] as string
      const whole = readFileSync(join(folder, name))
      const bad = damage(whole, how, desk.random)
      writeFileSync(join(folder, name), bad)
      const isDocument = documents.includes(name)
      const said = `${how} ${n} in ${name}`
      try {
        const binder = await openBinder(folder, { by: 'Ana' })
        await binder.swept()
        const key = name.replace(/\.json$/, '')
        const isNoted = binder.troubles().some((one) => one.document === key)
        const isSame = bad.equals(whole)
        const wrong: string[] = []
        for (const [one, data] of Object.entries(known)) {
          if (!one.startsWith('dossiers/') || data === null) continue
          const id = one.slice('dossiers/'.length)
          try {
            const read = stableJson(binder.dossier(id))
            // Changed outside is shown, and marked.
            if (read !== stableJson(data) && !(one === key && isNoted)) wrong.push(`${id} reads otherwise`)
          } catch (thrown) {
            if (!(thrown instanceof ProblemError)) throw thrown
            if (one !== key) wrong.push(`${id} can't be read: ${thrown.message}`)
          }
          if (binder.spines([id]).length !== 1) wrong.push(`${id} has no spine`)
        }
        if (isDocument && !isSame && !isNoted) wrong.push('not noticed')
        if (binder.tally().total !== 8) wrong.push(`${binder.tally().total} counted`)
        await binder.close()
        if (isDocument && !readFileSync(join(folder, name)).equals(bad)) wrong.push('its bytes were changed')
        if (!isDocument && textOf(documentsOnDisk(folder)) !== textOf(known)) wrong.push('documents changed')
        if (wrong.length > 0) desk.failed(`${said}: ${wrong.join('; ')}`)
        else desk.passed()
      } catch (thrown) {
        // A damaged marker: no binder, said so, nothing written.
        if (thrown instanceof ProblemError && name === 'carpeta.json') desk.passed()
        else desk.failed(`${said}: ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}`)
      }
    }
  }
}
