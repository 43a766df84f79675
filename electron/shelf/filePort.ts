/** What a file call tells of a file. Times are milliseconds since 1970, with their fraction. */
export interface FileFacts {
  kind: 'file' | 'folder' | 'link' | 'other'
  size: number
  changed: number
  device: string
  inode: string
  /** The bytes are still in the cloud: reading would fetch them, or fail. */
  isPlaceholder: boolean
}

/**
 * Every file call of the store goes through one of these, so that a test can fail any of them. All are synchronous and
 * throw as `node:fs` does (an Error with a `code`).
 */
export interface FilePort {
  /** `replacing` makes a new file that must not exist yet (0600); `reading` and `changing` never follow a link. */
  open(path: string, how: 'reading' | 'changing' | 'making'): number
  close(file: number): void
  read(file: number, into: Uint8Array, length: number, at: number): number
  write(file: number, bytes: Uint8Array, from: number, length: number, at: number): number
  fsync(file: number): void
  fdatasync(file: number): void
  truncate(file: number, size: number): void
  factsOf(file: number): FileFacts
  lstat(path: string): FileFacts
  realpath(path: string): string
  rename(from: string, to: string): void
  link(from: string, to: string): void
  unlink(path: string): void
  makeFolder(path: string): void
  list(folder: string): string[]
  /** Takes away an empty folder. */
  removeFolder(path: string): void
  /** Makes what was renamed, made or removed in a folder last through a power cut (where the system can). */
  syncFolder(path: string): void
}
