import { useEffect, useMemo, useState } from 'react'
import type { Id } from '../../shared/id.ts'
import { movesPlanned, type PlannedMove, tallyPlanned } from '../../shared/plan.ts'
import type { Problem } from '../../shared/problem.ts'
import type { Proposal } from '../../shared/proposed.ts'
import type { Tally } from '../../shared/tally.ts'
import { confirmingNow, perform } from '../store/acts.ts'
import { client } from '../store/binderStore.ts'
import type { PlanAsk } from '../store/planAsk.ts'
import { useCalendar, useSettings, useTally, useToday } from '../store/read.ts'
import { tellProblem } from '../store/said.ts'
import { useWords } from '../words/words.ts'
import { type Edit, type Edits, plannedIn } from './edits.ts'
import { type PlanFields, usualFields, wishOf } from './wishOf.ts'

/** How long typing may go on before the proposal is worked out anew, in milliseconds. */
const typingRest = 150

/** The planning sheet's state: what is asked, what is proposed, what was changed by hand, and what the days would hold. */
export interface PlanState {
  fields: PlanFields
  setFields: (fields: PlanFields) => void
  isWhole: boolean
  proposal: Proposal | null
  edits: Edits
  edit: (id: Id, edit: Edit | null) => void
  planned: PlannedMove[]
  tallyAfter: Tally
  /** Why the last try was refused; nothing was changed by it. */
  refused: Problem | null
  again: () => void
  take: () => Promise<boolean>
}

export function usePlan(ask: PlanAsk): PlanState {
  const { t } = useWords()
  const settings = useSettings()
  const calendar = useCalendar()
  const today = useToday()
  const tally = useTally()
  const [fields, setFields] = useState(() => usualFields(ask, { settings, calendar, today, tally }))
  const [edits, setEdits] = useState<Edits>(new Map())
  const [proposal, setProposal] = useState<Proposal | null>(null)
  const [refused, setRefused] = useState<Problem | null>(null)
  const [round, setRound] = useState(0)
  const wish = useMemo(() => wishOf(ask, fields), [ask, fields])

  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks the same anew, and a new day changes every answer
  useEffect(() => {
    if (!wish) {
      setProposal(null)
      return
    }
    let isHere = true
    const timer = setTimeout(
      () => {
        client()
          .plan.propose(wish)
          .then((found) => isHere && setProposal(found), tellProblem)
      },
      round === 0 && proposal === null ? 0 : typingRest
    )
    return () => {
      isHere = false
      clearTimeout(timer)
    }
  }, [wish, round, today])

  const planned = useMemo(() => (proposal ? plannedIn(proposal, edits) : []), [proposal, edits])
  const tallyAfter = useMemo(() => tallyPlanned(tally, planned, settings.minutes), [tally, planned, settings.minutes])
  return {
    fields,
    setFields,
    isWhole: wish !== null,
    proposal,
    edits,
    edit: (id, edit) =>
      setEdits((before) => {
        const after = new Map(before)
        if (edit) after.set(id, edit)
        else after.delete(id)
        return after
      }),
    planned,
    tallyAfter,
    refused,
    again: () => {
      setRefused(null)
      setRound((old) => old + 1)
    },
    take: () =>
      perform(
        {
          kind: 'move',
          moves: movesPlanned(planned, tally, confirmingNow),
          why: ask.kind === 'deal' ? 'dealt' : 'levelled'
        },
        t(ask.kind === 'deal' ? 'plan.dealt' : 'plan.levelled', { count: planned.length }),
        setRefused
      )
  }
}
