// An office file's name and first bytes say nothing of what lies in it: any archive may be called .docx, and a document may hold a
// program. The names in a zip are never packed, so that they can be read as they lie.

/** What makes a zip an office file: Microsoft's list of contents, or OpenDocument's first file. */
const office = /\[Content_Types\]\.xml|mimetypeapplication\/vnd\.oasis\.opendocument\./
/** Visual Basic, Excel's old macro sheets, ActiveX; OpenDocument's Basic and scripts; Java. */
const programs =
  /vbaProject|vbaData|macrosheets\/|activeX\/|Basic\/[\w%.-]{1,80}\/|Basic\/script-lc\.xml|Scripts\/(?:python|javascript|beanshell)|META-INF\/MANIFEST\.MF/i
/** Longer than any name looked for. */
const overlap = 160

/** Whether a zip is an office file that holds no program. Reads all of it; a false alarm costs an opening, nothing else. */
export function isPlainOffice(runs: Iterable<Buffer>): boolean {
  let isOffice = false
  let before = ''
  for (const run of runs) {
    const text = before + run.toString('latin1')
    if (programs.test(text)) return false
    isOffice ||= office.test(text)
    before = text.slice(-overlap)
  }
  return isOffice
}
