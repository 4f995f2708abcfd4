/** What people mark as wrong: where it stands through everything done to the text, and what it makes of the score. */
import { describe, expect, test } from 'vitest'
import type { ArticleId, MarkedErrorId } from '../../core/model/ids.ts'
import type { Judgement } from '../../core/model/marked-error.ts'
import { sliceSpan } from '../../core/model/span.ts'
import { eachTestOpens } from '../testing/opened-article.ts'
import { edit, must, segmentsOf, type TestDesk } from '../testing/test-desk.ts'

const text = 'It rained rained all day. Nobody came to the fair.'

let desk: TestDesk
let article: ArticleId
eachTestOpens(
  text,
  (opened) => {
    desk = opened.desk
    article = opened.article
  },
  { roles: ['translator', 'editor'] },
)

const wrong: Judgement = { type: 'mistranslation', severity: 'major', note: '' }
const scored = async () => must(await desk.ask('error.score', { article }))

async function mark(index: number, words: string | undefined, judgement = wrong): Promise<MarkedErrorId> {
  const segment = (await segmentsOf(desk, article))[index]!
  const start = segment.text.indexOf(words ?? '')
  const span = words === undefined ? {} : { span: { start, end: start + words.length } }
  const seen = { segment: segment.id, basedOn: segment.latestEdit ?? null }
  return must(await desk.ask('error.mark', { ...seen, ...span, judgement })).error
}

/** The number of the segment and the words each error stands on; `gone` with those it quotes. */
async function places(): Promise<readonly unknown[]> {
  const segments = await segmentsOf(desk, article)
  return (await scored()).errors.map(({ anchor, quote }) => {
    const index = segments.findIndex(({ id }) => id === anchor.segment)
    if (anchor.span === undefined) return [index, 'whole']
    const words = sliceSpan(segments[index]?.text ?? '', anchor.span)
    return words === '' ? [index, 'gone', quote] : [index, words]
  })
}

const undo = async () => must(await desk.ask('action.undo', { article }))
const redo = async () => must(await desk.ask('action.redo', { article }))

describe('an error on words', () => {
  test('goes with them through an edit, a split and a join, and says when they are gone', async () => {
    await mark(1, 'to the fair')
    await edit(desk, article, 1, 'Nobody at all came to the fair.')
    const edited = await places()
    const { id: segment, latestEdit } = (await segmentsOf(desk, article))[1]!
    must(await desk.ask('segment.split', { segment, basedOn: latestEdit ?? null, at: 14 }))
    const apart = await places()
    await undo()
    await edit(desk, article, 1, 'No one.')
    const gone = await places()
    await undo()
    expect([edited, apart, gone, await places()]).toEqual([
      [[1, 'to the fair']],
      [[2, 'to the fair']],
      [[1, 'gone', 'to the fair']],
      [[1, 'to the fair']],
    ])
  })

  test('marked on words that were deleted meanwhile quotes them', async () => {
    const seen = (await segmentsOf(desk, article))[0]!
    await edit(desk, article, 0, 'Dry.')
    const marked = await desk.ask('error.mark', {
      segment: seen.id,
      basedOn: null,
      span: { start: 3, end: 9 },
      judgement: wrong,
    })
    expect([must(marked).isGone, await places()]).toEqual([true, [[0, 'gone', 'rained']]])
  })
})

test('marking, judging otherwise and taking away are one step of undo each', async () => {
  const error = await mark(0, 'all day')
  must(
    await desk.ask('error.judge', {
      error,
      judgement: { type: 'omission', severity: 'critical', note: 'Half of it.' },
    }),
  )
  must(await desk.ask('error.withdraw', { error }))
  const told = async () => (await scored()).errors.map(({ type, severity, note, its }) => [type, severity, note, its])
  const steps = [await told()]
  for (const turn of [undo, undo, undo, redo]) {
    await turn()
    steps.push(await told())
  }
  expect(steps).toEqual([
    [],
    [['omission', 'critical', 'Half of it.', 'omission']],
    [['mistranslation', 'major', '', 'mistranslation']],
    [],
    [['mistranslation', 'major', '', 'mistranslation']],
  ])
})

test('a finding is taken over once, with the kind that its check is of', async () => {
  const [finding] = await desk.ask('finding.list', { article })
  const findings = [finding!.id]
  const first = must(await desk.ask('error.takeFindings', { article, findings }))
  const again = must(await desk.ask('error.takeFindings', { article, findings }))
  const [error] = (await scored()).errors
  expect([first.taken, again.taken, again.known, error?.check, error?.its, again.action]).toEqual([
    1,
    0,
    1,
    finding!.check,
    'duplication',
    undefined,
  ])
})

test('what nobody can judge is refused and changes nothing', async () => {
  const error = await mark(0, undefined)
  must(await desk.ask('error.withdraw', { error }))
  const half = { ...wrong, note: 'half \ud83d' }
  const { id: segment } = (await segmentsOf(desk, article))[0]!
  const replies = [
    await desk.ask('error.judge', { error, judgement: wrong }),
    await desk.ask('error.withdraw', { error }),
    await desk.ask('error.mark', { segment, basedOn: null, judgement: half }),
  ]
  expect(replies.map((reply) => (reply.ok ? 'done' : reply.failure.kind))).toEqual([
    'no-such-error',
    'no-such-error',
    'half-character',
  ])
})

test('the score counts the words as they stand and weighs by the profile of the library', async () => {
  await mark(0, 'all day')
  const news = await scored()
  await desk.ask('settings.change', { scoreProfile: 'mqm' })
  const even = await scored()
  await edit(desk, article, 0, '')
  await edit(desk, article, 1, '')
  const empty = await scored()
  expect([news.score.points, even.score.points, even.score.words, even.score.isSmall, empty.score.rated]).toEqual([
    10,
    5,
    10,
    true,
    undefined,
  ])
})
