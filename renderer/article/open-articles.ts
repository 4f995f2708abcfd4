/** The articles on the screen, and those that were left and still owe the library a text. */
import type { ArticleId } from '../../core/model/ids.ts'
import type { ArticleStore } from './article-store.ts'
import { draftWithinMs } from './typed-text.ts'

const stores = new Map<ArticleId, ArticleStore>()
const onScreen = new Set<ArticleStore>()

/** The store of an article that comes on the screen: the one that still owes a text, if there is one. */
export function enterArticle(article: ArticleId, make: () => ArticleStore): ArticleStore {
  const store = stores.get(article) ?? make()
  stores.set(article, store)
  onScreen.add(store)
  return store
}

/** The article goes from the screen; its store goes when the library holds all that was typed there. */
export function leaveArticle(store: ArticleStore): void {
  onScreen.delete(store)
  void store.leave()
  const stopListening = store.subscribe(forgetIfDone)
  function forgetIfDone(): void {
    const isBack = onScreen.has(store)
    if (!isBack && store.isOwing) return
    stopListening()
    if (isBack) return
    stores.delete(store.article)
    store.close()
  }
  forgetIfDone()
}

/** Stores what is typed in every article. False if the library did not take all of it, or the person has to choose first. */
export async function settleTyping(): Promise<boolean> {
  const settled = await Promise.all([...stores.values()].map((store) => store.settle()))
  return settled.every(Boolean)
}

/** Tries until nothing would be lost: whoever closes the window waits as long as they like. */
export async function settleForGood(): Promise<void> {
  while (!(await settleTyping())) {
    if ([...stores.values()].every(({ isSafe }) => isSafe)) return
    await new Promise((resolve) => setTimeout(resolve, draftWithinMs))
  }
}
