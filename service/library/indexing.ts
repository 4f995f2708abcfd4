/** Takes what came in into the search index behind the scenes, a few segments at a time; cut short, the next start goes on. */
import { CancelledError } from '../../contract/rpc/server.ts'
import { doubtLibrary, isDamage } from '../../db/damage.ts'
import { indexDue, isSearchBehind } from '../../db/due-search.ts'
import type { Library } from '../../db/library.ts'
import { yieldToEventLoop } from '../base/yield-to-event-loop.ts'
import type { Indexing } from '../context/indexing.ts'

/** Segments that are taken in one transaction: some twenty milliseconds, so that whoever types never waits long. */
const perStep = 500

/** `closing` calls off what is under way. */
export function createIndexing(library: Library, closing: AbortSignal): Indexing {
  let underWay: Promise<void> | undefined

  async function indexAll(): Promise<void> {
    try {
      for (; ; library.write((db) => indexDue(db, perStep))) {
        await yieldToEventLoop(closing)
        if (!isSearchBehind(library.read)) return
      }
    } catch (error) {
      if (isDamage(error)) doubtLibrary(library.file)
      throw error
    } finally {
      // At once, so that whatever comes in from now on begins it anew.
      underWay = undefined
    }
  }

  return {
    begin() {
      if (underWay !== undefined || closing.aborted) return
      underWay = indexAll()
      // What stays due is looked at by every search, and tried again with the next import or start.
      underWay.catch(() => undefined)
    },
    settled: async () => {
      await underWay?.catch((error: unknown) => {
        if (!(error instanceof CancelledError)) throw error
      })
    },
  }
}
