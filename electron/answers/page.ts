/** A page that looks at the binder, as long as its port lives: told apart from the others by being itself. */
export interface Page {
  readonly number: number
}
