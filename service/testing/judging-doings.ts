/** What people say of an article: of findings, in comments and returns, and as errors. */
import { commentTypes } from '../../core/model/comment.ts'
import { actsIn, type Changed, type Does, findingAt, headOf, onTarget, pick, seen } from './doing.ts'
import { rowsOf } from './test-desk.ts'

export const fix: Does = async (desk, article, where) => {
  const fixable = (await desk.ask('finding.list', { article })).filter(({ fixes }) => fixes.length > 0)
  const finding = pick(fixable, where)
  return finding === undefined ? 0 : actsIn(await desk.ask('finding.fix', { finding: finding.id, fix: 0 }))
}

export const fixMany: Does = async (desk, article) => {
  const fixable = (await desk.ask('finding.list', { article })).filter((one) => one.fixes.length > 0)
  if (fixable.length === 0) return 0
  const fixes = fixable.map(({ id }) => ({ finding: id, fix: 0 }))
  return actsIn(await desk.ask('finding.fixMany', { article, fixes }))
}

const scopes = ['place', 'article', 'everywhere'] as const

export const dismiss: Does = async (desk, article, where, how) => {
  const finding = await findingAt(desk, article, where)
  if (finding === undefined) return 0
  return actsIn(await desk.ask('finding.dismiss', { finding: finding.id, scope: pick(scopes, how) }))
}

/** Only one of this article: in another it would be an act of that one. */
export const revoke: Does = async (desk, article, where) => {
  const { dismissals } = await desk.ask('dismissal.list', { scopes: [...scopes], start: 0, count: 100 })
  const own = pick(
    dismissals.filter((one) => one.article === article),
    where,
  )
  const { closed } = await headOf(desk, article)
  if (own === undefined || closed !== undefined) return 0
  return actsIn(await desk.ask('dismissal.revoke', { dismissal: own.id }))
}

export const comment: Does = (desk, article, where, how) =>
  onTarget(desk, article, where, (one) => {
    const span = how % 4 === 0 ? undefined : { start: how % 9, end: (how % 9) + 6 }
    const subject =
      how % 7 === 0 ? ({ on: 'article', article } as const) : ({ on: 'segment', ...seen(one), span } as const)
    return desk.ask('comment.open', { subject, type: pick(commentTypes, how) ?? 'question', words: 'Is it so?' })
  })

/** With one neighbour, for a reason, in words, or both. */
export const giveBack: Does = async (desk, article, where, how) => {
  const targets = (await rowsOf(desk, article)).flatMap(({ target }) => target)
  const segments = [pick(targets, where), pick(targets, where + how)].flatMap((one) => one?.id ?? [])
  const reason = pick(['meaning', 'style', null], how) ?? null
  const words = how % 2 === 0 && reason !== null ? undefined : 'Read the source again.'
  return segments.length === 0 ? 0 : actsIn(await desk.ask('segment.return', { segments, reason, words }))
}

/** Answered, put in other words, settled or opened again. */
export const discuss: Does = async (desk, article, where, how) => {
  const listed = await desk.ask('comment.list', { article })
  const thread = listed.ok ? pick(listed.value, where) : undefined
  const remark = thread && pick(thread.remarks, how)
  if (thread === undefined || remark === undefined) return 0
  const ways: readonly (() => Promise<Changed>)[] = [
    () => desk.ask('comment.answer', { thread: thread.id, words: 'It is.' }),
    () => desk.ask('comment.resolve', { thread: thread.id, isResolved: !thread.isResolved }),
    () => desk.ask('comment.amend', { remark: remark.id, words: `Was it so ${how}?` }),
  ]
  return actsIn((await pick(ways, how)?.()) ?? { ok: false })
}

const errorTypes = ['mistranslation', 'grammar', 'punctuation'] as const

export const markError: Does = (desk, article, where, how) =>
  onTarget(desk, article, where, (one) => {
    const span = how % 4 === 0 ? {} : { span: { start: how % 9, end: (how % 9) + 6 } }
    const type = pick(errorTypes, how) ?? 'other'
    return desk.ask('error.mark', { ...seen(one), ...span, judgement: { type, severity: 'minor', note: '' } })
  })

/** Judged otherwise, taken away, or taken over from what a check found. */
export const judgeErrors: Does = async (desk, article, where, how) => {
  const scored = await desk.ask('error.score', { article })
  const error = scored.ok ? pick(scored.value.errors, where) : undefined
  const finding = await findingAt(desk, article, where)
  if (how % 3 === 0 && finding !== undefined)
    return actsIn(await desk.ask('error.takeFindings', { article, findings: [finding.id] }))
  if (error === undefined) return 0
  if (how % 3 === 1) return actsIn(await desk.ask('error.withdraw', { error: error.id }))
  const judgement = { type: pick(errorTypes, where) ?? 'other', severity: 'major', note: `So ${how}.` } as const
  return actsIn(await desk.ask('error.judge', { error: error.id, judgement }))
}
