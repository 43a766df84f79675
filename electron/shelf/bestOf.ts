/** Keeps the best so many of everything added, in order: most are turned away by one comparison. */
export function bestOf<One>(most: number, comesFirst: (a: One, b: One) => boolean) {
  const kept: One[] = []
  return {
    add(one: One) {
      const last = kept.at(-1)
      if (kept.length >= most && last !== undefined && !comesFirst(one, last)) return
      let low = 0
      let high = kept.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (comesFirst(one, kept[middle] as One)) high = middle
        else low = middle + 1
      }
      kept.splice(low, 0, one)
      if (kept.length > most) kept.pop()
    },
    get isFull() {
      return kept.length >= most
    },
    all: (): One[] => kept
  }
}
