import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ArticleId, asId, type PersonId } from '../../core/model/ids.ts'
import { everyRow, type RowFilter } from '../../core/model/row-filter.ts'
import { openQuickDesk } from '../testing/quick-desk.ts'
import { confirm, edit, importText, must, segmentsOf, type TestDesk } from '../testing/test-desk.ts'

let desk: TestDesk
let article: ArticleId
beforeEach(async () => {
  desk = openQuickDesk()
  article = await importText(desk, 'The bridge opened. They they waited. Nobody paid. All went home.')
})
afterEach(() => desk.close())

const sifted = async (filter: Partial<RowFilter>) =>
  (await desk.ask('article.sift', { article, filter: { ...everyRow, ...filter } })).rows

test('rows are sifted by the state they are in now', async () => {
  await confirm(desk, article, 2)
  const states = ['translated', 'reviewed', 'approved'] as const
  const confirmed = await sifted({ states })
  must(await desk.ask('action.undo', { article }))
  expect([confirmed, await sifted({ states }), (await sifted({})).length]).toEqual([[2], [], 4])
})

test('by who changed them, however long ago', async () => {
  const me = (await desk.ask('desk.open', {})).person.id
  await edit(desk, article, 3, 'All of them went home.')
  const nobody = asId<PersonId>('01a22ba3-1f04-7000-bd6a-4197132d0ac5')
  expect([await sifted({ changedBy: [me] }), await sifted({ changedBy: [nobody] })]).toEqual([[3], []])
})

test('by open findings: one that is dismissed no longer counts', async () => {
  const [finding] = await desk.ask('finding.list', { article })
  if (finding === undefined) throw new Error('nothing was found')
  const asked = {
    family: await sifted({ families: [finding.family] }),
    check: await sifted({ checks: [finding.check] }),
  }
  must(await desk.ask('finding.dismiss', { finding: finding.id, scope: 'place' }))
  expect([asked.family.includes(finding.row), asked.check.includes(finding.row)]).toEqual([true, true])
  expect(await sifted({ checks: [finding.check] })).not.toContain(finding.row)
})

test('by comments on them that are open', async () => {
  const segment = (await segmentsOf(desk, article))[1]!
  const before = await sifted({ comments: ['open'] })
  must(
    await desk.ask('comment.open', {
      subject: { on: 'segment', segment: segment.id, basedOn: null },
      type: 'mustChange',
      words: 'Twice.',
    }),
  )
  expect([before, await sifted({ comments: ['open'] }), await sifted({ comments: ['resolved'] })]).toEqual([
    [],
    [1],
    [],
  ])
})

test('filters are kept under their names, and a stored one that makes no sense is nobody’s', async () => {
  const filter = { ...everyRow, states: ['draft'] } as const
  const { savedFilters } = await desk.ask('settings.change', { savedFilters: [{ name: ' Mine ', filter }] })
  expect(savedFilters).toEqual([{ name: 'Mine', filter }])
})
