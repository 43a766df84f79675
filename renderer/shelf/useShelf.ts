import { useEffect, useState } from 'react'
import type { BinderOnShelf } from '../../shared/openBinder.ts'
import { useBinder } from '../store/binderStore.ts'
import { tellProblem } from '../store/said.ts'

export interface Shelf {
  binders: BinderOnShelf[]
  canBrowse: boolean
  wanted: string | null
}

/** The binders on the shelf, asked for once there is somebody to ask; null until they are known. */
export function useShelf(): Shelf | null {
  const client = useBinder((facts) => facts.bridge?.ask)
  const [shelf, setShelf] = useState<Shelf | null>(null)
  useEffect(() => {
    if (!client) return
    let isGone = false
    client.shelf.list({}).then(
      (answer) => {
        if (!isGone) setShelf(answer)
      },
      (thrown) => {
        if (isGone) return
        setShelf({ binders: [], canBrowse: false, wanted: null })
        tellProblem(thrown)
      }
    )
    return () => {
      isGone = true
    }
  }, [client])
  return shelf
}
