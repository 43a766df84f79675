import type { Found, Reading } from './found.ts'
import type { Sense } from './phraseBook.ts'

/** The tokens of a shape, to be asked by what they are. */
export class Said {
  readonly senses: readonly Sense[]
  readonly match: RegExpExecArray
  constructor(senses: readonly Sense[], match: RegExpExecArray) {
    this.senses = senses
    this.match = match
  }
  find<K extends Sense['kind']>(kind: K): Extract<Sense, { kind: K }> | undefined {
    return this.senses.find((sense): sense is Extract<Sense, { kind: K }> => sense.kind === kind)
  }
  /** The one token of that kind; shapes are written so that it is there. */
  the<K extends Sense['kind']>(kind: K): Extract<Sense, { kind: K }> {
    const sense = this.find(kind)
    if (!sense) throw new RangeError(`no ${kind} in this shape`)
    return sense
  }
  has(joint: string): boolean {
    return this.senses.some((sense) => sense.kind === 'joint' && sense.joint === joint)
  }
  /** The tokens of a named group of the shape. */
  group(name: string): readonly Sense[] {
    const [from, to] = this.match.indices?.groups?.[name] ?? [0, 0]
    return this.senses.slice(from, to)
  }
  /** The number of a day: digits, an ordinal, or a number in words. */
  number(name: string): number {
    const sense = this.group(name)[0]
    return sense && 'n' in sense ? sense.n : 0
  }
}

/** What a shape means; null when its tokens say nothing together ("next hour"). */
export type Rule = (said: Said, reading: Reading) => Found | null

/** Shapes are regular expressions over the marks of tokens: see `Sense` and `jointMarks` in phraseBook.ts. */
export type Shape = readonly [form: string, rule: Rule]
