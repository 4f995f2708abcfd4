/** `alignment.realign`: what people left open is aligned again, in the light of what they mended. */

import type { RealignFailure } from '../../contract/alignment.ts'
import type { ArticleChange } from '../../contract/article.ts'
import type { JobControl } from '../../contract/command.ts'
import type { Arguments, Reply } from '../../contract/commands.ts'
import { CancelledError } from '../../contract/rpc/server.ts'
import { type Alignment, isTurning, sameLink } from '../../core/align/mend/alignment.ts'
import {
  openStretchAround,
  openStretches,
  type Realigned,
  type RowRange,
  replaceRealigned,
} from '../../core/align/mend/realign-rows.ts'
import { isAlignable, textsOfStretch } from '../../core/align/mend/realign-stretch.ts'
import type { ArticleId, LinkId } from '../../core/model/ids.ts'
import { asId } from '../../core/model/ids.ts'
import { fail, ok, type Result } from '../../core/model/result.ts'
import { findArticle } from '../../db/articles.ts'
import type { Desk } from '../context/desk.ts'
import { approvedPairs } from '../engine/approved-pairs.ts'
import { closedFor } from '../engine/guard.ts'
import { alignmentOf } from '../engine/mend-links.ts'
import { linksOpOf } from '../engine/ops/links.ts'
import { inOneTransaction, perform, unchanged } from '../engine/perform.ts'

/** Nothing is stored if links or segments changed while the job ran; edits of texts do not matter. */
export async function realignArticle(
  desk: Desk,
  { article, row }: Arguments<'alignment.realign'>,
  control: JobControl,
): Promise<Reply<'alignment.realign'>> {
  const found = findArticle(desk.library.read, article)
  if (found === undefined) return fail({ kind: 'no-such-article' })
  const closed = closedFor(desk, found)
  if (closed !== undefined) return fail(closed)
  const texts = desk.texts.get(article)
  const alignment = alignmentOf(texts)
  const open = stretchesOf(alignment, row)
  if (!open.ok) return open
  const stretches = open.value.filter((stretch) => isAlignable(alignment, stretch))
  const { sourceLanguage, targetLanguage } = texts
  if (sourceLanguage === undefined || stretches.length === 0) return ok(unchanged(desk, article))
  const order = stretches.map((stretch) => textsOfStretch(alignment, stretch, texts))
  const approved = approvedPairs(desk, sourceLanguage, targetLanguage)
  const input = { sourceLanguage, targetLanguage, stretches: order, approved }
  const links = await desk.workers.run('realign', input, control)
  if (control.signal.aborted) throw new CancelledError()
  const realigned = stretches.map((stretch, index) => ({ stretch, links: links[index] ?? [] }))
  return storeRealigned(desk, article, alignment, realigned)
}

function stretchesOf({ rows }: Alignment, row: number | undefined): Result<readonly RowRange[], RealignFailure> {
  if (row === undefined) return ok(openStretches(rows))
  const around = openStretchAround(rows, row)
  return around.ok ? ok([around.value]) : around
}

function storeRealigned(
  desk: Desk,
  article: ArticleId,
  before: Alignment,
  realigned: readonly Realigned[],
): Result<ArticleChange, RealignFailure> {
  return inOneTransaction(desk, (db) => {
    const found = findArticle(db, article)
    if (found === undefined) return fail({ kind: 'no-such-article' })
    const closed = closedFor(desk, found)
    if (closed !== undefined) return fail(closed)
    const { rows } = alignmentOf(desk.texts.get(article))
    const isSame = rows.length === before.rows.length && rows.every((link, row) => sameLink(link, before.rows[row]))
    if (!isSame) return fail({ kind: 'changed-meanwhile' })
    const links = replaceRealigned(before, realigned, () => asId<LinkId>(desk.newId()))
    if (!isTurning(links)) return ok(unchanged(desk, article))
    return ok(perform(desk, db, { article, kind: 'realign', ops: [linksOpOf(rows, links)] }))
  })
}
