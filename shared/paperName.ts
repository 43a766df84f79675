import { fileName } from './fileName.ts'

// Apart from the rest of papers: the room that reads foreign mails loads this and little else.

export const longestPaperName = 200

const mark = / - [0-9a-f]{16}\.[a-z0-9]{1,10}$/

/**
 * The name of a paper's file: what it was called, the beginning of its checksum, its ending. One name for one content, taken by every
 * system: `paperFile('CON: Offer?.PDF', 'ab12...')` is `CON Offer - ab12cd34ef56ab78.pdf`.
 */
export function paperFile(name: string, sha256: string): string {
  const [, stem, ending] = /^(.*?)(?:\.([A-Za-z0-9]{1,10}))?$/s.exec(name.trim()) ?? ['', name, '']
  return fileName([stem || '_', sha256.slice(0, 16)], (ending ?? 'bin').toLowerCase())
}

/** Whether a text may be the name of a paper's file. Whatever is not made by `paperFile` never becomes a path. */
export const isPaperFile = (text: string): boolean =>
  text.length <= 260 && mark.test(text) && fileName([text.replace(mark, '')], 'x') === `${text.replace(mark, '')}.x`

/** A file's name as a paper is called by: in one line, without what cannot be seen, never empty. */
export function paperName(given: string): string {
  const name = given
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  return (
    [...name]
      .slice(0, longestPaperName / 2)
      .join('')
      .trim() || '_'
  )
}
