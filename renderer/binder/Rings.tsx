import { useEffect, useRef } from 'react'
import { useBinder } from '../store/binderStore.ts'
import { isStill } from './isStill.ts'
import css from './Spread.module.css'

const heights = [36.52, 63.48]

/** Plate, holes and two rings; the rings swing open and shut when a dossier is taken out or put in, and when the day is closed. */
export function Rings() {
  const rings = useRef<HTMLDivElement>(null)
  const moved = useBinder(
    (facts) => facts.pending.findLast((act) => act.kind === 'move' || act.kind === 'close-day')?.id
  )
  useEffect(() => {
    if (!moved || isStill() || !rings.current) return
    for (const [index, half] of rings.current.querySelectorAll('[data-half]').entries()) {
      const way = index % 2 === 0 ? 1 : -1
      half.animate(
        [
          { transform: 'none' },
          { transform: `translateX(${-5 * way}px) rotate(${24 * way}deg)` },
          { transform: 'none' }
        ],
        { duration: 120, easing: 'ease-in-out' }
      )
    }
  }, [moved])
  return (
    <div className={css['rings']} ref={rings} aria-hidden="true">
      {heights.flatMap((top) =>
        [-56, 42].map((left) => (
          <span key={`${top}${left}`} className={css['hole']} style={{ top: `${top}%`, left: `${left}px` }} />
        ))
      )}
      <div className={css['plate']}>
        <i />
        <i />
      </div>
      {heights.map((top) => (
        <div key={top} className={css['ring']} style={{ top: `${top}%` }}>
          <div className={css['half']} data-half />
          <div className={css['half']} data-half />
        </div>
      ))}
    </div>
  )
}
