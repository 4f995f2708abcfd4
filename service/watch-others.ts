/** Notices what another program wrote to the library, and tells the windows as if it had been written here. */
import type { ArticleId } from '../core/model/ids.ts'
import { listStamps, type Stamp } from '../db/articles.ts'
import { listPeople } from '../db/people.ts'
import type { Desk } from './context/desk.ts'

/** Somebody who looks from one window to the other does not see a shorter time. */
const lookEveryMs = 700

type Seen = { readonly desk: string; readonly articles: ReadonlyMap<ArticleId, Stamp> }

export type Watch = {
  /** Looks at once, not at the next turn. */
  readonly look: () => void
  readonly stop: () => void
}

/** SQLite's `data_version` moves when another connection has written, and only then. */
export function watchOthers(desk: Desk): Watch {
  const version = () => desk.library.raw.pragma('data_version', { simple: true })
  let known = version()
  let seen = see(desk)
  function look(): void {
    if (version() === known) return
    known = version()
    const before = seen
    seen = see(desk)
    tell(desk, before, seen)
  }
  const timer = setInterval(look, lookEveryMs).unref()
  return { look, stop: () => clearInterval(timer) }
}

function see({ library, settings }: Desk): Seen {
  const people = listPeople(library.read)
  return { desk: JSON.stringify([people, people.length > 0 && settings()]), articles: listStamps(library.read) }
}

function tell(desk: Desk, before: Seen, now: Seen): void {
  if (now.desk !== before.desk) desk.announce({ kind: 'desk.changed' })
  const changed = [...now.articles].filter(
    ([article, stamp]) => stamp.changedMs !== before.articles.get(article)?.changedMs,
  )
  const checked = [...now.articles].filter(
    ([article, stamp]) => stamp.checkedBy !== before.articles.get(article)?.checkedBy,
  )
  if (changed.length > 0 || now.articles.size !== before.articles.size) {
    desk.texts.clear()
    desk.announce({ kind: 'library.changed' })
  }
  for (const [article] of changed) desk.announce({ kind: 'article.changed', article })
  for (const [article] of checked) desk.announce({ kind: 'article.checked', article, share: 1 })
}
