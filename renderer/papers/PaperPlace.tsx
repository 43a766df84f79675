import { type ReactNode, useEffect, useRef } from 'react'
import type { Id } from '../../shared/id.ts'
import { filePlace } from '../drag/carry.ts'
import { bringPapers } from '../store/papers.ts'
import css from './papers.module.css'

/** A page of an opened dossier: files let go on it become its papers. */
export function PaperPlace({ dossier, children }: { dossier: Id; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = place.current
    if (!element) return
    return filePlace({ element, onDrop: (files) => void bringPapers(dossier, files) })
  }, [dossier])
  return (
    <div ref={place} className={css['place']}>
      {children}
    </div>
  )
}
