/**
 * The key of an outcome that was pressed: a digit as it is typed, or the letter of a place on a Latin keyboard. Null for any other.
 * outcomeKeyOf({ key: 'х', code: 'KeyH' }) is 'H'.
 */
export const outcomeKeyOf = ({ key, code }: { key: string; code: string }): string | null =>
  /^\d$/.test(key) ? key : (/^Key([A-Z])$/.exec(code)?.[1] ?? null)
