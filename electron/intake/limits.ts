/** What a list may be: generous for people, fatal for accidents. Past a limit the import ends in a sentence. */
export const limits = {
  bytes: 50 * 1024 * 1024,
  rows: 20_000,
  columns: 400,
  /** Lines of a file, blank ones included: a spreadsheet has no more. */
  lines: 1_100_000,
  /** How long a file may be read. */
  milliseconds: 20_000,
  megabytes: 768,
  /** Files on their way in at the same time; the oldest is dropped. */
  intakes: 4
} as const
