/** The articles on the screen, and those that were left and still owe the library a text: settled before the library changes. */
import type { ArticleChange } from '../../contract/article.ts'
import type { Arguments, Reply } from '../../contract/commands.ts'
import { type CallOptions, DoorwayError } from '../../contract/rpc/caller.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { sendOrTell } from '../store-port.ts'
import type { LibraryAct } from './acts.ts'
import type { OpenArticle } from './open-article.ts'
import { draftWithinMs } from './typed-text.ts'

const stores = new Map<ArticleId, OpenArticle>()
const onScreen = new Set<OpenArticle>()

/** The store of an article that comes on the screen: the one that still owes a text, if there is one. */
export function enterArticle(article: ArticleId, make: () => OpenArticle): OpenArticle {
  const store = stores.get(article) ?? make()
  stores.set(article, store)
  onScreen.add(store)
  return store
}

/** The article goes from the screen; its store goes when the library holds all that was typed there. */
export function leaveArticle(store: OpenArticle): void {
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

/**
 * Changes something in the library or among its people. What is typed in any article is stored first, so that it goes
 * under the right name; if it cannot be, nothing is asked. Rejects with a `DoorwayError` only if the doorway failed, which a
 * notice says.
 */
export async function actOnLibrary<Name extends LibraryAct>(
  name: Name,
  args: Arguments<Name>,
  options?: CallOptions,
): Promise<Reply<Name>> {
  if (!(await settleTyping())) throw new DoorwayError({ kind: 'typing-unsaved' })
  return sendOrTell(name, args, options)
}

/** Shows what such an act changed in articles that are open. */
export function showChanges(changes: readonly ArticleChange[]): void {
  for (const change of changes) stores.get(change.head.article.id)?.apply(change)
}

/** Stores what is typed in every article. False if the library did not take all of it, or the person has to choose first. */
export async function settleTyping(): Promise<boolean> {
  const settled = await Promise.all([...stores.values()].map((store) => store.settle()))
  return settled.every(Boolean)
}

/** Tries until nothing would be lost: whoever closes the window, or opens another library, waits as long as they like. */
export async function settleForGood(): Promise<void> {
  while (!(await settleTyping())) {
    if ([...stores.values()].every(({ isSafe }) => isSafe)) return
    await new Promise((resolve) => setTimeout(resolve, draftWithinMs))
  }
}
