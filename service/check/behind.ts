/** Waiting for long articles whose checks follow an act behind the scenes. */
import type { ArticleId } from '../../core/model/ids.ts'

/** Another long article may have its turn first. */
const longestWaitMs = 5_000

/** Articles that were checked whole before they were changed, each until it was looked at again. `closing` ends all waiting. */
export function createBehind(closing: AbortSignal) {
  const waiting = new Map<ArticleId, Set<() => void>>()
  const settle = (article: ArticleId): void => {
    const waiters = waiting.get(article)
    waiting.delete(article)
    for (const go of waiters ?? []) go()
  }
  closing.addEventListener('abort', () => [...waiting.keys()].forEach(settle))
  return {
    add(article: ArticleId): void {
      if (!waiting.has(article)) waiting.set(article, new Set())
    },
    settle,
    async settled(article: ArticleId): Promise<void> {
      const waiters = waiting.get(article)
      if (waiters === undefined || closing.aborted) return
      let timer: ReturnType<typeof setTimeout> | undefined
      await new Promise<void>((go) => {
        waiters.add(go)
        timer = setTimeout(go, longestWaitMs)
      })
      clearTimeout(timer)
    },
  }
}
