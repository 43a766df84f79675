/** Whether the person asked the system for less motion. */
export const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches
