/** A list with one of its things a step further; the ends stay where they are. steppedIn(['a', 'b'], 0, 1) is ['b', 'a']. */
export function steppedIn<One>(all: readonly One[], at: number, way: 1 | -1): One[] {
  const to = at + way
  const one = all[at]
  const other = all[to]
  if (one === undefined || other === undefined) return [...all]
  return all.map((each, n) => (n === at ? other : n === to ? one : each))
}
