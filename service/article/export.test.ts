import { describe, expect, test } from 'vitest'
import type { ArticleId } from '../../core/model/ids.ts'
import { eachTestOpens } from '../testing/opened-article.ts'
import { confirmAll, edit, moveOn, must, segmentsOf, type TestDesk } from '../testing/test-desk.ts'

const text = '# The fair\r\n\r\nThe **annual** fair opened. It lasts a week.  \r\n\r\n\r\nEntry is free.'

let desk: TestDesk
let article: ArticleId
eachTestOpens(
  text,
  (opened) => {
    ;({ desk, article } = opened)
  },
  { name: 'fair.md' },
)

const exported = async (more = {}) => {
  const file = must(await desk.ask('article.export', { article, overrideReason: 'for a look', ...more }))
  return { name: file.name, text: new TextDecoder().decode(file.bytes) }
}
const move = (act: 'deliver' | 'approve' | 'reopen', reason?: string) => moveOn(desk, article, act, reason)
const stateOf = async () => must(await desk.ask('article.open', { article })).article.state

describe('an export', () => {
  test('of an article nobody edited is the file that was imported, byte for byte', async () => {
    expect(await exported()).toEqual({ name: 'fair.md', text })
  })

  test('holds the edits and nothing else is changed', async () => {
    await edit(desk, article, 2, 'It lasts two weeks.')
    expect((await exported()).text).toBe(text.replace('a week', 'two weeks'))
  })

  test('as plain text is named so and has no mark-up', async () => {
    const file = await exported({ format: 'txt' })
    expect([file.name, file.text.includes('**'), file.text.includes('annual')]).toEqual(['fair.txt', false, true])
  })

  test('stops at what its encoding cannot hold, and tells where', async () => {
    await edit(desk, article, 3, 'Entry is 500 ₸.')
    const segment = (await segmentsOf(desk, article))[3]
    const refused = await desk.ask('article.export', { article, encoding: 'koi8-r', overrideReason: 'for a look' })
    expect(refused).toEqual({
      ok: false,
      failure: { kind: 'cannot-encode', encoding: 'koi8-r', characters: ['₸'], segment: segment?.id, row: 3 },
    })
  })

  test('before approval needs a reason, which the log keeps', async () => {
    expect(await desk.ask('article.export', { article })).toEqual({ ok: false, failure: { kind: 'not-approved' } })
    await exported()
    must(await desk.ask('article.exported', { article, overrideReason: 'for a look' }))
    const [latest] = await desk.ask('action.log', { article, limit: 1 })
    expect([latest?.kind, latest?.note, await stateOf()]).toEqual(['export', 'for a look', 'drafting'])
  })

  test('that was never saved leaves no trace', async () => {
    await confirmAll(desk, article)
    must(await move('deliver'))
    must(await move('approve'))
    must(await desk.ask('article.export', { article }))
    const [latest] = await desk.ask('action.log', { article, limit: 1 })
    expect([await stateOf(), latest?.kind]).toEqual(['approved', 'move'])
  })

  test('saved before approval without a reason is not noted', async () => {
    expect(await desk.ask('article.exported', { article })).toEqual({ ok: false, failure: { kind: 'not-approved' } })
  })

  test('of an approved article, once saved, publishes it, and what led there cannot be undone', async () => {
    await confirmAll(desk, article)
    must(await move('deliver'))
    must(await move('approve'))
    must(await desk.ask('article.exported', { article }))
    const { undoable } = must(await desk.ask('article.open', { article }))
    const log = await desk.ask('action.log', { article, limit: 2 })
    expect([await stateOf(), undoable, log.map(({ kind, move: moved }) => moved?.act ?? kind)]).toEqual([
      'published',
      undefined,
      ['publish', 'export'],
    ])
  })
})

describe('moving an article', () => {
  test('to approval is refused with every count that stands against it', async () => {
    must(await move('deliver'))
    expect(await move('approve')).toMatchObject({
      ok: false,
      failure: { kind: 'move-refused', refused: [{ kind: 'machine-segments', count: 4 }] },
    })
  })

  test('is refused to whoever wrote last, if four eyes are asked for', async () => {
    await edit(desk, article, 3, 'Entry is free for all.')
    await confirmAll(desk, article)
    await desk.ask('settings.change', { fourEyes: true })
    must(await move('deliver'))
    expect(await move('approve')).toMatchObject({ ok: false, failure: { refused: [{ kind: 'four-eyes' }] } })
  })

  test('closes an approved text until it is reopened with a reason', async () => {
    await confirmAll(desk, article)
    must(await move('deliver'))
    must(await move('approve'))
    const { id, latestEdit } = (await segmentsOf(desk, article))[0]!
    const late = () => desk.ask('segment.edit', { segment: id, basedOn: latestEdit ?? null, text: 'The large fair' })
    expect(await late()).toEqual({ ok: false, failure: { kind: 'article-closed', why: 'signed-off' } })
    must(await move('reopen', 'a name is wrong'))
    expect((await late()).ok).toBe(true)
  })

  test('back to its translator tells the reason', async () => {
    must(await move('deliver'))
    const back = { article, act: 'returnToTranslator', reason: 'too literal' } as const
    const { head } = must(await desk.ask('article.move', back))
    expect([head.article.state, head.lastMove?.act, head.lastMove?.reason, head.lastMove?.by]).toEqual([
      'drafting',
      'returnToTranslator',
      'too literal',
      (await desk.ask('desk.open', {})).person,
    ])
  })
})
