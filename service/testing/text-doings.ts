/** What people do to the words of an article, to its cuts and to its links. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { isChange, textAsItStands, takeBack as textTakenBack } from '../../core/model/redline.ts'
import { actsIn, type Changed, type Does, onTarget, pick, rewritten, seen, segmentAt } from './doing.ts'
import { rowsOf } from './test-desk.ts'

export const edit: Does = (desk, article, where, how) =>
  onTarget(desk, article, where, (one) => desk.ask('segment.edit', { ...seen(one), text: rewritten(one, how) }))

export const confirm: Does = (desk, article, where) =>
  onTarget(desk, article, where, (one) => desk.ask('segment.confirm', { ...seen(one), text: one.text }))

export const restore: Does = (desk, article, where, how) =>
  onTarget(desk, article, where, async (one) => {
    const history = await desk.ask('segment.history', { segment: one.id })
    const past = history.ok ? pick([undefined, ...history.value.edits], how) : undefined
    return desk.ask('segment.restore', { ...seen(one), edit: past?.id ?? null })
  })

/** Two acts: the text that lost, and the one that stays. */
export const setAside: Does = async (desk, article, where, how) =>
  2 *
  (await onTarget(desk, article, where, (one) => {
    const text = rewritten(one, how)
    return desk.ask('segment.setAside', { segment: one.id, text: text === one.text ? `${text} Later.` : text })
  }))

export const split: Does = async (desk, article, where, how) => {
  const segment = await segmentAt(desk, article, where)
  if (segment === undefined) return 0
  return actsIn(await desk.ask('segment.split', { ...seen(segment), at: how % (segment.text.length + 1) }))
}

export const join: Does = async (desk, article, where) => {
  const rows = await rowsOf(desk, article)
  const side = pick([rows.flatMap((row) => row.source), rows.flatMap((row) => row.target)], where) ?? []
  const inOrder = [...side].sort((a, b) => a.position - b.position)
  const index = where % Math.max(1, inOrder.length)
  const [segment, next] = inOrder.slice(index, index + 2)
  if (segment === undefined || next === undefined) return 0
  return actsIn(await desk.ask('segment.join', { ...seen(segment), nextBasedOn: next.latestEdit ?? null }))
}

/** The space between two sentences is part of their cut: who wants it otherwise joins them, writes, and splits again. */
export const space: Does = async (desk, article, where, how) => {
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
export const takeBack: Does = async (desk, article, where, how) => {
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

export const link: Does = async (desk, article, where, how) => {
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
export const correct: Does = async (desk, article, where) => {
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
export const replace: Does = async (desk, article, where, how) => {
  const text = pick(wanted, where) ?? ''
  const pattern = { text, isRegex: false, isWholeWords: how % 2 === 0, isCaseExact: false, isAccentExact: true }
  const replacement = { text: pick(['a', 'fell', text.toUpperCase(), ''], how) ?? '', isCaseFollowed: how % 3 === 0 }
  const found = await desk.ask('find.search', { article, pattern, side: 'target', replacement })
  if (!found.ok) return 0
  const done = await desk.ask('find.replace', { search: found.value.search, without: how % 5 === 0 ? [0] : [] })
  return done.ok ? done.value.articles : 0
}

export const takeCodes: Does = (desk, article, where, how) =>
  onTarget(desk, article, where, (one) =>
    desk.ask('segment.takeCodes', { ...seen(one), start: how % 9, end: (how % 9) + 4 }),
  )

const half = (id: number, pair: number, kind: 'open' | 'close') =>
  ({ id, kind, pair, canonical: 'b', equiv: '', raw: '**' }) as const

/** "a bold word" */
export const layLine: Does = (desk, article, where, how) =>
  onTarget(desk, article, where, (one) =>
    desk.ask('segment.layLine', {
      ...seen(one),
      start: how % 9,
      end: (how % 9) + (how % 4),
      line: { text: 'a \uE000bold\uE001 word', codes: [half(1, 2, 'open'), half(2, 1, 'close')] },
    }),
  )

/** Some that stand together. */
export const confirmSeveral: Does = async (desk, article, where, how) => {
  const targets = (await rowsOf(desk, article)).flatMap(({ target }) => target)
  const start = targets.length === 0 ? 0 : where % targets.length
  const segments = targets.slice(start, start + 2 + (how % 4)).map(seen)
  return segments.length === 0 ? 0 : actsIn(await desk.ask('segment.confirmSeveral', { segments }))
}

export const keep: Does = async (desk, article, where) => {
  const changed = await desk.ask('change.list', { article, since: null, start: 0, count: 50 })
  const of = changed.ok ? pick(changed.value.segments, where) : undefined
  const change = of?.pieces.find((piece) => isChange(piece))
  if (of === undefined || change === undefined) return 0
  const { before, after, hands } = change
  return actsIn(await desk.ask('change.keep', { segment: of.segment, edit: hands.at(-1)?.edit ?? null, before, after }))
}

/** Mostly unlocks, so that most segments may be written in. */
export const lock: Does = (desk, article, where, how) =>
  onTarget(desk, article, where, ({ id }) => desk.ask('segment.lock', { segments: [id], isLocked: how % 3 === 0 }))
