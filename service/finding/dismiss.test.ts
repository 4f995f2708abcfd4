import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ArticleId } from '../../core/model/ids.ts'
import { edit, importText, must, openTestDesk, type TestDesk } from '../testing/test-desk.ts'

let desk: TestDesk
let article: ArticleId
beforeEach(async () => {
  desk = openTestDesk()
  article = await importText(desk, 'They said it was was fine. Then they left, all all of them, before dark came.\n')
})
afterEach(() => desk.close())

const checks = async () => (await desk.ask('finding.list', { article })).map(({ row, facts }) => [row, facts.phrase])
const dismissIn = async (row: number) => {
  const finding = (await desk.ask('finding.list', { article })).find((one) => one.row === row)
  return must(await desk.ask('finding.dismiss', { finding: finding!.id }))
}

test('a dismissed finding is gone from the list and from the counts', async () => {
  const change = await dismissIn(0)
  expect([change.head.openFindings, await checks()]).toEqual([1, [[1, 'all']]])
})

test('a dismissal survives edits elsewhere in its segment', async () => {
  await dismissIn(1)
  await edit(desk, article, 1, 'Then they left, all all of them, long before the dark came.')
  expect(await checks()).toEqual([[0, 'was']])
})

test('a dismissal is over when its own words change', async () => {
  await dismissIn(1)
  await edit(desk, article, 1, 'Then they went, them them all, before dark came.')
  expect(await checks()).toEqual([
    [0, 'was'],
    [1, 'them'],
  ])
})

test('a finding whose text has changed cannot be dismissed or fixed', async () => {
  const [finding] = await desk.ask('finding.list', { article })
  await edit(desk, article, 0, 'They said it was fine.')
  const gone = { ok: false, failure: { kind: 'finding-gone' } }
  expect(await desk.ask('finding.dismiss', { finding: finding!.id })).toEqual(gone)
  expect(await desk.ask('finding.fix', { finding: finding!.id, fix: 0 })).toEqual(gone)
})

test('a fix that is not offered is refused', async () => {
  const [finding] = await desk.ask('finding.list', { article })
  expect(await desk.ask('finding.fix', { finding: finding!.id, fix: 9 })).toEqual({
    ok: false,
    failure: { kind: 'no-such-fix' },
  })
})
