/**
 * Back to any point of an article's history, in one act: what was done since is taken back, and what had been undone by then
 * is done again. An act like any other: undo takes it back too.
 */
import type { GoBackFailure } from '../../contract/action.ts'
import type { ArticleChange } from '../../contract/article.ts'
import type { Article } from '../../core/model/article.ts'
import type { ActionId, ArticleId } from '../../core/model/ids.ts'
import { append } from '../../core/model/lists.ts'
import { fail, ok, type Result } from '../../core/model/result.ts'
import { findWay, type Leg } from '../../core/workflow/way-back.ts'
import { type ActInLog, listLog } from '../../db/action-log.ts'
import { findArticle } from '../../db/articles.ts'
import type { WriteDb } from '../../db/connection.ts'
import type { Desk } from '../context/desk.ts'
import { invertOps, type Op } from './ops/registry.ts'
import { readOps } from './ops/stored.ts'
import { perform, unchanged } from './perform.ts'
import { mayReverse } from './reversal.ts'

type WhyNot = Extract<GoBackFailure, { kind: 'cannot-go-back' }>['why']

/** The article as it was when this action had been done. Only inside a transaction. Time: as undoing each act on the way. */
export function goBackTo(
  desk: Desk,
  db: WriteDb,
  article: ArticleId,
  point: ActionId,
): Result<ArticleChange, GoBackFailure> {
  const found = findArticle(db, article)
  const log = listLog(db, article)
  const to = log.findIndex(({ id }) => id === point)
  if (found === undefined || to === -1) return fail({ kind: 'no-such-point' })
  if (to === log.length - 1) return ok(unchanged(desk, article))
  const legs = findWay(
    log.map((act) => ({ ...act, isPassable: isPassable(act) })),
    to,
  )
  if (legs === undefined) return fail({ kind: 'cannot-go-back', why: 'published' })
  const ops = opsAlong(desk, db, found, log, legs)
  if (!ops.ok) return ops
  // It is what it was then: all done since was undone again.
  if (ops.value.length === 0) return ok(unchanged(desk, article))
  return ok(perform(desk, db, { article, kind: 'goBack', ops: ops.value, turned: point }))
}

/** Without a standing undo never comes to it: a publication, or what changed nothing. */
function isPassable({ kind, standing }: ActInLog): boolean {
  return standing === undefined ? kind !== 'move' : standing !== 'sealed'
}

/** What is done on the way, and behind it of each act whether it stands. */
function opsAlong(
  desk: Desk,
  db: WriteDb,
  article: Article,
  log: readonly ActInLog[],
  legs: readonly Leg[],
): Result<readonly Op[], GoBackFailure> {
  const ops: Op[] = []
  let there = article
  for (const { act: index, way } of legs) {
    const act = log[index]
    if (act?.standing === undefined) continue
    const read = act.kind === 'goBack' ? ok([]) : readOps(db, act.id)
    if (!read.ok) return read
    const why = whyNot(desk, there, act)
    if (why !== undefined) return fail({ kind: 'cannot-go-back', why })
    const back = invertOps(read.value, desk.newId)
    const done = way === 'back' ? back : invertOps(back, desk.newId)
    for (const op of done) there = asMoved(there, op)
    const fallen = way === 'back' ? [act.id] : []
    const risen = way === 'forth' ? [act.id] : []
    append(ops, [...done, { kind: 'standing', payload: { fallen, risen } }])
  }
  return ok(ops)
}

/** How an article stands after an op, as far as that says who may do what. */
function asMoved({ isBinned, ...article }: Article, { kind, payload }: Op): Article {
  if (kind === 'bin') return payload.isBinned ? { ...article, isBinned: true } : article
  const state = kind === 'move' ? payload.to : article.state
  return { ...article, state, ...(isBinned === true && { isBinned }) }
}

/** Each step is one that its person might take alone, by undo or redo. */
function whyNot(desk: Desk, article: Article, act: ActInLog): WhyNot | undefined {
  if (act.kind === 'goBack' || mayReverse(desk, article, { ...act, segment: undefined })) return undefined
  return act.kind === 'move' ? 'moved-by-another' : 'closed'
}
