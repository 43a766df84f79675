import type { Dossier } from '../../shared/dossier.ts'
import { stableJson } from '../../shared/file/stableJson.ts'
import { cardLines, type InfoCard, termLines } from '../../shared/infoCard.ts'
import type { MergeChoice } from '../../shared/merge.ts'
import { canKeepBoth, type SideChosen } from '../../shared/mergeCards.ts'

/** A line both cards say something different on, what can be chosen of it, and what is taken unless another is. */
export interface Differing {
  key: string
  sides: readonly SideChosen[]
  usual: SideChosen
}

const firstLines = ['name', 'level', 'category', 'people', 'phones', 'mails', 'address', ...cardLines, ...termLines]

/** The lines two cards differ on, in the order they stand on the sheet, and those only one of them has (or both alike). */
export function differingLines(into: InfoCard, from: InfoCard): { differing: Differing[]; only: string[] } {
  const keys = [...new Set([...firstLines, ...Object.keys(into), ...Object.keys(from)])]
  const said = keys.filter((key) => isSaid(into[key]) || isSaid(from[key]))
  const isApart = (key: string) =>
    isSaid(into[key]) && isSaid(from[key]) && stableJson(into[key]) !== stableJson(from[key])
  return {
    differing: said.filter(isApart).map((key) => {
      const hasBoth = canKeepBoth(key, into[key], from[key])
      const isList = Array.isArray(into[key])
      return {
        key,
        sides: hasBoth ? ['into', 'from', 'both'] : ['into', 'from'],
        usual: hasBoth && isList ? 'both' : 'into'
      }
    }),
    only: said.filter((key) => !isApart(key))
  }
}

const isSaid = (value: unknown) => value !== undefined && !(Array.isArray(value) && value.length === 0)

/** Every choice the sheet shows, so that what is done is what was seen. */
export const choiceOf = (into: Dossier, from: Dossier, chosen: MergeChoice): MergeChoice =>
  Object.fromEntries(
    differingLines(into.card, from.card).differing.map(({ key, sides, usual }) => {
      const side = chosen[key]
      return [key, side && sides.includes(side) ? side : usual]
    })
  )
