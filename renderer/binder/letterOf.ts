/** What a key press is, of the few things a layout decides: enough of a KeyboardEvent to be tested without a page. */
export interface Press {
  key: string
  code: string
  shiftKey: boolean
}

// Where a layout's letter does not stand on the key its Latin twin has: Serbian is QWERTZ.
const twins: Record<string, string> = { з: 'Z', ѕ: 'Y' }

/**
 * The Latin letter of a key, whatever the layout writes: the letter itself when it is ASCII, else the layout's twin, else
 * the key's place. On a Greek layout the key M gives 'M' (it writes μ); on a Serbian one з gives 'Z'. Null for no letter.
 */
export function letterOf({ key, code }: Press): string | null {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase()
  if (key.length !== 1) return null
  const twin = twins[key.toLowerCase()]
  if (twin) return twin
  if (/^[\u0020-\u007e]$/.test(key)) return null
  return /^Key([A-Z])$/.exec(code)?.[1] ?? null
}

/** The digit of a key; null with Shift, because `/` is Shift+7 on Spanish and Serbian layouts. */
export const digitOf = ({ key, shiftKey }: Press): number | null => (!shiftKey && /^\d$/.test(key) ? Number(key) : null)
