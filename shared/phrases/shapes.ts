import { dayShapes } from './dayShapes.ts'
import { edgeOf } from './edges.ts'
import type { Found, Reading } from './found.ts'
import { lengthShapes } from './lengthShapes.ts'
import type { Sense } from './phraseBook.ts'
import { Said, type Shape } from './said.ts'
import { weekdayShapes } from './weekdayShapes.ts'

const edgeShapes: readonly Shape[] = [
  [
    '(?:E|L)(?:[XTZ]?U[XTZ]?|[XT]?M[XT]?Y?|MN|J|qY?|Y)|(?:[XTZ]U|UX|M|q)E|UE',
    (said, reading) => edgeOf(said.senses, reading)
  ]
]

const compiled = [...lengthShapes, ...weekdayShapes, ...edgeShapes, ...dayShapes].map(
  ([form, rule]) => [new RegExp(`^(?:${form})$`, 'd'), rule] as const
)

/** Everything a run of senses can mean as a day: every rule whose shape fits all of it. */
export function daysSaid(senses: readonly Sense[], shape: string, reading: Reading): Found[] {
  return compiled.flatMap(([form, rule]) => {
    const match = form.exec(shape)
    const found = match && rule(new Said(senses, match), reading)
    return found ? [found] : []
  })
}
