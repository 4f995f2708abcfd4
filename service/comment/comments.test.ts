/** What is said about a text: where it stands, through everything people do to the text. */
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import type { Arguments } from '../../contract/commands.ts'
import { commands } from '../../contract/commands.ts'
import type { PlacedThread } from '../../core/model/comment.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { sliceSpan } from '../../core/model/span.ts'
import { eachTestOpens, type OpenedArticle } from '../testing/opened-article.ts'
import { confirmAll, edit, moveOn, must, segmentsOf, type TestDesk } from '../testing/test-desk.ts'

const text = 'It rained all day. Nobody came to the fair.'

let desk: TestDesk
let article: ArticleId
let become: OpenedArticle['become']
eachTestOpens(
  text,
  (opened) => {
    desk = opened.desk
    article = opened.article
    become = opened.become
  },
  { roles: ['translator', 'editor'] },
)

const threads = async () => must(await desk.ask('comment.list', { article }))

/** Opens a thread on words of a segment, or on all of it. */
async function comment(
  index: number,
  words: string | undefined,
  type: Arguments<'comment.open'>['type'] = 'question',
  said = 'Is it so?',
) {
  const segment = (await segmentsOf(desk, article))[index]!
  const start = words === undefined ? 0 : segment.text.indexOf(words)
  const span = words === undefined ? undefined : { start, end: start + words.length }
  const subject = { on: 'segment', segment: segment.id, basedOn: segment.latestEdit ?? null, span } as const
  return must(await desk.ask('comment.open', { subject, type, words: said }))
}

/** The words each thread stands on, with the number of their segment; `gone` with those it quotes. */
async function places(): Promise<readonly unknown[]> {
  const segments = await segmentsOf(desk, article)
  return (await threads()).map(({ anchor, quote }: PlacedThread) => {
    if (anchor === undefined) return 'article'
    const index = segments.findIndex(({ id }) => id === anchor.segment)
    if (anchor.span === undefined) return [index, 'whole']
    const words = sliceSpan(segments[index]?.text ?? '', anchor.span)
    return words === '' ? [index, 'gone', quote] : [index, words]
  })
}

const undo = async () => must(await desk.ask('action.undo', { article }))
const redo = async () => must(await desk.ask('action.redo', { article }))

describe('a thread on words', () => {
  test('goes with them through edits, and back with each undo', async () => {
    await comment(0, 'rained all')
    await edit(desk, article, 0, 'Yesterday it rained nearly all day.')
    const edited = await places()
    await edit(desk, article, 0, 'It was dry.')
    const gone = await places()
    await undo()
    const back = await places()
    await undo()
    expect([edited, gone, back, await places()]).toEqual([
      [[0, 'rained nearly all']],
      [[0, 'gone', 'rained all']],
      [[0, 'rained nearly all']],
      [[0, 'rained all']],
    ])
  })

  test('goes with them into the segment that is split off, and back into the one they are joined with', async () => {
    await comment(1, 'the fair')
    const [, second] = await segmentsOf(desk, article)
    const seen = { segment: second!.id, basedOn: null }
    must(await desk.ask('segment.split', { ...seen, at: 11 }))
    const split = await places()
    await undo()
    const whole = await places()
    const [first, next] = await segmentsOf(desk, article)
    must(
      await desk.ask('segment.join', {
        segment: first!.id,
        basedOn: first!.latestEdit ?? null,
        nextBasedOn: next!.latestEdit ?? null,
      }),
    )
    const joined = await places()
    await undo()
    expect([split, whole, joined, await places()]).toEqual([
      [[2, 'the fair']],
      [[1, 'the fair']],
      [[0, 'the fair']],
      [[1, 'the fair']],
    ])
  })

  test('opened on words that somebody took out meanwhile quotes them', async () => {
    const [segment] = await segmentsOf(desk, article)
    await edit(desk, article, 0, 'It was dry.')
    const subject = { on: 'segment', segment: segment!.id, basedOn: null, span: { start: 3, end: 9 } } as const
    const opened = must(await desk.ask('comment.open', { subject, type: 'taste', words: 'poured' }))
    expect([opened.isGone, await places(), (await threads())[0]?.remarks[0]?.words]).toEqual([
      true,
      [[0, 'gone', 'rained']],
      'poured',
    ])
  })

  test('on words that moved meanwhile stands where they are now', async () => {
    const [segment] = await segmentsOf(desk, article)
    await edit(desk, article, 0, 'As we know, it rained all day.')
    const subject = { on: 'segment', segment: segment!.id, basedOn: null, span: { start: 3, end: 9 } } as const
    must(await desk.ask('comment.open', { subject, type: 'taste', words: 'poured' }))
    expect(await places()).toEqual([[0, 'rained']])
  })

  test('takes pictures and letters from right to left whole', async () => {
    await edit(desk, article, 0, 'So 👍🏽 قال الرئيس')
    await comment(0, '👍')
    await comment(0, 'الرئيس')
    expect(await places()).toEqual([
      [0, '👍🏽'],
      [0, 'الرئيس'],
    ])
  })
})

describe('threads', () => {
  test('on the article come first, then those of the text in its order', async () => {
    await comment(1, 'fair')
    await comment(0, undefined)
    await comment(0, 'day')
    must(await desk.ask('comment.open', { subject: { on: 'article', article }, type: 'praise', words: 'Well done.' }))
    expect(await places()).toEqual(['article', [0, 'whole'], [0, 'day'], [1, 'fair']])
  })

  test('are answered, settled and opened again, one undo step each', async () => {
    const { thread } = await comment(0, 'rained')
    const stand = async () => (await threads()).map(({ isResolved, remarks }) => [isResolved, remarks.length])
    must(await desk.ask('comment.answer', { thread, words: 'It is.' }))
    must(await desk.ask('comment.resolve', { thread, isResolved: true }))
    const settled = await stand()
    must(await desk.ask('comment.resolve', { thread, isResolved: false }))
    const open = await stand()
    const steps: unknown[] = []
    for (let step = 0; step < 4; step++) {
      await undo()
      steps.push(await stand())
    }
    for (let step = 0; step < 4; step++) await redo()
    expect([settled, open, steps, await stand()]).toEqual([
      [[true, 2]],
      [[false, 2]],
      [[[true, 2]], [[false, 2]], [[false, 1]], []],
      [[false, 2]],
    ])
  })

  test('keep what a remark said before its author changed it, and let nobody else change it', async () => {
    await comment(0, 'rained', 'question', 'Did it snow?')
    const [thread] = await threads()
    const remark = thread!.remarks[0]!.id
    must(await desk.ask('comment.amend', { remark, words: 'Did it pour?' }))
    must(await desk.ask('comment.amend', { remark, words: 'Did it hail?' }))
    const said = async () => {
      const [first] = (await threads())[0]!.remarks
      return [first!.words, first!.earlier.map(({ words }) => words)]
    }
    const twice = await said()
    await undo()
    const once = await said()
    await become('editor')
    const refused = await desk.ask('comment.amend', { remark, words: 'No.' })
    expect([twice, once, refused]).toEqual([
      ['Did it hail?', ['Did it snow?', 'Did it pour?']],
      ['Did it pour?', ['Did it snow?']],
      { ok: false, failure: { kind: 'not-yours' } },
    ])
  })

  test('tell whom they name', async () => {
    await comment(0, 'rained', 'question', 'What do you say, @A editor?')
    const { people } = await desk.ask('desk.open', {})
    const editor = people.find(({ name }) => name === 'A editor')
    expect((await threads())[0]?.remarks[0]?.mentions).toEqual([editor?.id])
  })

  test('hold 10,000 characters and no more, and no half of a character', async () => {
    const long = await comment(0, 'rained', 'question', 'я'.repeat(10_000))
    const { thread } = long
    expect([
      (await threads())[0]?.remarks[0]?.words.length,
      v.is(commands['comment.answer'].schema, { thread, words: 'я'.repeat(10_001) }),
      await desk.ask('comment.answer', { thread, words: 'half \ud83d' }),
    ]).toEqual([10_000, false, { ok: false, failure: { kind: 'half-character' } }])
  })

  test('may be opened and taken back by a translator while the text is with the editor', async () => {
    await confirmAll(desk, article)
    must(await moveOn(desk, article, 'deliver'))
    await comment(0, 'rained')
    await undo()
    expect(await threads()).toEqual([])
  })
})

describe('a comment that asks for a change', () => {
  const refusals = async () => {
    const answer = await moveOn(desk, article, 'approve')
    return answer.ok ? 'approved' : 'refused' in answer.failure ? answer.failure.refused : answer.failure
  }

  test('stands against the approval where the library says so, until it is settled', async () => {
    await confirmAll(desk, article)
    must(await moveOn(desk, article, 'deliver'))
    await become('editor')
    const { thread } = await comment(0, 'rained', 'mustChange')
    await comment(1, 'fair', 'taste')
    await desk.ask('settings.change', { mustChangeHolds: true })
    const held = await refusals()
    must(await desk.ask('comment.resolve', { thread, isResolved: true }))
    expect([held, await refusals()]).toEqual([[{ kind: 'must-change', count: 1 }], 'approved'])
  })

  test('stands against nothing elsewhere', async () => {
    await confirmAll(desk, article)
    must(await moveOn(desk, article, 'deliver'))
    await become('editor')
    await comment(0, 'rained', 'mustChange')
    expect(await refusals()).toBe('approved')
  })
})
