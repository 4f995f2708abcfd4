/** Everything people do to an article, each at some place of it: for laws that hold whatever was done. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { commentTypes } from '../../core/model/comment.ts'
import type { ArticleId, EditId, SegmentId } from '../../core/model/ids.ts'
import { isChange, textAsItStands, takeBack as textTakenBack } from '../../core/model/redline.ts'
import type { Segment } from '../../core/model/segment.ts'
import { moveActs, moveQuestionKinds } from '../../core/model/workflow.ts'
import { rowsOf, type TestDesk } from './test-desk.ts'

/** Does it at some place, in one of several ways; answers how many acts of the log came of it, 0 where it was refused. */
type Does = (desk: TestDesk, article: ArticleId, where: number, how: number) => Promise<number>
export type Doing = { readonly name: string; readonly does: Does }

function pick<Item>(items: readonly Item[], at: number): Item | undefined {
  return items[at % Math.max(1, items.length)]
}

type Changed = { readonly ok: boolean; readonly value?: unknown }

function actsIn(reply: Changed): number {
  const value = reply.ok ? reply.value : undefined
  return typeof value === 'object' && value !== null && 'action' in value && value.action !== undefined ? 1 : 0
}

async function targetAt(desk: TestDesk, article: ArticleId, where: number): Promise<Segment | undefined> {
  return pick(
    (await rowsOf(desk, article)).flatMap(({ target }) => target),
    where,
  )
}

async function segmentAt(desk: TestDesk, article: ArticleId, where: number): Promise<Segment | undefined> {
  return pick(
    (await rowsOf(desk, article)).flatMap(({ source, target }) => [...source, ...target]),
    where,
  )
}

function seen({ id, latestEdit }: Segment): { readonly segment: SegmentId; readonly basedOn: EditId | null } {
  return { segment: id, basedOn: latestEdit ?? null }
}

const openings = ['Dawn came.', 'Dusk came came , they said.', '', 'The bridge was opened closed.', 'People came late.']

function rewritten({ text }: Segment, how: number): string {
  const words = text.split(' ')
  if (how % 3 === 0) return pick(openings, how) ?? ''
  if (how % 3 === 1) return [...words, words.at(-1) ?? ''].join(' ')
  return text.replaceAll('bridge', 'crossing').replaceAll('People', 'Citizens').replaceAll('river', 'stream')
}

async function onTarget(
  desk: TestDesk,
  article: ArticleId,
  where: number,
  act: (segment: Segment) => Promise<Changed>,
): Promise<number> {
  const segment = await targetAt(desk, article, where)
  return segment === undefined ? 0 : actsIn(await act(segment))
}

const edit: Does = (desk, article, where, how) =>
  onTarget(desk, article, where, (one) => desk.ask('segment.edit', { ...seen(one), text: rewritten(one, how) }))

const confirm: Does = (desk, article, where) =>
  onTarget(desk, article, where, (one) => desk.ask('segment.confirm', { ...seen(one), text: one.text }))

const restore: Does = (desk, article, where, how) =>
  onTarget(desk, article, where, async (one) => {
    const history = await desk.ask('segment.history', { segment: one.id })
    const past = history.ok ? pick([undefined, ...history.value.edits], how) : undefined
    return desk.ask('segment.restore', { ...seen(one), edit: past?.id ?? null })
  })

/** Two acts: the text that lost, and the one that stays. */
const setAside: Does = async (desk, article, where, how) =>
  2 *
  (await onTarget(desk, article, where, (one) => {
    const text = rewritten(one, how)
    return desk.ask('segment.setAside', { segment: one.id, text: text === one.text ? `${text} Later.` : text })
  }))

const split: Does = async (desk, article, where, how) => {
  const segment = await segmentAt(desk, article, where)
  if (segment === undefined) return 0
  return actsIn(await desk.ask('segment.split', { ...seen(segment), at: how % (segment.text.length + 1) }))
}

const join: Does = async (desk, article, where) => {
  const rows = await rowsOf(desk, article)
  const side = pick([rows.flatMap((row) => row.source), rows.flatMap((row) => row.target)], where) ?? []
  const inOrder = [...side].sort((a, b) => a.position - b.position)
  const index = where % Math.max(1, inOrder.length)
  const [segment, next] = inOrder.slice(index, index + 2)
  if (segment === undefined || next === undefined) return 0
  return actsIn(await desk.ask('segment.join', { ...seen(segment), nextBasedOn: next.latestEdit ?? null }))
}

/** The space between two sentences is part of their cut: who wants it otherwise joins them, writes, and splits again. */
const space: Does = async (desk, article, where, how) => {
  const targets = async () => (await rowsOf(desk, article)).flatMap(({ target }) => target)
  const all = (await targets()).sort((a, b) => a.position - b.position)
  const index = where % Math.max(1, all.length)
  const [left, right] = all.slice(index, index + 2)
  if (left === undefined || right === undefined) return 0
  const again = async () => (await targets()).find(({ id }) => id === left.id) ?? left
  const joined = actsIn(await desk.ask('segment.join', { ...seen(left), nextBasedOn: right.latestEdit ?? null }))
  if (joined === 0) return 0
  const text = [left.text, ' '.repeat(how % 4), right.text].join('')
  const written = actsIn(await desk.ask('segment.edit', { ...seen(await again()), text }))
  return joined + written + actsIn(await desk.ask('segment.split', { ...seen(await again()), at: left.text.length }))
}

/** One change since the import, of a text or of the space before it. */
const takeBack: Does = async (desk, article, where, how) => {
  const changed = await desk.ask('change.list', { article, since: null, start: 0, count: 50 })
  if (!changed.ok) return 0
  const spaced = changed.value.segments.filter(({ gap }) => gap.some((piece) => isChange(piece)))
  const of = pick(how % 2 === 0 && spaced.length > 0 ? spaced : changed.value.segments, where)
  const change = of && pick([...of.gap, ...of.pieces].filter(isChange), how >> 1)
  if (of === undefined || change === undefined) return 0
  const { segment, latestEdit: basedOn = null, gap, pieces } = of
  const wish = gap.includes(change)
    ? { text: textAsItStands(pieces), gapBefore: textTakenBack(gap, change) }
    : { text: textTakenBack(pieces, change) }
  return actsIn(await desk.ask('segment.takeBack', { segment, basedOn, ...wish }))
}

async function findingAt(desk: TestDesk, article: ArticleId, where: number) {
  return pick(await desk.ask('finding.list', { article }), where)
}

const fix: Does = async (desk, article, where) => {
  const fixable = (await desk.ask('finding.list', { article })).filter(({ fixes }) => fixes.length > 0)
  const finding = pick(fixable, where)
  return finding === undefined ? 0 : actsIn(await desk.ask('finding.fix', { finding: finding.id, fix: 0 }))
}

const fixMany: Does = async (desk, article) => {
  const fixable = (await desk.ask('finding.list', { article })).filter((one) => one.fixes.length > 0)
  if (fixable.length === 0) return 0
  const fixes = fixable.map(({ id }) => ({ finding: id, fix: 0 }))
  return actsIn(await desk.ask('finding.fixMany', { article, fixes }))
}

const scopes = ['place', 'article', 'everywhere'] as const

const dismiss: Does = async (desk, article, where, how) => {
  const finding = await findingAt(desk, article, where)
  if (finding === undefined) return 0
  return actsIn(await desk.ask('finding.dismiss', { finding: finding.id, scope: pick(scopes, how) }))
}

/** Only one of this article: in another it would be an act of that one. */
const revoke: Does = async (desk, article, where) => {
  const { dismissals } = await desk.ask('dismissal.list', { scopes: [...scopes], start: 0, count: 100 })
  const own = pick(
    dismissals.filter((one) => one.article === article),
    where,
  )
  const { closed } = await headOf(desk, article)
  if (own === undefined || closed !== undefined) return 0
  return actsIn(await desk.ask('dismissal.revoke', { dismissal: own.id }))
}

async function headOf(desk: TestDesk, article: ArticleId) {
  const head = await desk.ask('article.open', { article })
  if (!head.ok) throw new Error('no such article')
  return head.value
}

/** Nothing that goes out comes back, so it is not published here; what is closed is opened again. */
const move: Does = async (desk, article, _, how) => {
  const { state } = (await headOf(desk, article)).article
  const isClosed = state === 'approved' || state === 'spiked'
  const onward = moveActs.filter((one) => one !== 'publish' && one !== 'reopen')
  const act = isClosed ? 'reopen' : pick(onward, how)
  if (act === undefined) return 0
  const accepted = [...moveQuestionKinds]
  return actsIn(await desk.ask('article.move', { article, act, reason: 'said so', accepted }))
}

const link: Does = async (desk, article, where, how) => {
  const rows = await rowsOf(desk, article)
  const row = pick(rows, where)
  const next = pick(rows, where + 1)
  const segment = await segmentAt(desk, article, where)
  if (row === undefined || next === undefined || segment === undefined) return 0
  const segments = [...row.source, ...row.target].map(({ id }) => id)
  const both = [...segments, ...[...next.source, ...next.target].map(({ id }) => id)]
  const links = [row.link.id]
  const ways: readonly (() => Promise<Changed>)[] = [
    () => desk.ask('link.join', { article, segments: [...new Set(both)] }),
    () => desk.ask('link.unlink', { article, segments }),
    () => desk.ask('link.unlink', { article, segments: [segment.id] }),
    () => desk.ask('link.move', { segment: segment.id, direction: how % 2 === 0 ? 'up' : 'down' }),
    () => desk.ask('link.lock', { article, links, isLocked: how % 3 !== 0 }),
    () => desk.ask('link.confirm', { article, links }),
  ]
  return actsIn((await pick(ways, how)?.()) ?? { ok: false })
}

/** Where it has places in this article; one article, one act. */
const correct: Does = async (desk, article, where) => {
  const correction = pick(await desk.ask('correction.list', {}), where)
  if (correction === undefined) return 0
  const args: Arguments<'correction.places'> = { correction: correction.id, article, start: 0, count: 50 }
  const page: Reply<'correction.places'> = await desk.ask('correction.places', args)
  const here = page.ok ? page.value.sites.filter((site) => site.article === article) : []
  if (here.length === 0) return 0
  const places = here.map(({ segment, basedOn, start }) => ({ segment, basedOn, start }))
  const applied = await desk.ask('correction.apply', { correction: correction.id, places })
  return applied.ok ? applied.value.changes.length : 0
}

const wanted = ['the', 'rose', 'came', 'bridge', 'opened']

/** In this article alone: one act. */
const replace: Does = async (desk, article, where, how) => {
  const text = pick(wanted, where) ?? ''
  const pattern = { text, isRegex: false, isWholeWords: how % 2 === 0, isCaseExact: false, isAccentExact: true }
  const replacement = { text: pick(['a', 'fell', text.toUpperCase(), ''], how) ?? '', isCaseFollowed: how % 3 === 0 }
  const found = await desk.ask('find.search', { article, pattern, side: 'target', replacement })
  if (!found.ok) return 0
  const done = await desk.ask('find.replace', { search: found.value.search, without: how % 5 === 0 ? [0] : [] })
  return done.ok ? done.value.articles : 0
}

const takeCodes: Does = (desk, article, where, how) =>
  onTarget(desk, article, where, (one) =>
    desk.ask('segment.takeCodes', { ...seen(one), start: how % 9, end: (how % 9) + 4 }),
  )

const comment: Does = (desk, article, where, how) =>
  onTarget(desk, article, where, (one) => {
    const span = how % 4 === 0 ? undefined : { start: how % 9, end: (how % 9) + 6 }
    const subject =
      how % 7 === 0 ? ({ on: 'article', article } as const) : ({ on: 'segment', ...seen(one), span } as const)
    return desk.ask('comment.open', { subject, type: pick(commentTypes, how) ?? 'question', words: 'Is it so?' })
  })

/** Some that stand together. */
const confirmSeveral: Does = async (desk, article, where, how) => {
  const targets = (await rowsOf(desk, article)).flatMap(({ target }) => target)
  const start = targets.length === 0 ? 0 : where % targets.length
  const segments = targets.slice(start, start + 2 + (how % 4)).map(seen)
  return segments.length === 0 ? 0 : actsIn(await desk.ask('segment.confirmSeveral', { segments }))
}

/** With one neighbour, for a reason, in words, or both. */
const giveBack: Does = async (desk, article, where, how) => {
  const targets = (await rowsOf(desk, article)).flatMap(({ target }) => target)
  const segments = [pick(targets, where), pick(targets, where + how)].flatMap((one) => one?.id ?? [])
  const reason = pick(['meaning', 'style', null], how) ?? null
  const words = how % 2 === 0 && reason !== null ? undefined : 'Read the source again.'
  return segments.length === 0 ? 0 : actsIn(await desk.ask('segment.return', { segments, reason, words }))
}

/** Answered, put in other words, settled or opened again. */
const discuss: Does = async (desk, article, where, how) => {
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

const markError: Does = (desk, article, where, how) =>
  onTarget(desk, article, where, (one) => {
    const span = how % 4 === 0 ? {} : { span: { start: how % 9, end: (how % 9) + 6 } }
    const type = pick(errorTypes, how) ?? 'other'
    return desk.ask('error.mark', { ...seen(one), ...span, judgement: { type, severity: 'minor', note: '' } })
  })

/** Judged otherwise, taken away, or taken over from what a check found. */
const judgeErrors: Does = async (desk, article, where, how) => {
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

const slugs = ['bridge', 'flood', '', 'bridge-2']

/** Named, renamed or no longer; due at another time; somebody else's. */
const describe: Does = async (desk, article, where, how) => {
  const shown = await desk.ask('details.show', { article })
  if (!shown.ok) return 0
  const { slug = null, headline = null, deadlineMs = null, translator = null } = shown.value.details
  const { person } = await desk.ask('desk.open', {})
  const said = pick(slugs, how) ?? ''
  const changes = [
    { field: 'slug' as const, before: slug, after: said },
    { field: 'headline' as const, before: headline, after: said },
    { field: 'deadlineMs' as const, before: deadlineMs, after: how % 2 === 0 ? null : how * 1_000 },
    { field: 'translator' as const, before: translator, after: how % 3 === 0 ? null : person.id },
  ]
  const change = pick(changes, where)
  return change === undefined ? 0 : actsIn(await desk.ask('details.change', { article, changes: [change] }))
}

/** Deleted and brought back: two acts. */
const bin: Does = async (desk, article) =>
  actsIn(await desk.ask('bin.put', { article })) + actsIn(await desk.ask('bin.restore', { article }))

/** To some point of its history, one before this series perhaps. */
const goBack: Does = async (desk, article, where) => {
  const point = pick(await desk.ask('action.log', { article, limit: 60 }), where)
  return point === undefined ? 0 : actsIn(await desk.ask('action.goBack', { article, to: point.id }))
}

const keep: Does = async (desk, article, where) => {
  const changed = await desk.ask('change.list', { article, since: null, start: 0, count: 50 })
  const of = changed.ok ? pick(changed.value.segments, where) : undefined
  const change = of?.pieces.find((piece) => isChange(piece))
  if (of === undefined || change === undefined) return 0
  const { before, after, hands } = change
  return actsIn(await desk.ask('change.keep', { segment: of.segment, edit: hands.at(-1)?.edit ?? null, before, after }))
}

/** Mostly unlocks, so that most segments may be written in. */
const lock: Does = (desk, article, where, how) =>
  onTarget(desk, article, where, ({ id }) => desk.ask('segment.lock', { segments: [id], isLocked: how % 3 === 0 }))

const reimport: Does = async (desk, article, where, how) => {
  const targets = (await rowsOf(desk, article)).flatMap(({ target }) => target)
  const some = [where, where + 1].flatMap((at) => pick(targets, at) ?? [])
  const edits = [...new Set(some)].map((segment) => ({ ...seen(segment), text: rewritten(segment, how) }))
  const on = pick(targets, where + how)
  const comments = [
    {
      on: on && { segment: on.id, quote: on.text.split(' ')[0] ?? '' },
      type: 'note' as const,
      remarks: [{ by: 'Marta Weiss', words: 'Please look.' }],
    },
  ]
  const { person } = await desk.ask('desk.open', {})
  const by = { person: person.id }
  return actsIn(await desk.ask('reimport.take', { article, name: 'review.xlf', by, edits, comments }))
}

const table = {
  edit,
  confirm,
  confirmSeveral,
  restore,
  setAside,
  split,
  join,
  space,
  takeBack,
  fix,
  fixMany,
  dismiss,
  revoke,
  move,
  link,
  correct,
  replace,
  takeCodes,
  comment,
  giveBack,
  discuss,
  markError,
  judgeErrors,
  describe,
  bin,
  goBack,
  keep,
  lock,
  reimport,
}

/** What is done most comes most often. */
const often: readonly (keyof typeof table)[] = [
  'edit',
  'edit',
  'link',
  'link',
  'split',
  'join',
  'dismiss',
  'move',
  'comment',
  'markError',
  'giveBack',
  'confirm',
  'takeCodes',
]
const names = Object.keys(table).filter((name): name is keyof typeof table => name in table)

export const doings: readonly Doing[] = [...names, ...often].map((name) => ({ name, does: table[name] }))
