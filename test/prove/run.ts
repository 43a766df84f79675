import { damaged } from './damaged.ts'
import { elsewhere } from './elsewhere.ts'
import { failingDisk } from './failingDisk.ts'
import { kills, typing } from './kills.ts'
import { oldOrNew } from './oldOrNew.ts'
import { syncCopies } from './p6.ts'
import { vanishing } from './p7.ts'
import { returning } from './p9.ts'
import { undone } from './p10.ts'
import { versionsOfTheFormat } from './p11.ts'
import { names, paperNames } from './p14.ts'
import { clocks } from './p15.ts'
import { hostileLists, hostileMails } from './p16.ts'
import { exportAndBack } from './p18.ts'
import { withoutNetwork } from './p20.ts'
import { dangerousNames, hostileViews } from './p21.ts'
import { linksOut, pathsOut, wrongInputs, wrongSenders } from './p22.ts'
import { readWithoutUs } from './p25.ts'
import { plans } from './plans.ts'
import { cutsOnExt4, cutsOnXfs } from './powerCuts.ts'
import { prefixes } from './prefixes.ts'
import { type Outcome, type Proof, tryProof } from './proof.ts'
import { smallDisk } from './smallDisk.ts'
import { twice } from './twice.ts'

// node test/prove/run.ts [--quick] [--seed N] [P1 P3 ...]: tries the promises and prints what was reached.
// Full: the gates a release must reach. Quick: the everyday share of them.

const proofs: Proof[] = [
  kills,
  cutsOnExt4,
  cutsOnXfs,
  oldOrNew,
  failingDisk,
  smallDisk,
  elsewhere,
  twice,
  syncCopies,
  vanishing,
  damaged,
  returning,
  undone,
  versionsOfTheFormat,
  typing,
  prefixes,
  names,
  paperNames,
  clocks,
  hostileLists,
  hostileMails,
  wrongInputs,
  pathsOut,
  linksOut,
  wrongSenders,
  exportAndBack,
  withoutNetwork,
  hostileViews,
  dangerousNames,
  readWithoutUs,
  plans
]

const given = process.argv.slice(2)
const isQuick = given.includes('--quick')
const seedAt = given.indexOf('--seed')
// The everyday share is the same every day; the full gates try something new each time.
const seed = seedAt >= 0 ? Number(given[seedAt + 1]) : isQuick ? 1 : Math.floor(Math.random() * 1e9)
const wanted = given.filter((one) => /^[PR]\d+$/.test(one))

const promises = new Set(proofs.map(({ promise }) => promise))
// A word that is not understood must not become "everything, the long way" or "nothing, and all is well".
const unknown = given.filter(
  (one, n) => one !== '--quick' && one !== '--seed' && !(seedAt >= 0 && n === seedAt + 1) && !promises.has(one)
)
if (unknown.length > 0 || (seedAt >= 0 && !/^\d+$/.test(given[seedAt + 1] ?? ''))) {
  console.error(
    `not understood: ${unknown.join(' ') || '--seed without a number'}\nnode test/prove/run.ts [--quick] [--seed N] [${[...promises].join(' ')}]`
  )
  process.exit(2)
}

const rows: [string, string, string, string, string][] = [['promise', 'tried', 'gate', 'reached', 'seconds']]
let passed = 0
let failed = 0
console.log(`Promises, ${isQuick ? 'everyday share' : 'full gates'}, seed ${seed}`)
for (const proof of proofs) {
  if (wanted.length > 0 && !wanted.includes(proof.promise)) continue
  const count = isQuick ? proof.quick : proof.gate
  const outcome: Outcome = await tryProof(proof, count, seed)
  const isGood = outcome.failures.length === 0 && (outcome.passed > 0 || outcome.notes.length > 0)
  const isTried = outcome.passed > 0 || outcome.failures.length > 0
  if (!isGood) failed++
  else if (isTried) passed++
  rows.push([
    proof.promise,
    proof.what,
    String(count),
    `${isTried ? outcome.passed : 'NOT TRIED'}${isGood ? '' : ` (${outcome.failures.length} failed)`}`,
    outcome.seconds.toFixed(1)
  ])
  console.log(
    `${isGood ? (isTried ? 'ok  ' : 'none') : 'FAIL'} ${proof.promise} ${proof.what}: ${outcome.passed} in ${outcome.seconds.toFixed(1)} s`
  )
  for (const note of outcome.notes) console.log(`     ${note}`)
  for (const failure of outcome.failures.slice(0, 10)) console.log(`     ${failure}`)
  if (outcome.failures.length > 10) console.log(`     ... and ${outcome.failures.length - 10} more`)
}
const widths = rows[0]?.map((_, n) => Math.max(...rows.map((row) => (row[n] as string).length))) ?? []
console.log()
for (const row of rows) console.log(row.map((cell, n) => cell.padEnd(widths[n] as number)).join('  '))
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
