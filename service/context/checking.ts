/** The look at articles behind the scenes, as handlers ask for it. */
import type { ArticleId, SegmentId } from '../../core/model/ids.ts'
import type { AlignedTexts } from './article-cache.ts'

export type Checking = {
  /** To be told that an act left checks of segments due: they are made as soon as it is answered. Returns at once. */
  follow(): void
  /** Makes the checks that acts left due, all of them, now: to be asked before anything is said or decided by findings. */
  catchUp(): void
  /**
   * Resolves when a long article that was checked whole before it was changed is so again, so that nobody is refused for
   * the moment this takes; at once for any other, and after some seconds at the latest. Never rejects.
   */
  whole(article: ArticleId): Promise<void>
  /** Looks at every article that the checks of today have not looked at; the one last opened first. Returns at once. */
  begin(): void
  /** Resolves when every article is checked. Rejects if one met a defect. */
  settled(): Promise<void>
  /** Share of an article that was checked as it stands, 0 to 1; what is due after an act counts, for nobody waits for it. */
  shareOf(article: ArticleId): number
  /** By which checks and models articles are checked now. */
  version(): string
  /** To be told which article is on the screen. */
  opened(article: ArticleId): void
  /** True if a changed text of a long article is checked behind the scenes; that begins when the desk is free. */
  takesOver(article: ArticleId, bitext: AlignedTexts, changed: readonly SegmentId[]): boolean
}
