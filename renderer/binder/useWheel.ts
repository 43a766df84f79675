import { type RefObject, useEffect } from 'react'
import { leaf } from '../store/walk.ts'

const pause = 120
const threshold = 30

/** Turns pages with the wheel over an element: one leaf for each notch, however finely the wheel reports. */
export function useWheel(target: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = target.current
    if (!element) return
    let sum = 0
    let last = 0
    const turn = (event: WheelEvent) => {
      sum += event.deltaY
      if (Math.abs(sum) < threshold || event.timeStamp - last < pause) return
      last = event.timeStamp
      leaf(sum > 0 ? 1 : -1)
      sum = 0
    }
    element.addEventListener('wheel', turn, { passive: true })
    return () => element.removeEventListener('wheel', turn)
  }, [target])
}
