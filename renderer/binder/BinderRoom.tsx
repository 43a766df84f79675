import { type ReactNode, useEffect, useRef } from 'react'
import type { Dossier } from '../../shared/dossier.ts'
import { filePlace, refuseStrayFiles, watchCarrying } from '../drag/carry.ts'
import { useBinder } from '../store/binderStore.ts'
import { laySheet } from '../store/selectionStore.ts'
import { Bar } from './Bar.tsx'
import css from './BinderRoom.module.css'
import { Foot } from './Foot.tsx'
import { useKeys } from './keys.ts'
import { Rail } from './Rail.tsx'
import { Spread } from './Spread.tsx'

interface Props {
  /** The two pages of an opened dossier, made by another room. */
  pagesOf: (dossier: Dossier) => { left: ReactNode; right: ReactNode }
}

/** The open binder on the desk: bar, rail, spread, and the keys that work everywhere. */
export function BinderRoom({ pagesOf }: Props) {
  const room = useRef<HTMLDivElement>(null)
  const dossier = useBinder((facts) => facts.dossier)
  useKeys()
  useEffect(() => {
    const element = room.current
    if (!element) return
    const stops = [
      watchCarrying((dossiers) => element.toggleAttribute('data-carrying', dossiers !== null)),
      filePlace({ element, onDrop: ([file]) => file && laySheet({ kind: 'import', file }) }),
      refuseStrayFiles()
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
  return (
    <div className={css['room']} ref={room}>
      <Bar />
      <Rail />
      <Spread pages={dossier ? { dossier, ...pagesOf(dossier) } : null} />
      <Foot />
    </div>
  )
}
