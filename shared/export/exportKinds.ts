/** What can be taken along: five tables for a spreadsheet, and everything as JSON. */
export const exportKinds = ['cards', 'next', 'slips', 'history', 'sheets', 'everything'] as const
export type ExportKind = (typeof exportKinds)[number]
export type TableKind = Exclude<ExportKind, 'everything'>
export const tableKinds: readonly TableKind[] = ['cards', 'next', 'slips', 'history', 'sheets']

/** A file that was made. `rows` counts what stands in it: lines of a table, documents of the whole. */
export interface ExportedFile {
  kind: ExportKind
  name: string
  rows: number
  bytes: number
}

/** What was made. `folder` is shown only; null where the page fetches the files itself. */
export interface Exported {
  files: ExportedFile[]
  folder: string | null
  /** The clients whose file can't be read as it stands: they are not in it. */
  left: string[]
}
