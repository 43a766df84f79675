import { z } from 'zod'

/** The name of a dossier, an entry, a slip: also safe as a file's name on every system. `[a-z0-9-]{1,64}` */
export type Id = string
export const isId = (text: unknown): text is Id => typeof text === 'string' && /^[a-z0-9-]{1,64}$/.test(text)
export const idSchema = z.string().regex(/^[a-z0-9-]{1,64}$/)

/** A new name nobody else has: 128 random bits, as lower-case letters and digits. */
export const newId = (random: () => string): Id =>
  random()
    .toLowerCase()
    .replace(/[^a-z0-9-]/g, '')
