/** Files that people picked and that nobody reads whole: the shell says where they are, and commands name them by a token. */
export type PickedPaths = {
  /** Keeps a path under a token that nobody can guess. */
  put(token: string, path: string): void
  /** Undefined for a token that is unknown, spent, or of a file picked too long ago. */
  look(token: string): string | undefined
  letGo(token: string): void
}
