/** Asks the store anew whenever there is news, one question at a time; news that comes meanwhile is asked for behind it. */
import type { ArticleSlices } from './article-slices.ts'

/** `ask` reads what the news is of. Threads and errors have their news together: both stand on words. */
export function readNews(slices: ArticleSlices, ask: () => Promise<void>): void {
  let known = -1
  let isAsking = false
  const hasNews = (): boolean => known !== slices.comments.state.news
  const read = async (): Promise<void> => {
    if (isAsking || !hasNews()) return
    isAsking = true
    while (hasNews() && !slices.isClosed) {
      known = slices.comments.state.news
      await ask()
    }
    isAsking = false
  }
  slices.comments.subscribe(() => void read())
}
