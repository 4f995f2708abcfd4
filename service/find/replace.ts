/** `find.replace`: the places of a search get their other text, in one transaction and with one undo over all articles. */

import type { Arguments, Reply } from '../../contract/commands.ts'
import type { Replaced } from '../../contract/find.ts'
import type { StatesChange } from '../../core/model/action.ts'
import type { Fix } from '../../core/model/finding.ts'
import type { ArticleId, ReplacementId, SegmentId } from '../../core/model/ids.ts'
import { asId } from '../../core/model/ids.ts'
import { groupBy } from '../../core/model/lists.ts'
import { fail, ok } from '../../core/model/result.ts'
import { findArticle } from '../../db/articles.ts'
import type { WriteDb } from '../../db/connection.ts'
import { mend } from '../base/repairs.ts'
import type { Desk } from '../context/desk.ts'
import type { KeptPlace } from '../context/searches.ts'
import { closedFor, guardEdit } from '../engine/guard.ts'
import { joinStates } from '../engine/join-states.ts'
import type { Op } from '../engine/ops/registry.ts'
import { perform, storeWhole } from '../engine/perform.ts'
import { withRulesAtHand } from '../engine/rules-at-hand.ts'
import { opsOf, textChange } from '../engine/text-change.ts'
import { isWritable } from './writable.ts'

/** What moved on since the search, or is closed, is left as it is and counted. */
export function replaceFound(desk: Desk, { search, without, only }: Arguments<'find.replace'>): Reply<'find.replace'> {
  const kept = desk.searches.look(search)
  if (kept === undefined) return fail({ kind: 'no-such-search' })
  const out = new Set(without)
  const meant = only && new Set(only)
  const chosen = kept.places.filter((_, index) => !out.has(index) && meant?.has(index) !== false)
  const replacement = asId<ReplacementId>(desk.newId())
  const ruled = withRulesAtHand(desk)
  const done = storeWhole(ruled, (db) =>
    [...groupBy(chosen, ({ of }) => of.article)].map(([article, places]) =>
      replaceIn(ruled, db, article, places, replacement),
    ),
  )
  for (const { article, replaced } of done) if (replaced > 0) desk.announce({ kind: 'article.changed', article })
  const sum = (count: (one: ReplacedHere) => number) => done.reduce((total, one) => total + count(one), 0)
  return ok({
    replaced: sum((one) => one.replaced),
    articles: sum((one) => Number(one.replaced > 0)),
    moved: sum((one) => one.moved),
    closed: sum((one) => one.closed),
    unwritable: chosen.filter(({ fix }) => fix === undefined).length,
    reopened: sum((one) => one.reopened),
  })
}

type ReplacedHere = Omit<Replaced, 'articles' | 'unwritable'> & { readonly article: ArticleId }

function replaceIn(
  desk: Desk,
  db: WriteDb,
  article: ArticleId,
  places: readonly KeptPlace[],
  replacement: ReplacementId,
): ReplacedHere {
  const closed = places.filter(({ of }) => of.isLocked).length
  const nothing = { article, replaced: 0, moved: 0, closed, reopened: 0 }
  const found = findArticle(db, article)
  const writable = places.filter(isWritable)
  if (found === undefined) return { ...nothing, moved: writable.length }
  if (closedFor(desk, found) !== undefined) return { ...nothing, closed: places.length }
  const texts: Op[] = []
  const states: StatesChange[] = []
  let replaced = 0
  for (const [segment, here] of groupBy(writable, ({ of }) => of.segment)) {
    const [text, state] = opsIn(desk, db, segment, here)
    if (text === undefined) continue
    texts.push(text)
    if (state !== undefined) states.push(state)
    replaced += here.length
  }
  const moved = writable.length - replaced
  if (texts.length === 0) return { ...nothing, moved }
  const ops: readonly Op[] = [{ kind: 'replacement', payload: { replacement } }, ...texts, ...joinStates(states)]
  const { reopened } = perform(desk, db, { article, kind: 'replace', ops })
  return { ...nothing, replaced, moved, reopened }
}

/** The new text of a segment, and its new state if it has one; nothing if it is not as it was searched, or would lose mark-up. */
function opsIn(
  desk: Desk,
  db: WriteDb,
  segment: SegmentId,
  places: readonly KeptPlace[],
): readonly [text?: Op | undefined, state?: StatesChange | undefined] {
  const [first] = places
  if (first === undefined) return []
  const { text, latestEdit = null } = first.of
  const mended = mend(
    text,
    places.flatMap(({ fix }): readonly Fix[] => (fix === undefined ? [] : [fix])),
  )
  const placed = guardEdit(desk, db, segment, latestEdit, mended)
  if (!placed.ok || placed.value.segment.text !== text) return []
  const ops = opsOf(textChange(placed.value, mended, desk.person()), desk.newId)
  const state = ops.find((op): op is Op<'state'> => op.kind === 'state')
  return [ops.find(({ kind }) => kind === 'text'), state?.payload]
}
