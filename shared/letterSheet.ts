import type { PaperMark } from './paperCode.ts'

/** A mail or a plain text of a dossier as it stands on paper. */
export interface LetterSheet {
  kind: 'letter'
  mark: PaperMark
  title: string
  under: string
  runningHead: string
  /** From, to, when, about what. */
  head: { label: string; text: string }[]
  /** A paragraph each, so that a long one is set as quickly as a short one. */
  text: string[]
  /** Its attachments; what was left out. */
  after: string[]
}

/** What of a text is printed; the rest is counted. Twenty pages or so. */
export const printedLetters = 60_000
/** A paragraph longer than this is set in several. */
const longParagraph = 3000

/** A text in paragraphs, and how many of its letters were left out. */
export function paragraphsOf(text: string): { paragraphs: string[]; left: number } {
  const whole = text.replace(/\r\n?/g, '\n').trim()
  const shown = whole.slice(0, printedLetters)
  const paragraphs = shown.split('\n').flatMap((line) => {
    const parts: string[] = []
    let rest = line.trimEnd()
    while (rest.length > longParagraph) {
      const space = rest.lastIndexOf(' ', longParagraph)
      const at = space > longParagraph / 2 ? space + 1 : longParagraph
      parts.push(rest.slice(0, at))
      rest = rest.slice(at)
    }
    return [...parts, rest]
  })
  return { paragraphs: blanksOnce(paragraphs), left: whole.length - shown.length }
}

/** Two empty lines say no more than one. */
const blanksOnce = (lines: readonly string[]) => lines.filter((line, n) => line !== '' || lines[n - 1] !== '')
