/** How large pages are shown: whole, as wide as the room has place, or so many times their real size. */
export type Zoom = 'whole' | 'width' | number

const steps = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4]

/** The next larger (or smaller) step from any size. zoomedBy(0.95, 1) is 1. */
export function zoomedBy(size: number, by: 1 | -1): number {
  if (by > 0) return steps.find((step) => step > size + 0.01) ?? 4
  return steps.findLast((step) => step < size - 0.01) ?? 0.25
}
