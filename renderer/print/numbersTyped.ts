/** Numbers and spans as one types them: '1-3, 5' is [1, 2, 3, 5]. Null when something in it is no number up to `most`; nothing typed is all. */
export function numbersTyped(text: string, most: number): number[] | null {
  const parts = text
    .replaceAll(/[–—−]/g, '-')
    .replaceAll(/\s*-\s*/g, '-')
    .split(/[\s,;.]+/)
    .filter(Boolean)
  if (parts.length === 0) return Array.from({ length: most }, (_, n) => n + 1)
  const found = new Set<number>()
  for (const part of parts) {
    const [, one = '', dash, other] = /^(\d+)(-(\d*))?$/.exec(part) ?? []
    const from = Number(one)
    const to = dash === undefined ? from : other ? Number(other) : most
    if (!one || from < 1 || to > most || from > to) return null
    for (let n = from; n <= to; n++) found.add(n)
  }
  return [...found].sort((a, b) => a - b)
}

/** Numbers as one would type them: [1, 2, 3, 5] is '1-3, 5'. */
export function numbersWritten(numbers: readonly number[]): string {
  const spans: [number, number][] = []
  for (const n of numbers) {
    const last = spans.at(-1)
    if (last && last[1] === n - 1) last[1] = n
    else spans.push([n, n])
  }
  return spans.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(', ')
}
