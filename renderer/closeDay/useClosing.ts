import { useEffect, useState } from 'react'
import type { DayBook } from '../../shared/bridge.ts'
import type { Day } from '../../shared/day.ts'
import type { Opening } from '../../shared/place.ts'
import type { Spine } from '../../shared/spine.ts'
import { binderStore, client, useBinder } from '../store/binderStore.ts'
import { useToday } from '../store/read.ts'
import { tellProblem } from '../store/said.ts'
import { selectionStore } from '../store/selectionStore.ts'

/** So many dossiers still undone are listed; the key that takes them all takes these. */
const most = 500

/** Everything the closing of a day looks at. */
export interface Closing {
  book: DayBook
  /** Missed and of today, those agreed with the client first. */
  undone: Spine[]
  desk: Spine[]
}

/** What the store says of today, asked anew whenever something was saved; null until it has answered. */
export function useClosing(): Closing | null {
  const today = useToday()
  const tally = useBinder((facts) => facts.tally)
  const [closing, setClosing] = useState<Closing | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new tally says that something was saved
  useEffect(() => {
    let isHere = true
    ask(today).then((answer) => {
      if (!isHere) return
      hold([...answer.undone, ...answer.desk])
      setClosing(answer)
    }, tellProblem)
    return () => {
      isHere = false
    }
  }, [today, tally])
  return closing
}

async function ask(today: Day): Promise<Closing> {
  const pile = (opening: Opening) => client().binder.pile({ opening, from: 0, most })
  const [book, missed, left, desk] = await Promise.all([
    client().binder.dayBook({}),
    pile({ kind: 'missed' }),
    pile({ kind: 'day', day: today }),
    pile({ kind: 'desk' })
  ])
  // What is lent out and not back lies with the missed, but nothing can be done with it here.
  const undone = [...missed.spines, ...left.spines].filter((spine) => !spine.filing.out)
  const ink = (spine: Spine) => Number(spine.filing.next?.agreed !== 'ink')
  return { book, undone: undone.sort((a, b) => ink(a) - ink(b)), desk: desk.spines }
}

// They may lie under another insert than the one that is open: the page holds their spines while the sheet speaks of them.
function hold(spines: readonly Spine[]) {
  binderStore.setState((facts) => ({
    spines: new Map([...facts.spines, ...spines.map((spine) => [spine.id, spine] as const)])
  }))
  const { sheet } = selectionStore.getState()
  if (sheet?.kind === 'close-day') {
    selectionStore.setState({ sheet: { kind: 'close-day', dossiers: spines.map(({ id }) => id) } })
  }
}
