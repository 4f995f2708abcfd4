/** Several segments confirmed in one act. */
import { describe, expect, test } from 'vitest'
import { eachTestOpens, type OpenedArticle } from '../testing/opened-article.ts'
import { edit, moveOn, must, segmentsOf } from '../testing/test-desk.ts'

let opened: OpenedArticle
eachTestOpens('The fair opened early. It rained all day. Nobody left.', (value) => (opened = value), {
  roles: ['translator', 'editor', 'desk'],
})

const segments = () => segmentsOf(opened.desk, opened.article)
const states = async () => (await segments()).map(({ state }) => state)
const seen = async () => (await segments()).map(({ id, latestEdit }) => ({ segment: id, basedOn: latestEdit ?? null }))
const confirmSeveral = async (of: (all: Awaited<ReturnType<typeof seen>>) => Awaited<ReturnType<typeof seen>>) =>
  opened.desk.ask('segment.confirmSeveral', { segments: of(await seen()) })

describe('several segments that somebody confirms', () => {
  test('are one act, which one undo takes back', async () => {
    must(await confirmSeveral((all) => all.slice(1)))
    const confirmed = await states()
    must(await opened.desk.ask('action.undo', { article: opened.article }))
    expect([confirmed, await states()]).toEqual([
      ['machine', 'translated', 'translated'],
      ['machine', 'machine', 'machine'],
    ])
  })

  test('are not taken to have been read: an approval asks about them', async () => {
    must(await confirmSeveral((all) => all))
    must(await moveOn(opened.desk, opened.article, 'deliver'))
    await opened.become('editor')
    must(await confirmSeveral((all) => all))
    const { desk, article } = opened
    expect(await desk.ask('article.move', { article, act: 'approve' })).toMatchObject({
      ok: false,
      failure: { asked: [{ kind: 'unread-segments', count: 3 }] },
    })
  })

  test('that were returned settle what they were returned for', async () => {
    must(await confirmSeveral((all) => all))
    must(await moveOn(opened.desk, opened.article, 'deliver'))
    await opened.become('editor')
    const returned = (await segments()).slice(0, 2).map(({ id }) => id)
    must(await opened.desk.ask('segment.return', { segments: returned, reason: 'meaning' }))
    must(
      await opened.desk.ask('article.move', {
        article: opened.article,
        act: 'returnToTranslator',
        returnReason: 'meaning',
      }),
    )
    await opened.become('translator')
    must(await confirmSeveral((all) => all.slice(0, 2)))
    const threads = must(await opened.desk.ask('comment.list', { article: opened.article }))
    const ofSegments = threads.filter(({ row }) => row !== undefined)
    expect([await states(), ofSegments.map(({ isResolved }) => isResolved)]).toEqual([
      ['translated', 'translated', 'translated'],
      [true, true],
    ])
  })

  test('stay as they are, all of them, when one is no longer what was seen', async () => {
    const before = await seen()
    await edit(opened.desk, opened.article, 1, 'It snowed all day.')
    const refused = await opened.desk.ask('segment.confirmSeveral', { segments: before })
    expect([refused, await states()]).toMatchObject([
      { ok: false, failure: { kind: 'edited-meanwhile' } },
      ['machine', 'draft', 'machine'],
    ])
  })
})
