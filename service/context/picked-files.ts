/** Files that people picked: the shell hands their bytes over, and commands name them by a token. */
export type PickedFiles = {
  /** Keeps the bytes of a file under a token that nobody can guess. */
  put(token: string, bytes: Uint8Array): void
  /** Undefined for a token that is unknown, spent, or of a file picked too long ago. */
  look(token: string): Uint8Array | undefined
  /** The file was taken in: its token is spent. */
  letGo(token: string): void
}
