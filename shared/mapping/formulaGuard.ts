// What a spreadsheet would run: a cell that begins, behind spaces and guards, with one of these signs (the wide ones too), or with
// a tab or a line break.
const runs = /^[\s']*[=+\-@＝＋－＠]|^'*[\t\r\n]/

/**
 * A cell no spreadsheet runs: one ' in front of what would begin a formula. guarded('+34 600') is "'+34 600"; what is guarded is
 * guarded again, so that `unguarded` always gives back what went in.
 */
export const guarded = (cell: string): string => (runs.test(cell) ? `'${cell}` : cell)

/** The cell without its guard. unguarded("'=1+1") is '=1+1', unguarded("'s-Hertogenbosch") stays as it is. */
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && runs.test(cell.slice(1)) ? cell.slice(1) : cell

/** Whether a spreadsheet would run a cell as it stands in the file. */
export const isLive = (cell: string): boolean => /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(cell)
