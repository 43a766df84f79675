/** What the store's process may ask of the windows' process: everything a page alone can't do. */
export type DesktopAsk =
  | { kind: 'choose-folder' }
  | { kind: 'choose-file-to-save'; name: string }
  | { kind: 'open-link'; url: string }
  /** A finished print in the store's own temporary folder. */
  | { kind: 'open-file'; path: string }
  | { kind: 'show-print'; path: string }
  /** A read-only copy of a paper in the same folder, whose ending is on the list of those that may be opened. */
  | { kind: 'open-paper'; path: string }
  /** A calendar file of ours in the same folder. */
  | { kind: 'open-calendar'; path: string }
  /** The system's notification; clicked, the host sends `wanted`. */
  | { kind: 'notify'; dossier: string; title: string; body: string }

/** The path chosen, or whether it was opened. */
export type DesktopAnswer = string | boolean | null

/** The way to ask; null where there is no desktop (the browser host). */
export type Desktop = ((ask: DesktopAsk) => Promise<DesktopAnswer>) | null

/** Messages to the store's process beside the pages' ports. */
export type ToStore =
  | { kind: 'begin'; setup: Setup }
  /** Carries a port as its transferred object. */
  | { kind: 'page' }
  | { kind: 'answer'; ask: number; value: DesktopAnswer }
  | { kind: 'woke' }
  | { kind: 'focus' }
  /** A notification was clicked. */
  | { kind: 'wanted'; dossier: string }
  | { kind: 'close' }

/** Messages from the store's process. */
export type FromStore =
  | { kind: 'ready' }
  | { kind: 'failed'; message: string }
  | { kind: 'ask'; number: number; ask: DesktopAsk }
  | { kind: 'language'; language: string | null }
  | { kind: 'closed' }

/** What the store's process is started with. */
export interface Setup {
  host: 'electron' | 'browser'
  version: string
  /** As the system names it, `sr-Cyrl-RS`. */
  systemLanguage: string
  folders: { binders: string; config: string }
  /** Where a print is laid for the system's viewer; null where pages open their own. */
  prints: string | null
  /** The folder named on the command line. */
  binder: string | null
  sample: boolean
  clock: { CARPETA_NOW?: string | undefined; CARPETA_TODAY?: string | undefined }
}
