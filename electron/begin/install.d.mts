/** The folder of the checkout. */
export const root: string
/** The Node every part of Carpeta runs on: 24, a package like the others. */
export const ownNode: string
export function isInstalled(): boolean
export function install(): boolean
