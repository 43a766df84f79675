/**
 * A function that works something out once for all who ask: the same arguments as last time give the same answer, not an equal one.
 * `isSame` keeps the last answer also where other arguments led to an equal one, so that nobody draws anew what did not change.
 */
export function lastAnswer<Given extends readonly unknown[], Answer>(
  work: (...given: Given) => Answer,
  isSame: (before: Answer, now: Answer) => boolean = () => false
): (...given: Given) => Answer {
  let last: { given: Given; answer: Answer } | null = null
  return (...given) => {
    const before = last
    if (before && given.every((one, index) => Object.is(one, before.given[index]))) return before.answer
    const now = work(...given)
    const answer = before && isSame(before.answer, now) ? before.answer : now
    last = { given, answer }
    return answer
  }
}
