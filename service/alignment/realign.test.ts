/** Links the aligner doubts, and aligning again what is open. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ArticleId } from '../../core/model/ids.ts'
import { importText, must, openTestDesk, rowsOf, type TestDesk } from '../testing/test-desk.ts'

const source = 'Мост открыли в среду утром. Его строили два года. Дождя не было.\n\nЛюди пришли рано и долго ждали.\n'
const target =
  'The bridge was opened on Wednesday morning. It took two years to build. There was no rain.\n\nPeople came early and waited long.\n'

let desk: TestDesk
let article: ArticleId
beforeEach(async () => {
  desk = openTestDesk()
  article = await importText(desk, target, source)
})
afterEach(() => desk.close())

const rows = () => rowsOf(desk, article)

describe('doubtful links', () => {
  test('come least sure first, and one after the other down the text', async () => {
    const { links, total } = await desk.ask('alignment.doubtful', { article, limit: 10 })
    const doubted = (await rows()).filter(({ link }) => link.confidence < 0.5).map(({ index }) => index)
    const first = await desk.ask('alignment.seek', { article, from: -1, direction: 'forward' })
    expect([total, links.map(({ row }) => row).sort(), first.row]).toEqual([doubted.length, doubted, doubted[0]])
    expect(links.map(({ confidence }) => confidence)).toEqual(links.map((one) => one.confidence).sort())
  })
})

describe('aligning again', () => {
  test('mends what is open and keeps what people decided', async () => {
    const second = (await rows())[1]!
    const segments = [second.source[0]!.id, second.target[0]!.id]
    const locked = (await rows())[3]!.link.id
    must(await desk.ask('link.lock', { article, links: [locked], isLocked: true }))
    must(await desk.ask('link.unlink', { article, segments }))
    const change = must(await desk.ask('alignment.realign', { article, row: 1 }))
    const shapes = (await rows()).map((row) => `${row.source.length}:${row.target.length}`)
    expect([shapes, (await rows())[3]!.link.id, change.head.undoable]).toEqual([
      ['1:1', '1:1', '1:1', '1:1'],
      locked,
      'realign',
    ])
  })
  test('changes nothing where nothing is open', async () => {
    const links = (await rows()).map(({ link }) => link.id)
    must(await desk.ask('link.confirm', { article, links }))
    const change = must(await desk.ask('alignment.realign', { article }))
    expect([change.action, change.rows]).toEqual([undefined, undefined])
  })
  test('can be called off', async () => {
    const controller = new AbortController()
    controller.abort()
    await expect(desk.ask('alignment.realign', { article }, { signal: controller.signal })).rejects.toThrow()
  })
})
