/** The search index behind the rows, as handlers ask for it. */

export type Indexing = {
  /** Takes what is due into the index, behind the scenes. Returns at once. */
  begin(): void
  /** Resolves when nothing is due, or it was called off. Rejects with what the disk said. */
  settled(): Promise<void>
}
