/** What people do with a whole article: moves, details, the bin, its history, a file of it that comes back. */
import { moveActs, moveQuestionKinds } from '../../core/model/workflow.ts'
import { actsIn, type Does, headOf, pick, rewritten, seen } from './doing.ts'
import { rowsOf } from './test-desk.ts'

/** Nothing that goes out comes back, so it is not published here; what is closed is opened again. */
export const move: Does = async (desk, article, _, how) => {
  const { state } = (await headOf(desk, article)).article
  const isClosed = state === 'approved' || state === 'spiked'
  const onward = moveActs.filter((one) => one !== 'publish' && one !== 'reopen')
  const act = isClosed ? 'reopen' : pick(onward, how)
  if (act === undefined) return 0
  const accepted = [...moveQuestionKinds]
  return actsIn(await desk.ask('article.move', { article, act, reason: 'said so', accepted }))
}

const slugs = ['bridge', 'flood', '', 'bridge-2']

/** Named, renamed or no longer; due at another time; somebody else's. */
export const describe: Does = async (desk, article, where, how) => {
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
export const bin: Does = async (desk, article) =>
  actsIn(await desk.ask('bin.put', { article })) + actsIn(await desk.ask('bin.restore', { article }))

/** To some point of its history, one before this series perhaps. */
export const goBack: Does = async (desk, article, where) => {
  const point = pick(await desk.ask('action.log', { article, limit: 60 }), where)
  return point === undefined ? 0 : actsIn(await desk.ask('action.goBack', { article, to: point.id }))
}

export const reimport: Does = async (desk, article, where, how) => {
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
