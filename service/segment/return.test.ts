/** Work goes back to its translator with a reason, and is settled by what they make of it. */
import * as v from 'valibot'
import { beforeEach, describe, expect, test } from 'vitest'
import { commands } from '../../contract/commands.ts'
import type { SegmentId } from '../../core/model/ids.ts'
import { everyRow, type RowFilter } from '../../core/model/row-filter.ts'
import { eachTestOpens, type OpenedArticle } from '../testing/opened-article.ts'
import { confirm, confirmAll, edit, moveOn, must, segmentsOf } from '../testing/test-desk.ts'

let opened: OpenedArticle
eachTestOpens('The fair opened early. It rained all day. Nobody left.', (value) => (opened = value), {
  roles: ['translator', 'editor', 'desk'],
})
beforeEach(async () => {
  await confirmAll(opened.desk, opened.article)
  must(await moveOn(opened.desk, opened.article, 'deliver'))
  await opened.become('editor')
})

const states = async () => (await segmentsOf(opened.desk, opened.article)).map(({ state }) => state)
const threads = async () => must(await opened.desk.ask('comment.list', { article: opened.article }))
const told = async () =>
  (await threads()).map(({ row, reason, outcome, isResolved, remarks }) => {
    return [row, reason, outcome, isResolved, ...remarks.map(({ words }) => words)]
  })
const undo = async () => must(await opened.desk.ask('action.undo', { article: opened.article }))

/** Returns segments by their place in the text. */
async function giveBack(indexes: readonly number[], reason: string | null, words?: string) {
  const all = await segmentsOf(opened.desk, opened.article)
  const segments = indexes.flatMap((index) => all[index]?.id ?? [])
  return opened.desk.ask('segment.return', { segments, reason, words })
}

/** The article goes back, and its translator sits down to it. */
async function toTranslator() {
  const { desk, article, become } = opened
  must(await desk.ask('article.move', { article, act: 'returnToTranslator', returnReason: 'meaning' }))
  await become('translator')
}

describe('segments that an editor returns', () => {
  test('wait for their translator, each with the reason and the words, as one act', async () => {
    must(await giveBack([0, 2], 'meaning', 'See the source.'))
    const returned = [await states(), await told()]
    await undo()
    expect([returned, await states(), await told()]).toEqual([
      [
        ['returned', 'translated', 'returned'],
        [
          [0, 'meaning', 'untouched', false, 'See the source.'],
          [2, 'meaning', 'untouched', false, 'See the source.'],
        ],
      ],
      ['translated', 'translated', 'translated'],
      [],
    ])
  })

  test('need a reason or words, and the reason may be one of several', async () => {
    const without = await giveBack([0], null, '')
    must(await giveBack([0], 'meaning'))
    must(await giveBack([0], 'style', 'Too stiff.'))
    expect([without, await states(), await told()]).toEqual([
      { ok: false, failure: { kind: 'reason-missing' } },
      ['returned', 'translated', 'translated'],
      [
        [0, 'meaning', 'untouched', false, ''],
        [0, 'style', 'untouched', false, 'Too stiff.'],
      ],
    ])
  })

  test('may have been approved already, and fall from it; not once the article is signed off', async () => {
    await confirm(opened.desk, opened.article, 0)
    const { reopened } = must(await giveBack([0], 'facts'))
    await undo()
    await confirmAll(opened.desk, opened.article)
    must(await moveOn(opened.desk, opened.article, 'approve'))
    expect([reopened, await giveBack([0], 'facts'), await states()]).toEqual([
      1,
      { ok: false, failure: { kind: 'article-closed', why: 'signed-off' } },
      ['approved', 'approved', 'approved'],
    ])
  })

  test('are returned by editors and the desk, never by translators', async () => {
    await opened.become('desk')
    const byDesk = await giveBack([0], 'terms')
    await opened.become('translator')
    expect([byDesk.ok, await giveBack([1], 'terms')]).toEqual([true, { ok: false, failure: { kind: 'wrong-role' } }])
  })

  test('are all returned or none, and none for a reason that was retired meanwhile', async () => {
    must(await opened.desk.ask('reason.change', { reason: 'style', isRetired: true }))
    const retired = await giveBack([0, 1], 'style', 'Too stiff.')
    const [first] = await segmentsOf(opened.desk, opened.article)
    const [gone] = opened.people.values()
    const segments = [first!.id, gone as unknown as SegmentId]
    const half = await opened.desk.ask('segment.return', { segments, reason: 'meaning' })
    expect([retired, half, await states(), await told()]).toEqual([
      { ok: false, failure: { kind: 'reason-retired' } },
      { ok: false, failure: { kind: 'no-such-segment' } },
      ['translated', 'translated', 'translated'],
      [],
    ])
  })

  test('take 10,000 characters of words and no more, from right to left too, and no half of one', async () => {
    const long = 'ش'.repeat(10_000)
    must(await giveBack([0], null, long))
    const [segment] = await segmentsOf(opened.desk, opened.article)
    const more = { segments: [segment!.id], reason: null, words: `${long}ش` }
    expect([
      (await threads())[0]?.remarks[0]?.words.length,
      v.is(commands['segment.return'].schema, more),
      await giveBack([0], null, 'half \ud83d'),
    ]).toEqual([10_000, false, { ok: false, failure: { kind: 'half-character' } }])
  })

  test('stand against the approval', async () => {
    must(await giveBack([1], 'meaning'))
    const approved = await moveOn(opened.desk, opened.article, 'approve')
    expect(approved).toEqual({
      ok: false,
      failure: { kind: 'move-refused', refused: [{ kind: 'returned-segments', count: 1 }] },
    })
  })
})

describe('a return is settled', () => {
  beforeEach(async () => {
    must(await giveBack([0, 1], 'meaning', 'See the source.'))
    await toTranslator()
  })
  const ofSegments = async () => (await told()).filter(([row]) => row !== undefined).map((one) => one.slice(2))

  test('by the correction that its translator confirms, and untouched by typing alone', async () => {
    await edit(opened.desk, opened.article, 0, 'The fair opened late.')
    const typed = [await states(), await ofSegments()]
    await confirm(opened.desk, opened.article, 0)
    const confirmed = [await states(), await ofSegments()]
    await undo()
    expect([typed, confirmed, await states(), await ofSegments()]).toEqual([
      [
        ['returned', 'returned', 'translated'],
        [
          ['mended', false, 'See the source.'],
          ['untouched', false, 'See the source.'],
        ],
      ],
      [
        ['translated', 'returned', 'translated'],
        [
          ['mended', true, 'See the source.'],
          ['untouched', false, 'See the source.'],
        ],
      ],
      ['returned', 'returned', 'translated'],
      [
        ['mended', false, 'See the source.'],
        ['untouched', false, 'See the source.'],
      ],
    ])
  })

  test('by an answer, as one act; what its editor adds settles nothing', async () => {
    const thread = (await threads()).find(({ row }) => row === 0)!.id
    await opened.become('editor')
    must(await opened.desk.ask('comment.answer', { thread, words: 'The second line.' }))
    const added = [await states(), (await ofSegments())[0]]
    await opened.become('translator')
    must(await opened.desk.ask('comment.answer', { thread, words: 'The source says so.' }))
    const answered = [await states(), (await ofSegments())[0]]
    await undo()
    expect([added, answered, await states(), (await ofSegments())[0]]).toEqual([
      [
        ['returned', 'returned', 'translated'],
        ['untouched', false, 'See the source.', 'The second line.'],
      ],
      [
        ['translated', 'returned', 'translated'],
        ['answered', true, 'See the source.', 'The second line.', 'The source says so.'],
      ],
      ['returned', 'returned', 'translated'],
      ['untouched', false, 'See the source.', 'The second line.'],
    ])
  })

  test('only when all it was returned for is settled, and opened again it waits again', async () => {
    await opened.become('editor')
    must(await giveBack([0], 'style'))
    await opened.become('translator')
    const [one, other] = (await threads()).filter(({ row }) => row === 0)
    const seen: unknown[] = []
    const step = async (thread: typeof one, isResolved: boolean) => {
      must(await opened.desk.ask('comment.resolve', { thread: thread!.id, isResolved }))
      seen.push((await states())[0])
    }
    await step(one, true)
    await step(other, true)
    await step(one, false)
    await undo()
    seen.push((await states())[0])
    expect(seen).toEqual(['returned', 'translated', 'returned', 'translated'])
  })

  test('is a word alone while the text is with the editor: its segment waits on', async () => {
    must(await moveOn(opened.desk, opened.article, 'deliver'))
    const thread = (await threads()).find(({ row }) => row === 0)!.id
    must(await opened.desk.ask('comment.answer', { thread, words: 'The source says so.' }))
    expect([await states(), (await ofSegments())[0]]).toEqual([
      ['returned', 'returned', 'translated'],
      ['answered', true, 'See the source.', 'The source says so.'],
    ])
  })
})

describe('an article that is returned', () => {
  const lastMove = async () => {
    const { lastMove: move } = must(await opened.desk.ask('article.open', { article: opened.article }))
    return [move?.act, move?.returnReason, move?.reason]
  }

  test('says its reason, its words or both, and is settled when it is delivered again', async () => {
    const { desk, article } = opened
    const nothing = await desk.ask('article.move', { article, act: 'returnToTranslator', reason: ' ' })
    const retired = await desk.ask('article.move', { article, act: 'returnToTranslator', returnReason: 'no such one' })
    must(
      await desk.ask('article.move', {
        article,
        act: 'returnToTranslator',
        returnReason: 'style',
        reason: 'Too stiff.',
      }),
    )
    const both = [await lastMove(), await told()]
    await opened.become('translator')
    must(await moveOn(desk, article, 'deliver'))
    expect([nothing, retired, both, await told()]).toEqual([
      { ok: false, failure: { kind: 'move-refused', refused: [{ kind: 'reason-missing' }] } },
      { ok: false, failure: { kind: 'move-refused', refused: [{ kind: 'reason-retired' }] } },
      [['returnToTranslator', 'style', 'Too stiff.'], [[undefined, 'style', undefined, false, 'Too stiff.']]],
      [[undefined, 'style', undefined, true, 'Too stiff.']],
    ])
  })

  test('for a reason of the list alone needs no words, and one undo takes all of it back', async () => {
    await opened.desk.ask('article.move', { article: opened.article, act: 'returnToTranslator', returnReason: 'style' })
    const said = await lastMove()
    await undo()
    expect([said, await lastMove(), await told()]).toEqual([
      ['returnToTranslator', 'style', undefined],
      ['deliver', undefined, undefined],
      [],
    ])
  })
})

describe('the next round', () => {
  const sift = async (...returns: RowFilter['returns'][number][]) => {
    const { rows } = await opened.desk.ask('article.sift', {
      article: opened.article,
      filter: { ...everyRow, returns },
    })
    return rows
  }

  test('shows what changed since the return, and what came of each segment that was returned', async () => {
    await edit(opened.desk, opened.article, 2, 'Nobody went home.')
    must(await giveBack([0, 1], 'meaning'))
    const before = await sift('changed')
    await toTranslator()
    await edit(opened.desk, opened.article, 0, 'The fair opened late.')
    await confirm(opened.desk, opened.article, 0)
    const answered = (await threads()).find(({ row }) => row === 1)!.id
    must(await opened.desk.ask('comment.answer', { thread: answered, words: 'The source says so.' }))
    must(await moveOn(opened.desk, opened.article, 'deliver'))
    await opened.become('editor')
    const { wasReturned } = must(await opened.desk.ask('article.open', { article: opened.article }))
    expect([
      before,
      wasReturned,
      await sift('changed'),
      await sift('mended'),
      await sift('answered'),
      await sift('untouched'),
      await sift('changed', 'answered'),
    ]).toEqual([[], true, [0], [0], [1], [], [0, 1]])
  })
})
