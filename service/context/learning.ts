/** The learning of approved words behind the scenes, as handlers ask for it. */

export type Learning = {
  /** Learns from every approved article that has not taught yet. Returns at once. */
  begin(): void
  /** Forgets everything and learns it anew; answers how many articles there were. Rejects when called off. */
  rebuild(signal: AbortSignal, onShare: (share: number) => void): Promise<number>
  /** Resolves when nothing is left to learn. Rejects if an article met a defect. */
  settled(): Promise<void>
}
