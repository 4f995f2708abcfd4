import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ArticleId } from '../../core/model/ids.ts'
import { edit, importText, must, openTestDesk, type TestDesk } from '../testing/test-desk.ts'

const text = 'They said it was was fine. She was  was late. All all of them left. Then it was was over.\n'

let desk: TestDesk
let article: ArticleId
beforeEach(async () => {
  desk = openTestDesk()
  article = await importText(desk, text)
})
afterEach(() => desk.close())

const open = async (of: ArticleId = article) =>
  (await desk.ask('finding.list', { article: of }))
    .filter(({ check }) => check === 'doubled-phrase')
    .map(({ row }) => row)
const dismiss = async (scope: 'place' | 'article' | 'everywhere', row = 0) => {
  const found = await desk.ask('finding.list', { article })
  const finding = found.find((one) => one.check === 'doubled-phrase' && one.row === row)
  return must(await desk.ask('finding.dismiss', { finding: finding!.id, scope }))
}
const standing = async () =>
  (await desk.ask('dismissal.list', { scopes: ['place', 'article', 'everywhere'], start: 0, count: 50 })).dismissals

test('a dismissal for the article silences the same words of the same check in it, and only there', async () => {
  const other = await importText(desk, 'The boat was was slow.\n')
  const { silenced, elsewhere } = await dismiss('article')
  expect([silenced, elsewhere, await open(), await open(other)]).toEqual([3, 0, [2], [0]])
})

test('a dismissal everywhere silences them in every article, now and later', async () => {
  const other = await importText(desk, 'The boat was was slow. The the oars broke.\n')
  const { silenced, elsewhere } = await dismiss('everywhere')
  const later = await importText(desk, 'The road was was long. Rain rain fell.\n')
  await edit(desk, article, 2, 'It was was all of them.')
  expect([silenced, elsewhere, await open(), await open(other), await open(later)]).toEqual([3, 1, [], [1], [1]])
})

test('undo opens everything a dismissal silenced, redo silences it again', async () => {
  const other = await importText(desk, 'The boat was was slow.\n')
  await dismiss('everywhere')
  must(await desk.ask('action.undo', { article }))
  const undone = [await open(), await open(other), (await standing()).length]
  must(await desk.ask('action.redo', { article }))
  expect([undone, await open(), await open(other)]).toEqual([[[0, 1, 2, 3], [0], 0], [2], []])
})

test('dismissals are listed with what they silence, and can be taken back; that can be undone', async () => {
  await dismiss('article')
  const [listed] = await standing()
  const { reopened, head } = must(await desk.ask('dismissal.revoke', { dismissal: listed!.id }))
  const afterRevoking = [await open(), (await standing()).length]
  must(await desk.ask('action.undo', { article }))
  const { check, quote, scope, silences, row, by } = listed!
  expect([check, quote, scope, silences, row, by.length > 0]).toEqual([
    'doubled-phrase',
    'was was',
    'article',
    3,
    0,
    true,
  ])
  expect([reopened, head.undoable, afterRevoking]).toEqual([3, 'revokeDismissal', [[0, 1, 2, 3], 0]])
  expect([await open(), (await standing()).length]).toEqual([[2], 1])
})

test('what two dismissals silence stays silent when one of them is taken back', async () => {
  await dismiss('place', 3)
  await dismiss('article')
  const wide = (await standing()).find(({ scope }) => scope === 'article')
  must(await desk.ask('dismissal.revoke', { dismissal: wide!.id }))
  expect(await open()).toEqual([0, 1, 2])
})

test('a dismissal of marks alone is about the words beside them, not about every such mark', async () => {
  const spaced = await importText(desk, 'One came , two left. Three came , four left.\n')
  const found = (await desk.ask('finding.list', { article: spaced })).filter(({ check }) => check === 'spacing')
  const { silenced } = must(await desk.ask('finding.dismiss', { finding: found[0]!.id, scope: 'article' }))
  expect([found.length, silenced]).toEqual([2, 1])
})

test('nobody takes a dismissal back twice', async () => {
  await dismiss('place')
  const [listed] = await standing()
  must(await desk.ask('dismissal.revoke', { dismissal: listed!.id }))
  expect(await desk.ask('dismissal.revoke', { dismissal: listed!.id })).toEqual({
    ok: false,
    failure: { kind: 'no-such-dismissal' },
  })
})
