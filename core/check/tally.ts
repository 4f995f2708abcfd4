/** What an article says of one thing in several ways, kept between edits: only paragraphs that changed are read anew. */

import { readOnce } from '../language/notes.ts'
import type { ArticleView, ParagraphView } from './view.ts'

/** The items of one key, by the paragraph they stand in; never empty. */
export type Group<Item> = ReadonlyMap<ParagraphView, readonly Item[]>

export type Tally<Item> = ReadonlyMap<string, Group<Item>>

type Kept<Item> = { paragraphs: readonly ParagraphView[]; readonly groups: Map<string, Map<ParagraphView, Item[]>> }

/**
 * Counts the items that `read` finds in each paragraph, grouped by their key. `read` must be pure. Groups come in no
 * order worth trusting: whoever answers from them sorts by `inOrder`.
 */
export function createTally<Item extends { readonly key: string }>(
  read: (paragraph: ParagraphView) => readonly Item[],
): (article: ArticleView) => Tally<Item> {
  const itemsIn = readOnce(read)
  const keptOf = readOnce((_: ArticleView): Kept<Item> => ({ paragraphs: [], groups: new Map() }))
  function add({ groups }: Kept<Item>, paragraph: ParagraphView): void {
    for (const item of itemsIn(paragraph)) {
      const group = groups.get(item.key) ?? new Map<ParagraphView, Item[]>()
      groups.set(item.key, group)
      const items = group.get(paragraph)
      if (items) items.push(item)
      else group.set(paragraph, [item])
    }
  }
  function remove({ groups }: Kept<Item>, paragraph: ParagraphView): void {
    for (const { key } of itemsIn(paragraph)) {
      const group = groups.get(key)
      group?.delete(paragraph)
      if (group?.size === 0) groups.delete(key)
    }
  }
  return (article) => {
    const { paragraphs } = article
    const kept = keptOf(article)
    const { gone, come } = changes(kept.paragraphs, paragraphs)
    for (const paragraph of gone) remove(kept, paragraph)
    for (const paragraph of come) add(kept, paragraph)
    kept.paragraphs = paragraphs
    return kept.groups
  }
}

type Changes = { readonly gone: readonly ParagraphView[]; readonly come: readonly ParagraphView[] }

/** Most edits change one paragraph and move none, so what stands at its old place need not be looked up. */
function changes(before: readonly ParagraphView[], after: readonly ParagraphView[]): Changes {
  const isSameLength = before.length === after.length
  const moved = (one: readonly ParagraphView[], other: readonly ParagraphView[]) =>
    isSameLength ? one.filter((paragraph, at) => other[at] !== paragraph) : one
  const [there, here] = [moved(before, after), moved(after, before)]
  const [wereThere, areHere] = [new Set(there), new Set(here)]
  return {
    gone: there.filter((paragraph) => !areHere.has(paragraph)),
    come: here.filter((paragraph) => !wereThere.has(paragraph)),
  }
}

/** How many items a group has. */
export function countOf(group: Group<unknown> | undefined): number {
  let count = 0
  for (const items of group?.values() ?? []) count += items.length
  return count
}

/** The items of groups in the order of the article. */
export function inOrder<Item>(groups: readonly (Group<Item> | undefined)[]): readonly Item[] {
  const placed = groups.flatMap((group) => [...(group ?? [])])
  return placed.sort(([a], [b]) => a.block - b.block).flatMap(([, items]) => items)
}
